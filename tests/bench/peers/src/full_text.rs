//! tantivy: the search library, with the date as a fast field that it orders by.

use crate::query::{PAGE, Peer, Query, Quotation};
use crate::{Done, imported};
use std::path::Path;
use std::time::{Duration, Instant};
use tantivy::collector::TopDocs;
use tantivy::query::{AllQuery, BooleanQuery, PhraseQuery, RegexQuery, TermQuery};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TEXT};
use tantivy::{DocAddress, Index, IndexReader, Order, TantivyDocument, Term, doc};

/// Its own default for one writing thread, for each of two.
const MEMORY: usize = 200_000_000;

struct Fields {
    date: Field,
    text: Field,
    speaker: Field,
    tag: Field,
}

pub struct FullText {
    reader: IndexReader,
    fields: Fields,
}

impl FullText {
    pub fn import(folder: &Path, chunks: impl Iterator<Item = Done<Vec<Quotation>>>) -> Done<Self> {
        let path = folder.join("tantivy");
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path)?;
        let mut schema = Schema::builder();
        let id = schema.add_u64_field("id", STORED);
        let fields = Fields {
            date: schema.add_u64_field("date", FAST | STORED),
            text: schema.add_text_field("text", TEXT | STORED),
            speaker: schema.add_u64_field("speaker_id", INDEXED),
            tag: schema.add_text_field("tag", STRING),
        };
        let words =
            ["speaker", "outlet", "headline"].map(|name| schema.add_text_field(name, STORED));
        let index = Index::create_in_dir(&path, schema.build())?;
        let mut writer = index.writer_with_num_threads(2, MEMORY)?;
        let (mut rows, mut took) = (0, Duration::ZERO);
        for chunk in chunks {
            let chunk = chunk?;
            rows += chunk.len() as u64;
            let start = Instant::now();
            for one in chunk {
                let mut document = doc!(id => one.id as u64, fields.date => number(&one.date), fields.text => one.text,
                    fields.speaker => one.speaker_id as u64, words[0] => one.speaker, words[1] => one.outlet, words[2] => one.headline);
                one.tags
                    .iter()
                    .for_each(|tag| document.add_text(fields.tag, tag));
                writer.add_document(document)?;
            }
            took += start.elapsed();
        }
        let start = Instant::now();
        writer.commit()?;
        took += start.elapsed();
        writer.wait_merging_threads()?;
        let bytes = std::fs::read_dir(&path)?
            .filter_map(|file| file.ok()?.metadata().ok())
            .map(|file| file.len())
            .sum();
        imported("tantivy", rows, took.as_secs_f64(), bytes);
        Ok(Self {
            reader: index.reader()?,
            fields,
        })
    }
}

impl Peer for FullText {
    fn page(&mut self, query: &Query) -> Done<Option<usize>> {
        let Fields {
            text, speaker, tag, ..
        } = self.fields;
        let term = |field, word: &str| Term::from_field_text(field, &word.to_lowercase());
        let found = |term| {
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
                as Box<dyn tantivy::query::Query>
        };
        let mut all: Vec<Box<dyn tantivy::query::Query>> = query
            .words
            .iter()
            .map(|word| found(term(text, word)))
            .collect();
        if !query.phrase.is_empty() {
            all.push(Box::new(PhraseQuery::new(
                query.phrase.iter().map(|word| term(text, word)).collect(),
            )));
        }
        if let Some(prefix) = &query.prefix {
            all.push(Box::new(RegexQuery::from_pattern(
                &format!("{prefix}.*"),
                text,
            )?));
        }
        if let Some(part) = &query.substring {
            all.push(Box::new(RegexQuery::from_pattern(
                &format!(".*{part}.*"),
                text,
            )?));
        }
        all.extend(
            query
                .speaker
                .map(|id| found(Term::from_field_u64(speaker, id as u64))),
        );
        all.extend(query.tag.iter().map(|name| found(term(tag, name))));
        if all.is_empty() {
            all.push(Box::new(AllQuery));
        }
        let searcher = self.reader.searcher();
        let newest = TopDocs::with_limit(PAGE).order_by_fast_field::<u64>("date", Order::Desc);
        let top: Vec<(Option<u64>, DocAddress)> =
            searcher.search(&BooleanQuery::intersection(all), &newest)?;
        let mut rows = Vec::with_capacity(top.len());
        for (_, address) in top {
            rows.push(searcher.doc::<TantivyDocument>(address)?);
        }
        Ok(Some(std::hint::black_box(rows).len()))
    }
}

/// The date's digits as one number.
fn number(date: &str) -> u64 {
    date.replace('-', "").parse().unwrap_or(0)
}
