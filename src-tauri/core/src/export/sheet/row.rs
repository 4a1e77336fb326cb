//! Quotations as a sheet shows them.

use std::collections::HashMap;
use std::rc::Rc;

use onrecord_sheet as sheet;
use unicode_segmentation::UnicodeSegmentation;

use crate::date::display::moment_in_words;
use crate::error::Result;
use crate::export::ExportVersion;
use crate::id::QuotationId;
use crate::quotations::{
    Anchoring, Form, Gathered, Gathering, KnownArticle, KnownCapture, KnownSpeaker, Level,
    clean_form,
};
use crate::speakers::{RoleRef, RoleStanding, SpeakerKind, roles_then};
use crate::store::{Ids, SpanRow, Store, Table, uid_text};

use super::words::{check, date, form, given, hop, level, part};

/// Reads rows, page by page.
pub(super) struct Rows<'a> {
    store: &'a Store,
    gathering: Gathering<'a>,
    /// Whether the sheet shows the statements' other wordings.
    wordings: bool,
    version: ExportVersion,
}

impl<'a> Rows<'a> {
    /// With what the layout asks for.
    pub(super) fn of(store: &'a Store, layout: &sheet::Layout, version: ExportVersion) -> Self {
        Self {
            store,
            gathering: Gathering::of(store),
            wordings: layout.with.wordings,
            version,
        }
    }

    /// The rows of some quotations, in their order.
    pub(super) fn page(&mut self, ids: &[QuotationId]) -> Result<Vec<sheet::SheetRow>> {
        let page = self.gathering.page(ids)?;
        let pairs = Ids::new(page.iter().filter_map(translation).map(|id| id.0));
        let pairs: HashMap<i64, Option<String>> = pairs
            .with(self.store.uids(Table::Quotation, &pairs)?)
            .collect();
        let statements = match self.wordings {
            true => Ids::new(page.iter().map(|quotation| quotation.own.statement_id.0)),
            false => Ids::new([]),
        };
        let together: HashMap<i64, Vec<QuotationId>> = statements
            .with(self.store.quotations_of_statements(&statements)?)
            .collect();
        let row = |quotation: Gathered| {
            let pair = translation(&quotation).and_then(|id| pairs.get(&id.0).cloned().flatten());
            let mut wordings = Vec::new();
            for id in together
                .get(&quotation.own.statement_id.0)
                .into_iter()
                .flatten()
            {
                if *id != quotation.own.id {
                    wordings.extend(wording(self.store, *id)?);
                }
            }
            row(self.store, quotation, pair, wordings)
        };
        let mut rows = Vec::with_capacity(ids.len());
        for quotation in page {
            rows.push(row(cited(quotation, self.version))?);
        }
        Ok(rows)
    }
}

/// The quotation as it stands in the version that is cited: its words are the same in each.
fn cited(mut quotation: Gathered, version: ExportVersion) -> Gathered {
    let order = |known: &&Rc<KnownCapture>| (known.capture.captured_at.clone(), known.capture.id);
    let all = quotation.other_captures.iter().chain(&quotation.captures);
    let found = match version {
        ExportVersion::Chosen => None,
        ExportVersion::First => all.min_by_key(order),
        ExportVersion::Latest => all.max_by_key(order),
    };
    if let Some(capture) = found.cloned() {
        let there = |span: &SpanRow| span.capture_id == Some(capture.capture.id);
        let spans: Vec<SpanRow> = quotation
            .other_spans
            .iter()
            .filter(|span| there(span))
            .cloned()
            .collect();
        if !spans.is_empty() {
            quotation.spans = spans;
            quotation.captures = vec![capture];
        }
    }
    quotation
}

/// The quotation that this one translates, or that translates it.
fn translation(quotation: &Gathered) -> Option<QuotationId> {
    let mut links = quotation.links.iter();
    let link = links.find(|link| link.is_translation())?;
    Some(link.other(quotation.own.id))
}

fn row(
    store: &Store,
    quotation: Gathered,
    translation_pair: Option<String>,
    wordings: Vec<sheet::OtherWording>,
) -> Result<sheet::SheetRow> {
    let parts = quotation.parts(store)?;
    let clean = clean_form(&parts, quotation.own.form);
    let parts: Vec<sheet::Part> = parts.into_iter().map(part).collect();
    let paragraph = quotation.paragraph(store)?;
    let context = paragraph.as_ref().and_then(|paragraph| {
        let first = paragraph.inside(&quotation.spans).into_iter().next()?;
        let fragment = quotation.own.form == Form::Fragment;
        fragment.then(|| context(paragraph.words, first.start))?
    });
    let paragraph = paragraph.map(|paragraph| paragraph.number);
    let readings = &quotation.readings;
    let mut speakers = readings.iter().map(|reading| reading.speaker.as_deref());
    let spoken = speakers.next().flatten().map(speaker);
    let rivals = speakers.flatten().map(speaker).collect();
    let (role_at_time, organization) = then(&quotation);
    Ok(sheet::SheetRow {
        number: quotation.own.id.0.unsigned_abs(),
        form: form(quotation.own.form),
        clean: clean.map(|clean| sheet::CleanForm {
            parts: vec![sheet::Part {
                text: clean.text,
                marks: parts
                    .first()
                    .map(|first| first.marks.clone())
                    .unwrap_or_default(),
                cue: None,
            }],
            changed: clean.changed,
        }),
        parts,
        context,
        speaker: spoken,
        rivals,
        printed_role: readings
            .first()
            .and_then(|first| given(&first.printed_role)),
        role_at_time,
        organization,
        article: quotation.article.as_deref().map(article),
        paragraph,
        said: quotation.said.as_ref().map(date),
        anchoring: match quotation.anchoring() {
            Anchoring::Anchored => sheet::Anchoring::Anchored,
            Anchoring::NotInCapture => sheet::Anchoring::NotInCapture,
            Anchoring::NoCapture => sheet::Anchoring::NoCapture,
        },
        level: level(&quotation.own)?,
        capture: quotation.capture().map(capture),
        language: quotation.own.language,
        uid: quotation.uid,
        chain: quotation.chain.into_iter().map(hop).collect(),
        tags: quotation.tags.into_iter().map(|tag| tag.name).collect(),
        note: given(&quotation.note),
        key: quotation.own.key_flag,
        checks: quotation.checks.iter().map(check).collect(),
        wordings,
        translation_pair,
    })
}

/// The title held at the time, or that it had ended, and the organization; nothing where the dates do not tell, or where
/// readings are rivals.
fn then(quotation: &Gathered) -> (Option<String>, Option<sheet::SheetOrganization>) {
    let [reading] = &quotation.readings[..] else {
        return (None, None);
    };
    let speaker = reading.speaker.as_deref();
    let roles = speaker.map_or(&[][..], |known| &known.roles);
    let roles = roles_then(roles, quotation.said.as_ref(), quotation.published());
    let with = |wanted: &[RoleStanding]| {
        let mut roles = roles.iter();
        roles.find(|(standing, _)| wanted.contains(standing))
    };
    let role = with(&[RoleStanding::Held, RoleStanding::Former]);
    let held = with(&[RoleStanding::Held]).and_then(|(_, role)| role.organization.as_ref());
    let printed = reading.organization.as_ref();
    let organization = match (held, printed) {
        (Some(held), _) => Some((&held.name, sheet::OrganizationLink::RoleAtTime)),
        (None, Some(known)) => Some((
            &known.organization.name,
            sheet::OrganizationLink::PrintedWords,
        )),
        (None, None) => None,
    };
    (
        role.map(|(standing, role)| role_in_words(*standing, role)),
        organization.map(|(name, link)| sheet::SheetOrganization {
            name: name.clone(),
            language: None,
            link,
        }),
    )
}

fn role_in_words(standing: RoleStanding, role: &RoleRef) -> String {
    let organization = role.organization.as_ref();
    let parts = [
        role.title.as_str(),
        organization.map_or("", |organization| &organization.name),
    ];
    let words = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    match standing {
        RoleStanding::Former => format!("former {words}"),
        _ => words,
    }
}

/// The sentence of a paragraph that the byte `at` stands in.
fn context(words: &str, at: usize) -> Option<String> {
    let sentences = words.split_sentence_bound_indices();
    let sentence = sentences.take_while(|(start, _)| *start <= at).last()?;
    Some(sentence.1.trim().to_owned())
}

/// The statement as another article prints it; nothing when that is off the record.
fn wording(store: &Store, id: QuotationId) -> Result<Option<sheet::OtherWording>> {
    let own = store.quotation(id)?;
    if own.level == Level::OffTheRecord {
        return Ok(None);
    }
    let row = store.quotation_row(id)?;
    let outlet = row.article.and_then(|article| article.outlet);
    Ok(Some(sheet::OtherWording {
        form: form(row.form),
        parts: row.parts.into_iter().map(part).collect(),
        language: row.language,
        outlet: outlet.map(|outlet| outlet.name),
        published: row.published.as_ref().map(date),
        level: level(&own)?,
        uid: uid_text(&own.uid),
    }))
}

fn speaker(known: &KnownSpeaker) -> sheet::SheetSpeaker {
    let name = &known.speaker.name;
    let unnamed = known.speaker.kind == SpeakerKind::UnnamedSource;
    let authors: Vec<&str> = known
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    sheet::SheetSpeaker {
        uid: known.uid.clone(),
        name: if unnamed { "unnamed source" } else { name }.to_owned(),
        language: None,
        kind: match known.speaker.kind {
            SpeakerKind::Person => sheet::SpeakerKind::Person,
            SpeakerKind::Organization => sheet::SpeakerKind::Organization,
            SpeakerKind::Group => sheet::SpeakerKind::Group,
            SpeakerKind::UnnamedSource => sheet::SpeakerKind::UnnamedSource,
            SpeakerKind::Document => sheet::SpeakerKind::Document,
        },
        descriptor: match unnamed {
            true => Some(name.clone()),
            false => given(&authors.join(", ")),
        },
    }
}

fn article(known: &KnownArticle) -> sheet::SheetArticle {
    let article = &known.article;
    sheet::SheetArticle {
        uid: known.uid.clone(),
        headline: given(&article.headline),
        outlet: article.outlet.as_ref().map(|outlet| outlet.name.clone()),
        byline: given(&article.byline),
        url: given(&article.url),
        published: article.published.as_ref().map(date),
        language: article.language.clone(),
    }
}

fn capture(known: &KnownCapture) -> sheet::SheetCapture {
    let capture = known.capture.reference();
    sheet::SheetCapture {
        sha256: capture.sha256,
        captured_at: sheet::Moment {
            display: moment_in_words(&capture.captured_at),
            utc: capture.captured_at,
        },
    }
}
