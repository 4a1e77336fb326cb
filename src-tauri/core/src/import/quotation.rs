//! One quotation of an import file as rows.

use super::apply::Import;
use super::check::check_quotation;
use crate::capture::offset::from_code_points;
use crate::error::{Error, Result};
use crate::export::exchange::{PartEntry, QuotationEntry};
use crate::id::{CaptureId, OrganizationId, ProjectId, QuotationId, SpeakerId, StatementId};
use crate::limits::{QUOTE, words};
use crate::store::{AttributionRow, Dated, SpanRow, Table};

impl Import<'_> {
    /// Adds a quotation; says whether it is new.
    pub(super) fn quotation(&mut self, entry: &QuotationEntry) -> Result<bool> {
        let Some(uid) = self.new_uid(Table::Quotation, &entry.uid)? else {
            return Ok(false);
        };
        check_quotation(entry)?;
        let statement = match self.new_uid(Table::Statement, &entry.statement)? {
            None => self.id(Table::Statement, &entry.statement)?,
            Some(uid) => self.tx.insert_with_uid(Table::Statement, &uid, &[])?,
        };
        let article = entry
            .article
            .as_deref()
            .map(|article| self.id(Table::Article, article))
            .transpose()?;
        let (text, spans) = self.spans(entry)?;
        let id = self.tx.insert_with_uid(
            Table::Quotation,
            &uid,
            &[
                ("statement_id", &StatementId(statement)),
                ("article_id", &article),
                ("form", &entry.form),
                ("level", &entry.level),
                ("language", &entry.language),
                ("key_flag", &entry.key_flag),
                ("text", &text),
            ],
        )?;
        let quotation = QuotationId(id);
        self.tx.put_spans(quotation, &spans)?;
        let mut attributions = Vec::new();
        for attribution in &entry.attributions {
            attributions.push(AttributionRow {
                speaker_id: attribution
                    .speaker
                    .as_deref()
                    .map(|speaker| self.id(Table::Speaker, speaker).map(SpeakerId))
                    .transpose()?,
                organization_id: attribution
                    .organization
                    .as_deref()
                    .map(|uid| self.id(Table::Organization, uid).map(OrganizationId))
                    .transpose()?,
                printed_speaker: attribution.printed_speaker.clone(),
                printed_role: attribution.printed_role.clone(),
                cue: attribution.cue.clone(),
            });
        }
        self.tx.put_attributions(quotation, &attributions)?;
        self.tx
            .put_date_assertion(Dated::Said(id), entry.said.as_ref())?;
        self.tx.put_chain(quotation, &entry.chain)?;
        self.tx.put_tags(quotation, &entry.tags)?;
        self.tx.put_note(quotation, &entry.note)?;
        for name in &entry.projects {
            let project = match self.tx.project_named(name)? {
                Some(project) => project,
                None => ProjectId(self.tx.insert(Table::Project, &[("name", name)])?),
            };
            self.tx.put_project(project, quotation, true)?;
        }
        self.ids.insert((Table::Quotation, entry.uid.clone()), id);
        Ok(true)
    }

    fn spans(&self, entry: &QuotationEntry) -> Result<(String, Vec<SpanRow>)> {
        let blank = |part: &PartEntry| part.exact.trim().is_empty();
        if entry.parts.is_empty() || entry.parts.iter().any(blank) {
            return Err(Error::invalid("parts", "A quotation needs words."));
        }
        let mut text = String::new();
        let mut spans = Vec::new();
        for part in &entry.parts {
            if !text.is_empty() {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(&part.exact);
            let mut span = SpanRow {
                text: start..text.len(),
                capture_id: None,
                range: None,
                prefix: part.prefix.clone(),
                suffix: part.suffix.clone(),
            };
            if let (Some(capture), Some(first), Some(end)) = (&part.capture, part.start, part.end) {
                let id = self.id(Table::Capture, capture)?;
                let captured = self.texts.get(&id).map(String::as_str).unwrap_or_default();
                let range = from_code_points(captured, first..end, "parts")?;
                if captured[range.clone()] != part.exact {
                    return Err(Error::invalid(
                        "parts",
                        "The captured text does not say these words at this place.",
                    ));
                }
                (span.capture_id, span.range) = (Some(CaptureId(id)), Some(range));
            } else {
                words(&part.exact, QUOTE, "parts")?;
            }
            spans.push(span);
        }
        Ok((text, spans))
    }
}
