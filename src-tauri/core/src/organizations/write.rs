//! Adding, changing and deleting organizations.

use crate::error::{Error, Result};
use crate::id::OrganizationId;
use crate::library::{Library, Outcome};
use crate::limits::{NOTE, line, required_line, words};
use crate::operation::OperationKind;
use crate::organizations::{
    CreateOrganization, OrganizationById, OrganizationRef, UpdateOrganization,
};
use crate::quotations::OrganizationChoice;
use crate::speakers::checked_names;
use crate::store::{Named, Table, Tx};

impl Library {
    /// Adds an organization.
    pub fn create_organization(
        &self,
        input: CreateOrganization,
    ) -> Result<Outcome<OrganizationRef>> {
        let name = required_line(&input.name, "name", "name of the organization")?;
        self.transact(OperationKind::CreateOrganization, &name, |tx| {
            if tx.organization_named(&name)?.is_some() {
                return Err(Error {
                    field: Some("name".to_owned()),
                    ..Error::conflict(format!("There is already an organization “{name}”."))
                });
            }
            input
                .parent_id
                .map(|parent| tx.organization(parent))
                .transpose()?;
            let id = tx.create_organization(&name, input.parent_id)?;
            tx.organization(id)
        })
    }

    /// Replaces what is known of an organization.
    pub fn update_organization(
        &self,
        input: UpdateOrganization,
    ) -> Result<Outcome<OrganizationRef>> {
        let subject = self.read(|store| store.organization(input.id))?.name;
        self.transact(OperationKind::UpdateOrganization, &subject, |tx| {
            words(&input.note, NOTE, "note")?;
            if let Some(parent) = input.parent_id {
                if tx.organization_tree(input.id)?.contains(&parent) {
                    return Err(Error::invalid(
                        "parent_id",
                        "An organization cannot be part of itself or of one of its parts.",
                    ));
                }
                tx.organization(parent)?;
            }
            tx.update(
                Table::Organization,
                input.id.0,
                &[("parent_id", &input.parent_id), ("note", &input.note)],
            )?;
            tx.put_names(Named::Organization(input.id), &checked_names(&input.names)?)?;
            tx.organization(input.id)
        })
    }

    /// Deletes an organization that nothing names.
    ///
    /// # Errors
    /// `Conflict` with what still does.
    pub fn delete_organization(
        &self,
        OrganizationById { id }: OrganizationById,
    ) -> Result<Outcome<OrganizationRef>> {
        let organization = self.read(|store| store.organization(id))?;
        self.transact(
            OperationKind::DeleteOrganization,
            &organization.name,
            |tx| {
                let uses = tx.organization_uses(id)?;
                if !uses.is_empty() {
                    return Err(Error::conflict(format!(
                        "{} is still named by {}. Change or delete these first.",
                        organization.name,
                        uses.join(", ")
                    )));
                }
                tx.delete_names(Named::Organization(id))?;
                tx.delete(Table::Organization, id.0)?;
                Ok(organization.clone())
            },
        )
    }
}

/// The organization that a form means, made if it is new; none for an empty name.
pub(crate) fn choose_organization(
    tx: &Tx<'_>,
    choice: &OrganizationChoice,
    field: &str,
) -> Result<Option<OrganizationId>> {
    match choice {
        OrganizationChoice::Existing { id } => tx
            .organization(*id)
            .map(|organization| Some(organization.id)),
        OrganizationChoice::New { name, parent } => {
            let name = line(name, field)?;
            if name.is_empty() {
                return Ok(None);
            }
            if let Some(id) = tx.organization_named(&name)? {
                return Ok(Some(id));
            }
            let parent = line(parent.as_deref().unwrap_or_default(), field)?;
            let parent = match tx.organization_named(&parent)? {
                None if !parent.is_empty() => Some(tx.create_organization(&parent, None)?),
                known => known,
            };
            tx.create_organization(&name, parent).map(Some)
        }
    }
}
