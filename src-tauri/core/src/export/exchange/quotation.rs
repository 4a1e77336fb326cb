//! One quotation as the exchange file has it.

use crate::capture::offset::to_code_points;
use crate::error::Result;
use crate::id::QuotationId;
use crate::store::{Dated, Store, uid_text};

use super::mentioned::{Mentioned, article_uid, organization_uid, speaker_uid};
use super::{AttributionEntry, PartEntry, PlaceEntry, QuotationEntry};

pub(super) fn quotation(
    store: &Store,
    id: QuotationId,
    named: &mut Mentioned,
) -> Result<QuotationEntry> {
    let own = store.quotation(id)?;
    named.articles.extend(own.article_id);
    let mut parts = Vec::new();
    for span in store.spans(id)? {
        let exact = own
            .text
            .get(span.text.clone())
            .unwrap_or_default()
            .to_owned();
        let mut part = PartEntry {
            exact,
            capture: None,
            start: None,
            end: None,
            prefix: span.prefix,
            suffix: span.suffix,
            also: Vec::new(),
        };
        if let (Some(capture), Some(range)) = (span.capture_id, span.range) {
            let points = to_code_points(&store.capture_text(capture)?, &range);
            (part.capture, part.start, part.end) = (
                Some(uid_text(&store.capture(capture)?.uid)),
                Some(points.start),
                Some(points.end),
            );
        }
        parts.push(part);
    }
    for capture in store.other_captures(id)? {
        let (text, uid) = (store.capture_text(capture)?, store.capture(capture)?.uid);
        for (part, span) in parts.iter_mut().zip(store.spans_in(id, capture)?) {
            if let Some(range) = span.range {
                let points = to_code_points(&text, &range);
                part.also.push(PlaceEntry {
                    capture: uid_text(&uid),
                    start: points.start,
                    end: points.end,
                });
            }
        }
    }
    let mut attributions = Vec::new();
    for attribution in store.attributions(id)? {
        named
            .speakers
            .extend(attribution.speaker.as_ref().map(|speaker| speaker.id));
        named.organizations.extend(
            attribution
                .organization
                .as_ref()
                .map(|organization| organization.id),
        );
        attributions.push(AttributionEntry {
            speaker: attribution
                .speaker
                .map(|speaker| speaker_uid(store, speaker.id))
                .transpose()?,
            organization: attribution
                .organization
                .map(|organization| organization_uid(store, organization.id))
                .transpose()?,
            printed_speaker: attribution.printed_speaker,
            printed_role: attribution.printed_role,
            cue: attribution.cue,
        });
    }
    Ok(QuotationEntry {
        uid: uid_text(&own.uid),
        statement: uid_text(&store.statement_uid(own.statement_id)?),
        article: own
            .article_id
            .map(|article| article_uid(store, article))
            .transpose()?,
        form: own.form,
        level: own.level,
        language: own.language,
        key_flag: own.key_flag,
        parts,
        attributions,
        said: store.date(Dated::Said(id.0))?,
        chain: store.chain(id)?,
        tags: store
            .quotation_tags(id)?
            .into_iter()
            .map(|tag| tag.name)
            .collect(),
        projects: store
            .quotation_projects(id)?
            .into_iter()
            .map(|project| project.name)
            .collect(),
        note: store.quotation_note(id)?,
    })
}
