//! Quotations as the exchange file has them.

use std::collections::HashMap;

use crate::capture::offset::to_code_points;
use crate::error::{Error, Result};
use crate::export::choose::off_the_record;
use crate::quotations::{Gathered, Level, Reading};
use crate::store::{Ids, SpanRow, Store, Table};

use super::mentioned::Mentioned;
use super::{AttributionEntry, PartEntry, PlaceEntry, QuotationEntry};

/// The entries of a page of quotations; what they name goes to `named`.
pub(super) fn quotations(
    store: &Store,
    page: Vec<Gathered>,
    named: &mut Mentioned,
) -> Result<Vec<QuotationEntry>> {
    let statements = Ids::new(page.iter().map(|quotation| quotation.own.statement_id.0));
    let statements: HashMap<i64, Option<String>> = statements
        .with(store.uids(Table::Statement, &statements)?)
        .collect();
    let entry = |quotation: Gathered| {
        let statement = statements.get(&quotation.own.statement_id.0);
        let statement = statement.cloned().flatten();
        named.note(&quotation);
        entry(
            store,
            quotation,
            statement.ok_or_else(|| Error::not_found("A statement"))?,
        )
    };
    page.into_iter().map(entry).collect()
}

fn entry(store: &Store, quotation: Gathered, statement: String) -> Result<QuotationEntry> {
    let own = &quotation.own;
    if own.level == Level::OffTheRecord {
        return Err(off_the_record(own.id));
    }
    let spans = quotation.spans.iter();
    let parts = spans
        .map(|span| part(store, &quotation, span))
        .collect::<Result<_>>()?;
    Ok(QuotationEntry {
        statement,
        article: quotation.article.as_ref().map(|known| known.uid.clone()),
        form: own.form,
        level: own.level,
        key_flag: own.key_flag,
        parts,
        attributions: quotation.readings.into_iter().map(attribution).collect(),
        language: quotation.own.language,
        uid: quotation.uid,
        said: quotation.said,
        chain: quotation.chain,
        tags: quotation.tags.into_iter().map(|tag| tag.name).collect(),
        projects: quotation
            .projects
            .into_iter()
            .map(|project| project.name)
            .collect(),
        note: quotation.note,
    })
}

/// A span with the words around it, and where the captured text has it.
fn part(store: &Store, quotation: &Gathered, span: &SpanRow) -> Result<PartEntry> {
    let exact = quotation.own.text.get(span.text.clone());
    let mut part = PartEntry {
        exact: exact.unwrap_or_default().to_owned(),
        capture: None,
        start: None,
        end: None,
        prefix: span.prefix.clone(),
        suffix: span.suffix.clone(),
        also: Vec::new(),
    };
    if let (Some(capture), Some(range)) = (quotation.capture_of(span), &span.range) {
        let points = to_code_points(capture.text(store)?, range);
        part.capture = Some(capture.uid.clone());
        (part.start, part.end) = (Some(points.start), Some(points.end));
    }
    for place in &quotation.other_spans {
        let capture = quotation.capture_of(place);
        if let (true, Some(capture), Some(range)) = (place.text == span.text, capture, &place.range)
        {
            let points = to_code_points(capture.text(store)?, range);
            part.also.push(PlaceEntry {
                capture: capture.uid.clone(),
                start: points.start,
                end: points.end,
            });
        }
    }
    Ok(part)
}

fn attribution(reading: Reading) -> AttributionEntry {
    let organization = reading.organization.as_ref();
    AttributionEntry {
        speaker: reading.speaker.as_ref().map(|known| known.uid.clone()),
        organization: organization.map(|known| known.uid.clone()),
        printed_speaker: reading.printed_speaker,
        printed_role: reading.printed_role,
        cue: reading.cue,
    }
}
