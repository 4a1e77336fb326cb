//! Adding, changing and deleting roles.

use crate::error::{Error, Result};
use crate::id::RoleId;
use crate::library::{Library, Outcome};
use crate::limits::line;
use crate::operation::OperationKind;
use crate::organizations::choose_organization;
use crate::speakers::{CreateRole, RoleById, RoleInput, SpeakerRef, UpdateRole};
use crate::store::{Dated, Table, Tx};

impl Library {
    /// Adds a role to a speaker.
    pub fn create_role(&self, input: CreateRole) -> Result<Outcome<SpeakerRef>> {
        let speaker = self.read(|store| store.speaker(input.speaker_id))?;
        self.transact(OperationKind::CreateRole, &speaker.name, |tx| {
            let id = tx.insert(Table::Role, &[("speaker_id", &input.speaker_id)])?;
            put_role(tx, RoleId(id), &input.role)?;
            Ok(speaker.clone())
        })
    }

    /// Replaces a role.
    pub fn update_role(&self, input: UpdateRole) -> Result<Outcome<SpeakerRef>> {
        let speaker = self.read(|store| store.speaker(store.role_speaker(input.id)?))?;
        self.transact(OperationKind::UpdateRole, &speaker.name, |tx| {
            put_role(tx, input.id, &input.role)?;
            Ok(speaker.clone())
        })
    }

    /// Deletes a role.
    pub fn delete_role(&self, RoleById { id }: RoleById) -> Result<Outcome<SpeakerRef>> {
        let speaker = self.read(|store| store.speaker(store.role_speaker(id)?))?;
        self.transact(OperationKind::DeleteRole, &speaker.name, |tx| {
            delete_role_row(tx, id)?;
            Ok(speaker.clone())
        })
    }
}

/// Makes a role what its form says.
pub(crate) fn put_role(tx: &Tx<'_>, id: RoleId, input: &RoleInput) -> Result<()> {
    let title = line(&input.title, "title")?;
    let organization = input
        .organization
        .as_ref()
        .map(|choice| choose_organization(tx, choice, "organization"))
        .transpose()?
        .flatten();
    if title.is_empty() && organization.is_none() {
        return Err(Error::invalid(
            "title",
            "Give the title, the organization, or both.",
        ));
    }
    tx.update(
        Table::Role,
        id.0,
        &[("title", &title), ("organization_id", &organization)],
    )?;
    tx.put_date(Dated::Started(id.0), &input.started, "started")?;
    tx.put_date(Dated::Ended(id.0), &input.ended, "ended")?;
    let (started, ended) = (tx.date(Dated::Started(id.0))?, tx.date(Dated::Ended(id.0))?);
    let first = started.and_then(|date| date.earliest);
    let last = ended.and_then(|date| date.latest);
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        return Err(Error::invalid("ended", "The role ends before it begins."));
    }
    Ok(())
}

/// Removes a role with its dates.
pub(super) fn delete_role_row(tx: &Tx<'_>, id: RoleId) -> Result<()> {
    tx.put_date_assertion(Dated::Started(id.0), None)?;
    tx.put_date_assertion(Dated::Ended(id.0), None)?;
    tx.delete(Table::Role, id.0)
}
