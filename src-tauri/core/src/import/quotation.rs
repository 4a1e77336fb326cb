//! One quotation of an import file as rows.

use super::apply::Import;
use super::check::check_quotation;
use crate::capture::offset::from_code_points;
use crate::error::{Error, Result};
use crate::id::{ArticleId, CaptureId, OrganizationId, ProjectId, QuotationId, SpeakerId, TagId};
use crate::import::facts::New;
use crate::import::{AttributionEntry, PartEntry, QuotationEntry};
use crate::limits::{QUOTE, words};
use crate::quotations::span_rows;
use crate::store::{AttributionRow, Dated, NewQuotation, SpanRow, Table, Value};

impl Import<'_> {
    /// Adds a quotation, unless it is known.
    pub(super) fn quotation(&mut self, entry: &QuotationEntry) -> Result<Option<QuotationId>> {
        let Some(uid) = self.new_uid(Table::Quotation, &entry.uid)? else {
            return Ok(None);
        };
        check_quotation(entry)?;
        let statement = match self.new_uid(Table::Statement, &entry.statement)? {
            None => self.id(Table::Statement, &entry.statement)?,
            Some(uid) => {
                let id = self.tx.add_statement(&uid)?;
                self.known.add(Table::Statement, uid, id);
                id
            }
        };
        let article = self.id_of(Table::Article, entry.article.as_ref())?;
        let article = article.map(ArticleId);
        let (text, spans) = self.spans(entry)?;
        let id = self.tx.add_quotation(&NewQuotation {
            uid: &uid,
            statement,
            article,
            form: entry.form,
            level: entry.level,
            language: entry.language.as_deref(),
            key_flag: entry.key_flag,
            text: &text,
        })?;
        self.tx.add_spans(id, &spans)?;
        self.other_places(id, entry, &text)?;
        let mut attributions = Vec::new();
        for attribution in &entry.attributions {
            attributions.push(self.attribution(attribution)?);
        }
        self.tx.add_attributions(id, &attributions)?;
        if let Some(said) = &entry.said {
            self.tx.add_date(Dated::Said(id.0), said)?;
        }
        self.tx.add_chain(id, &entry.chain)?;
        if !entry.note.is_empty() {
            let values: [(&str, Value); 2] = [("quotation_id", &id), ("text", &entry.note)];
            self.tx.add(Table::Note, &values)?;
        }
        let new = New {
            id,
            article,
            entry,
            text,
            spans: &spans,
            attributions: &attributions,
            tags: self.tags(id, &entry.tags)?,
            projects: self.projects(id, &entry.projects)?,
        };
        self.facts.list(self.tx, new)?;
        Ok(Some(id))
    }

    /// Gives a new quotation its tags, each once.
    fn tags(&mut self, id: QuotationId, names: &[String]) -> Result<Vec<TagId>> {
        let mut tags = Vec::new();
        for name in names {
            let tag = TagId(self.known.named(Table::Tag, name, || {
                self.tx.tag_by_name(name).map(|tag| tag.0)
            })?);
            if !tags.contains(&tag) {
                let values: [(&str, Value); 2] = [("quotation_id", &id), ("tag_id", &tag)];
                self.tx.add(Table::QuotationTag, &values)?;
                tags.push(tag);
            }
        }
        Ok(tags)
    }

    /// Puts a new quotation into projects, into each once.
    fn projects(&mut self, id: QuotationId, names: &[String]) -> Result<Vec<ProjectId>> {
        let mut projects = Vec::new();
        for name in names {
            let project = ProjectId(self.known.named(Table::Project, name, || {
                match self.tx.project_named(name)? {
                    Some(project) => Ok(project.0),
                    None => self.tx.insert(Table::Project, &[("name", name)]),
                }
            })?);
            if !projects.contains(&project) {
                let values: [(&str, Value); 2] = [("project_id", &project), ("quotation_id", &id)];
                self.tx.add(Table::ProjectQuotation, &values)?;
                projects.push(project);
            }
        }
        Ok(projects)
    }

    fn attribution(&mut self, entry: &AttributionEntry) -> Result<AttributionRow> {
        let speaker = self.id_of(Table::Speaker, entry.speaker.as_ref())?;
        let organization = self.id_of(Table::Organization, entry.organization.as_ref())?;
        Ok(AttributionRow {
            speaker_id: speaker.map(SpeakerId),
            organization_id: organization.map(OrganizationId),
            printed_speaker: entry.printed_speaker.clone(),
            printed_role: entry.printed_role.clone(),
            cue: entry.cue.clone(),
        })
    }

    /// Where the words stand in other captures, if all parts do.
    fn other_places(&mut self, id: QuotationId, entry: &QuotationEntry, text: &str) -> Result<()> {
        let first = entry.parts.first().map_or(&[][..], |part| &part.also);
        for uid in first.iter().map(|place| &place.capture) {
            let capture = self.id(Table::Capture, uid)?;
            let captured = self.known.text(self.tx, capture)?;
            let mut ranges = Vec::new();
            for part in &entry.parts {
                for place in part.also.iter().filter(|place| place.capture == *uid) {
                    ranges.push(from_code_points(captured, place.start..place.end, "parts")?);
                }
            }
            let (words, spans) = span_rows(captured, CaptureId(capture), &ranges);
            if words != text {
                return Err(Error::invalid(
                    "parts",
                    "Another captured text does not say these words at this place.",
                ));
            }
            self.tx.add_other_spans(id, CaptureId(capture), &spans)?;
        }
        Ok(())
    }

    fn spans(&mut self, entry: &QuotationEntry) -> Result<(String, Vec<SpanRow>)> {
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
                let captured = self.known.text(self.tx, id)?;
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
