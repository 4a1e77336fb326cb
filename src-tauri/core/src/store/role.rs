//! Roles.

use rusqlite::Row;

use super::Store;
use super::date_assertion::{DATE_WIDTH, date_columns, read_date};
use super::each::{AMONG, Ids};
use super::organization::read_organization;
use super::speaker::read_speaker;
use crate::error::{Error, Result};
use crate::id::{OrganizationId, RoleId, SpeakerId};
use crate::organizations::Member;
use crate::speakers::{RoleRef, SpeakerRef};

fn select(condition: &str) -> String {
    format!(
        "SELECT r.id, r.title, o.id, o.name, {}, {}, l.id, l.name, l.kind, r.speaker_id
         FROM role AS r LEFT JOIN organization_label AS o ON o.id = r.organization_id
         JOIN speaker_label AS l ON l.id = r.speaker_id
         LEFT JOIN date_assertion AS s ON s.role_id = r.id AND s.property = 'started'
         LEFT JOIN date_assertion AS e ON e.role_id = r.id AND e.property = 'ended'
         WHERE {condition} ORDER BY coalesce(s.latest, s.earliest, e.latest) DESC, r.id DESC",
        date_columns("s"),
        date_columns("e"),
    )
}

fn role(row: &Row<'_>) -> rusqlite::Result<(RoleRef, Option<SpeakerRef>)> {
    let role = RoleRef {
        id: row.get(0)?,
        title: row.get(1)?,
        organization: read_organization(row, 2)?,
        started: read_date(row, 4)?,
        ended: read_date(row, 4 + DATE_WIDTH)?,
    };
    Ok((role, read_speaker(row, 4 + 2 * DATE_WIDTH)?))
}

impl Store {
    /// A speaker's roles, the latest first.
    pub(crate) fn roles(&self, speaker: SpeakerId) -> Result<Vec<RoleRef>> {
        let found = self.list(&select("r.speaker_id = ?1"), [speaker], role)?;
        Ok(found.into_iter().map(|(role, _)| role).collect())
    }

    /// The roles of each of some speakers, the latest first.
    pub(crate) fn roles_of(&self, speakers: &Ids) -> Result<Vec<Vec<RoleRef>>> {
        let sql = select(&format!("r.speaker_id {AMONG}"));
        self.list_each(speakers, &sql, |row| Ok(role(row)?.0))
    }

    /// Who holds or held a role at the organization, the latest first.
    pub(crate) fn members(&self, organization: OrganizationId) -> Result<Vec<Member>> {
        let found = self.list(&select("r.organization_id = ?1"), [organization], role)?;
        Ok(found
            .into_iter()
            .filter_map(|(role, speaker)| {
                Some(Member {
                    speaker: speaker?,
                    role,
                })
            })
            .collect())
    }

    /// Who holds a role.
    pub(crate) fn role_speaker(&self, id: RoleId) -> Result<SpeakerId> {
        let found = self.find("SELECT speaker_id FROM role WHERE id = ?1", [id], |row| {
            row.get(0)
        })?;
        found.ok_or_else(|| Error::not_found("This role"))
    }
}
