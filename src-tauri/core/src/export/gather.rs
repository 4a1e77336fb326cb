//! One gather for every sheet: quotations with everything a writer needs, off-the-record ones left out and counted.

use onrecord_sheet as sheet;
use unicode_segmentation::UnicodeSegmentation;

use crate::date::DateAssertion;
use crate::date::display::{in_words, moment_in_words};
use crate::error::Result;
use crate::export::{
    ExportGroup, ExportLayout, ExportReport, ExportScope, ExportWording, LeftOut, LeftOutReason,
};
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::quotations::{self, Anchoring, Form, HopKind, Level, Part, Quotation, quotation_detail};
use crate::search::Sort;
use crate::speakers::{RoleStanding, SpeakerKind, SpeakerRef};
use crate::store::{Store, uid_text};

/// The ids of what goes out, in order, with what stays behind.
pub(crate) struct Chosen {
    pub(crate) ids: Vec<QuotationId>,
    pub(crate) report: ExportReport,
}

/// Chooses the quotations of a scope. Off-the-record ones never go out; `not_in_capture` says whether those do whose
/// words are not in the captured text.
pub(crate) fn choose(store: &Store, scope: &ExportScope, not_in_capture: bool) -> Result<Chosen> {
    let selection = store.selection(&scope.filter)?;
    let mut all = store.select(&selection, scope.sort.unwrap_or(Sort::Newest), 0, u32::MAX)?;
    let mut filter = crate::search::in_words(store, &scope.filter)?;
    if !scope.ticked.is_empty() {
        let ticked: std::collections::HashSet<_> = scope.ticked.iter().collect();
        all.retain(|id| ticked.contains(id));
        let of = if filter.is_empty() {
            String::new()
        } else {
            format!(" of: {filter}")
        };
        filter = format!("{} ticked{of}", all.len());
    }
    let (mut off_the_record, mut missing) = (0, 0);
    let mut report = ExportReport {
        total: all.len() as u32,
        rows: 0,
        left_out: Vec::new(),
        filter,
        fragments: 0,
        indirect: 0,
        path: String::new(),
    };
    let mut ids = Vec::new();
    for id in all {
        let own = store.quotation(id)?;
        if own.level == Level::OffTheRecord {
            off_the_record += 1;
            continue;
        }
        if !not_in_capture
            && quotations::anchoring(store, &store.spans(id)?, own.article_id)?
                == Anchoring::NotInCapture
        {
            missing += 1;
            continue;
        }
        report.fragments += u32::from(own.form == Form::Fragment);
        report.indirect += u32::from(own.form == Form::Indirect);
        ids.push(id);
    }
    report.rows = ids.len() as u32;
    for (reason, count) in [
        (LeftOutReason::OffTheRecord, off_the_record),
        (LeftOutReason::NotInCapture, missing),
    ] {
        if count > 0 {
            report.left_out.push(LeftOut { reason, count });
        }
    }
    Ok(Chosen { ids, report })
}

/// The sheet of the chosen quotations; `most` keeps it to the first rows for a preview.
pub(crate) fn gather(
    store: &Store,
    chosen: &Chosen,
    layout: &ExportLayout,
    title: &str,
    now: &str,
    most: usize,
    progress: &Progress,
) -> Result<sheet::QuoteSheet> {
    let mut rows = Vec::new();
    for (done, id) in chosen.ids.iter().take(most).enumerate() {
        progress.step(done as u64, chosen.ids.len() as u64)?;
        rows.push(row(store, *id)?);
    }
    let left_out = chosen.report.left_out.iter().map(|left| sheet::LeftOut {
        reason: match left.reason {
            LeftOutReason::OffTheRecord => sheet::LeftOutReason::OffTheRecord,
            LeftOutReason::NotInCapture => sheet::LeftOutReason::NotInCapture,
        },
        count: u64::from(left.count),
    });
    let left_out: Vec<_> = left_out.collect();
    Ok(sheet::QuoteSheet {
        title: if layout.title.trim().is_empty() {
            title.to_owned()
        } else {
            layout.title.trim().to_owned()
        },
        filter: chosen.report.filter.clone(),
        made_at: sheet::Moment {
            utc: now.to_owned(),
            display: moment_in_words(now),
        },
        program: "On Record".to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        total: rows.len() as u64 + left_out.iter().map(|left| left.count).sum::<u64>(),
        rows,
        left_out,
        layout: sheet_layout(layout),
    })
}

fn sheet_layout(layout: &ExportLayout) -> sheet::Layout {
    sheet::Layout {
        group_by: match layout.group_by {
            ExportGroup::Speaker => sheet::GroupBy::Speaker,
            ExportGroup::Date => sheet::GroupBy::Date,
            ExportGroup::Article => sheet::GroupBy::Article,
            ExportGroup::None => sheet::GroupBy::None,
        },
        wording: match layout.wording {
            ExportWording::Printed => sheet::Wording::Printed,
            ExportWording::Clean => sheet::Wording::Clean,
            ExportWording::Both => sheet::Wording::Both,
        },
        with: sheet::With {
            role_at_time: layout.role_then,
            printed_role: layout.printed_role,
            chain: layout.chain,
            wordings: layout.wordings,
            checks: layout.checks,
            capture_hash: layout.capture_hash,
            tags: layout.tags,
            note: layout.note,
        },
    }
}

fn row(store: &Store, id: QuotationId) -> Result<sheet::SheetRow> {
    let quotation = quotation_detail(store, id)?;
    let passage = quotations::passage(store, &store.spans(id)?)?;
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
        capture: quotation
            .capture
            .as_ref()
            .map(|capture| sheet::SheetCapture {
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

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn form(form: Form) -> sheet::Form {
    match form {
        Form::Direct => sheet::Form::Direct,
        Form::Indirect => sheet::Form::Indirect,
        Form::Mixed => sheet::Form::Mixed,
        Form::Fragment => sheet::Form::Fragment,
    }
}

/// An off-the-record quotation never gets here: [`choose`] has left it out.
fn level(level: Level) -> sheet::Level {
    match level {
        Level::OnRecord => sheet::Level::OnRecord,
        Level::Background => sheet::Level::Background,
        Level::DeepBackground => sheet::Level::DeepBackground,
        Level::NotStated | Level::OffTheRecord => sheet::Level::NotStated,
    }
}

fn hop_kind(kind: HopKind) -> sheet::HopKind {
    match kind {
        HopKind::SaidTo => sheet::HopKind::SaidTo,
        HopKind::LeakedTo => sheet::HopKind::LeakedTo,
        HopKind::SeenBy => sheet::HopKind::SeenBy,
        HopKind::PublishedBy => sheet::HopKind::PublishedBy,
        HopKind::Cites => sheet::HopKind::Cites,
        HopKind::Syndicates => sheet::HopKind::Syndicates,
        HopKind::Translates => sheet::HopKind::Translates,
        HopKind::Aggregates => sheet::HopKind::Aggregates,
    }
}

fn part(part: &Part) -> sheet::Part {
    let marks = match part.open.is_empty() {
        true => sheet::Marks::Unmarked,
        false => sheet::Marks::Printed {
            open: part.open.clone(),
            close: part.close.clone(),
        },
    };
    sheet::Part {
        text: part.text.clone(),
        marks,
        cue: (!part.after.is_empty()).then(|| part.after.clone()),
    }
}

fn date(date: &DateAssertion) -> sheet::SheetDate {
    use crate::date::DateBasis;
    sheet::SheetDate {
        display: in_words(date),
        edtf: given(&date.edtf),
        printed: given(&date.printed),
        basis: Some(match date.basis {
            DateBasis::Printed => sheet::DateBasis::Printed,
            DateBasis::Resolved => sheet::DateBasis::Resolved,
            DateBasis::Inferred => sheet::DateBasis::Inferred,
            DateBasis::Entered => sheet::DateBasis::Entered,
        }),
    }
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

fn check(check: &quotations::Check) -> sheet::Check {
    sheet::Check {
        kind: match check.aspect.as_str() {
            "wording" => sheet::CheckKind::Wording,
            "attribution" => sheet::CheckKind::Attribution,
            _ => sheet::CheckKind::Content,
        },
        verdict: check.verdict.clone(),
        evidence: given(&check.evidence),
        by: given(&check.by),
        at: Some(moment_in_words(&check.at)),
    }
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
