//! One quotation as a sheet shows it.

use onrecord_sheet as sheet;
use unicode_segmentation::UnicodeSegmentation;

use crate::articles::CaptureRef;
use crate::date::display::moment_in_words;
use crate::error::Result;
use crate::export::ExportVersion;
use crate::id::QuotationId;
use crate::quotations::{self, Anchoring, Form, Level, Quotation, quotation_detail};
use crate::speakers::{RoleStanding, SpeakerKind, SpeakerRef};
use crate::store::{Store, uid_text};

use super::words::{check, date, form, given, hop_kind, level, part};

pub(super) fn row(
    store: &Store,
    id: QuotationId,
    version: ExportVersion,
) -> Result<sheet::SheetRow> {
    let quotation = quotation_detail(store, id)?;
    let capture = cited(&quotation, version);
    let spans = match capture {
        Some(capture) => store.spans_in(id, capture.id)?,
        None => store.spans(id)?,
    };
    let passage = quotations::passage(store, &spans)?;
    let mut speakers = quotation
        .attributions
        .iter()
        .map(|attribution| speaker(store, attribution.speaker.as_ref(), &attribution.authors));
    let first = quotation.attributions.first();
    let spoken = speakers.next().transpose()?.flatten();
    let rivals = speakers
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    let translation = quotation
        .cross_references
        .iter()
        .find(|link| link.is_translation());
    Ok(sheet::SheetRow {
        uid: quotation.uid.clone(),
        number: id.0.unsigned_abs(),
        form: form(quotation.form),
        parts: quotation.parts.iter().map(part).collect(),
        language: quotation.language.clone(),
        clean: quotation.clean.as_ref().map(|clean| sheet::CleanForm {
            parts: vec![sheet::Part {
                text: clean.text.clone(),
                marks: quotation
                    .parts
                    .first()
                    .map(|first| part(first).marks)
                    .unwrap_or_default(),
                cue: None,
            }],
            changed: clean.changed.clone(),
        }),
        context: passage
            .as_ref()
            .filter(|_| quotation.form == Form::Fragment)
            .and_then(context),
        speaker: spoken,
        rivals,
        printed_role: first
            .map(|attribution| attribution.printed_role.clone())
            .filter(|role| !role.is_empty()),
        role_at_time: role_at_time(&quotation),
        organization: organization(&quotation),
        article: quotation
            .article
            .as_ref()
            .map(|article| -> Result<_> {
                Ok(sheet::SheetArticle {
                    uid: uid_text(&store.article_own(article.id)?.uid),
                    headline: given(&article.headline),
                    outlet: article.outlet.as_ref().map(|outlet| outlet.name.clone()),
                    byline: given(&article.byline),
                    url: given(&article.url),
                    published: article.published.as_ref().map(date),
                    language: article.language.clone(),
                })
            })
            .transpose()?,
        paragraph: passage.map(|passage| passage.paragraph),
        said: quotation.said.as_ref().map(date),
        chain: quotation
            .chain
            .iter()
            .map(|hop| sheet::Hop {
                kind: hop_kind(hop.kind),
                party: given(&hop.party),
                seen_by_me: hop.seen_by_me,
            })
            .collect(),
        capture: capture.map(|capture| sheet::SheetCapture {
            sha256: capture.sha256.clone(),
            captured_at: sheet::Moment {
                utc: capture.captured_at.clone(),
                display: moment_in_words(&capture.captured_at),
            },
        }),
        anchoring: match quotation.anchoring {
            Anchoring::Anchored => sheet::Anchoring::Anchored,
            Anchoring::NotInCapture => sheet::Anchoring::NotInCapture,
            Anchoring::NoCapture => sheet::Anchoring::NoCapture,
        },
        level: level(quotation.level),
        tags: quotation.tags.iter().map(|tag| tag.name.clone()).collect(),
        note: given(&quotation.note),
        key: quotation.key_flag,
        checks: quotation.checks.iter().map(check).collect(),
        wordings: wordings(store, &quotation)?,
        translation_pair: translation
            .map(|link| Ok::<_, crate::Error>(uid_text(&store.quotation(link.quotation.id)?.uid)))
            .transpose()?,
    })
}

/// The capture that a sheet cites: the chosen one, or the first or latest of those that have the words.
fn cited(quotation: &Quotation, version: ExportVersion) -> Option<&CaptureRef> {
    let chosen = quotation.capture.as_ref();
    let all = quotation.other_captures.iter().chain(chosen);
    let order = |capture: &&CaptureRef| (capture.captured_at.clone(), capture.id);
    match version {
        ExportVersion::Chosen => chosen,
        ExportVersion::First => all.min_by_key(order),
        ExportVersion::Latest => all.max_by_key(order),
    }
}

/// The title held at the time, or that it had ended; nothing where the dates do not tell.
fn role_at_time(quotation: &Quotation) -> Option<String> {
    let [attribution] = &quotation.attributions[..] else {
        return None;
    };
    let role = attribution
        .roles_then
        .iter()
        .find(|role| matches!(role.standing, RoleStanding::Held | RoleStanding::Former))?;
    let parts = [
        role.role.title.as_str(),
        role.role
            .organization
            .as_ref()
            .map_or("", |organization| organization.name.as_str()),
    ];
    let words = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Some(if role.standing == RoleStanding::Former {
        format!("former {words}")
    } else {
        words
    })
}

fn organization(quotation: &Quotation) -> Option<sheet::SheetOrganization> {
    let [attribution] = &quotation.attributions[..] else {
        return None;
    };
    let held = attribution
        .roles_then
        .iter()
        .find(|role| role.standing == RoleStanding::Held)
        .and_then(|role| role.role.organization.as_ref());
    let (name, link) = match (&attribution.organization, held) {
        (_, Some(held)) => (held.name.clone(), sheet::OrganizationLink::RoleAtTime),
        (Some(printed), None) => (printed.name.clone(), sheet::OrganizationLink::PrintedWords),
        (None, None) => return None,
    };
    Some(sheet::SheetOrganization {
        name,
        language: None,
        link,
    })
}

/// The sentence a fragment stands in.
fn context(passage: &quotations::Passage) -> Option<String> {
    let span = passage.spans.first()?;
    let units: Vec<u16> = passage.text.encode_utf16().collect();
    let at = String::from_utf16(units.get(..span.start as usize)?)
        .ok()?
        .len();
    let sentence = passage
        .text
        .split_sentence_bound_indices()
        .take_while(|(start, _)| *start <= at)
        .last()?;
    Some(sentence.1.trim().to_owned())
}

/// The statement's other wordings, off-the-record ones left out.
fn wordings(store: &Store, quotation: &Quotation) -> Result<Vec<sheet::OtherWording>> {
    let mut others = Vec::new();
    for id in store
        .statement_quotations(quotation.statement_id)?
        .into_iter()
        .filter(|id| *id != quotation.id)
    {
        let row = store.quotation_row(id)?;
        if row.level == Level::OffTheRecord {
            continue;
        }
        others.push(sheet::OtherWording {
            uid: uid_text(&store.quotation(id)?.uid),
            form: form(row.form),
            parts: row.parts.iter().map(part).collect(),
            language: row.language,
            outlet: row
                .article
                .and_then(|article| article.outlet)
                .map(|outlet| outlet.name),
            published: row.published.as_ref().map(date),
            level: level(row.level),
        });
    }
    Ok(others)
}

fn speaker(
    store: &Store,
    speaker: Option<&SpeakerRef>,
    authors: &[SpeakerRef],
) -> Result<Option<sheet::SheetSpeaker>> {
    let Some(speaker) = speaker else {
        return Ok(None);
    };
    let own = store.speaker_own(speaker.id)?;
    let unnamed = speaker.kind == SpeakerKind::UnnamedSource;
    let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
    Ok(Some(sheet::SheetSpeaker {
        uid: uid_text(&own.uid),
        name: if unnamed {
            "unnamed source".to_owned()
        } else {
            speaker.name.clone()
        },
        language: None,
        kind: match speaker.kind {
            SpeakerKind::Person => sheet::SpeakerKind::Person,
            SpeakerKind::Organization => sheet::SpeakerKind::Organization,
            SpeakerKind::Group => sheet::SpeakerKind::Group,
            SpeakerKind::UnnamedSource => sheet::SpeakerKind::UnnamedSource,
            SpeakerKind::Document => sheet::SpeakerKind::Document,
        },
        descriptor: if unnamed {
            Some(speaker.name.clone())
        } else {
            given(&names.join(", "))
        },
    }))
}
