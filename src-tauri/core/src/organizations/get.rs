//! Reading organizations.

use crate::error::Result;
use crate::library::Library;
use crate::organizations::{ListOrganizations, Organization, OrganizationById, OrganizationRow};
use crate::search::{Condition, Filter, OrganizationLink, Term};
use crate::store::{Named, uid_text};

impl Library {
    /// Organizations by any of their names, the most quoted first.
    pub fn list_organizations(&self, input: ListOrganizations) -> Result<Vec<OrganizationRow>> {
        self.read(|store| store.organizations(&input))
    }

    /// An organization with everything the library knows.
    pub fn get_organization(
        &self,
        OrganizationById { id }: OrganizationById,
    ) -> Result<Organization> {
        self.read(|store| {
            let own = store.organization_own(id)?;
            let condition = Condition::Organization {
                id,
                link: OrganizationLink::Any,
            };
            let filter = Filter {
                terms: vec![Term {
                    exclude: false,
                    condition,
                }],
                ..Filter::default()
            };
            let selection = store.selection(&filter)?;
            let mut months = store.outline(&selection)?.months();
            months.reverse();
            Ok(Organization {
                id,
                uid: uid_text(&own.uid),
                names: store.names(Named::Organization(id))?,
                note: own.note,
                parent: own.parent,
                children: store.organization_children(id)?,
                speaker: store
                    .organization_speaker(id)?
                    .map(|speaker| store.speaker(speaker))
                    .transpose()?,
                members: store.members(id)?,
                quotations: store.count(&selection)?,
                months,
            })
        })
    }
}
