//! Who is said to have said it.

use rusqlite::{Row, params};

use super::organization::read_organization;
use super::speaker::read_speaker;
use super::{AttributionRow, Store};
use crate::error::Result;
use crate::id::{OrganizationId, QuotationId};
use crate::organizations::OrganizationRef;
use crate::speakers::SpeakerRef;

/// An attribution as it is read, before roles are looked at.
pub(crate) struct AttributionOwn {
    pub(crate) speaker: Option<SpeakerRef>,
    pub(crate) organization: Option<OrganizationRef>,
    pub(crate) printed_role: String,
    pub(crate) cue: String,
}

pub(super) const ATTRIBUTION: &str = "SELECT speaker_id, organization_id, printed_speaker, printed_role, cue, quotation_id FROM attribution WHERE quotation_id";

pub(super) fn attribution_row(row: &Row<'_>) -> rusqlite::Result<AttributionRow> {
    Ok(AttributionRow {
        speaker_id: row.get(0)?,
        organization_id: row.get(1)?,
        printed_speaker: row.get(2)?,
        printed_role: row.get(3)?,
        cue: row.get(4)?,
    })
}

impl Store {
    /// A quotation's attributions, in order.
    pub(crate) fn attributions(&self, id: QuotationId) -> Result<Vec<AttributionOwn>> {
        let sql = "SELECT l.id, l.name, l.kind, o.id, o.name, a.printed_role, a.cue
                   FROM attribution AS a LEFT JOIN speaker_label AS l ON l.id = a.speaker_id
                   LEFT JOIN organization_label AS o ON o.id = a.organization_id WHERE a.quotation_id = ?1 ORDER BY a.position";
        self.list(sql, [id], |row| {
            Ok(AttributionOwn {
                speaker: read_speaker(row, 0)?,
                organization: read_organization(row, 3)?,
                printed_role: row.get(5)?,
                cue: row.get(6)?,
            })
        })
    }

    /// A quotation's attributions as they are written, in order.
    pub(crate) fn attribution_rows(&self, id: QuotationId) -> Result<Vec<AttributionRow>> {
        let sql = format!("{ATTRIBUTION} = ?1 ORDER BY position");
        self.list(&sql, [id], attribution_row)
    }

    /// The speakers of a quotation, in the order of its attributions.
    pub(crate) fn attributed_speakers(&self, id: QuotationId) -> Result<Vec<SpeakerRef>> {
        let sql = "SELECT l.id, l.name, l.kind FROM attribution AS a JOIN speaker_label AS l ON l.id = a.speaker_id
                   WHERE a.quotation_id = ?1 ORDER BY a.position";
        self.list(sql, [id], |row| {
            Ok(SpeakerRef {
                id: row.get(0)?,
                name: row.get(1)?,
                kind: row.get(2)?,
            })
        })
    }

    /// The organizations that a speaker's roles name, for the authors of a document.
    pub(crate) fn role_organizations(
        &self,
        speaker: crate::id::SpeakerId,
    ) -> Result<Vec<OrganizationId>> {
        let sql = "SELECT DISTINCT organization_id FROM role WHERE speaker_id = ?1 AND organization_id IS NOT NULL
                   UNION SELECT organization_id FROM speaker WHERE id = ?1 AND organization_id IS NOT NULL";
        self.list(sql, params![speaker], |row| row.get(0))
    }
}
