//! Projects and saved filters: quotations chosen by hand, and lists kept under a name.

mod saved_filters;
mod types;

pub use types::*;

use crate::api::Nothing;
use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::required_line;
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::search::meant;
use crate::store::{Table, Tx};

impl Library {
    /// All projects by name.
    pub fn list_projects(&self, _: Nothing) -> Result<Vec<ProjectRow>> {
        self.read(|store| store.projects())
    }

    /// Adds a project.
    ///
    /// # Errors
    /// `Conflict` when a project has the name, `Cancelled` when it was stopped; then there is none.
    pub fn create_project(
        &self,
        input: CreateProject,
        progress: &Progress,
    ) -> Result<Outcome<ProjectRef>> {
        let name = required_line(&input.name, "name", "name of the project")?;
        let ids = self.read(|store| meant(store, &input.quotation_ids, input.all.as_ref()))?;
        self.transact_long(OperationKind::CreateProject, &name, progress, |tx| {
            free_name(tx, &name, None)?;
            let id = crate::id::ProjectId(tx.insert(Table::Project, &[("name", &name)])?);
            tx.each(&ids, |quotation| {
                tx.quotation(quotation)?;
                tx.put_project(id, quotation, true)
            })?;
            tx.project(id)
        })
    }

    /// Renames a project.
    pub fn update_project(&self, input: UpdateProject) -> Result<Outcome<ProjectRef>> {
        let name = required_line(&input.name, "name", "name of the project")?;
        self.transact(OperationKind::UpdateProject, &name, |tx| {
            free_name(tx, &name, Some(input.id))?;
            tx.update(Table::Project, input.id.0, &[("name", &name)])?;
            tx.project(input.id)
        })
    }

    /// Deletes a project; its quotations stay.
    pub fn delete_project(&self, ProjectById { id }: ProjectById) -> Result<Outcome<ProjectRef>> {
        let project = self.read(|store| store.project(id))?;
        self.transact(OperationKind::DeleteProject, &project.name, |tx| {
            for row in tx.rows_with(Table::ProjectQuotation, "project_id", id.0)? {
                tx.delete(Table::ProjectQuotation, row)?;
            }
            tx.delete(Table::Project, id.0)?;
            Ok(project.clone())
        })
    }

    /// Puts quotations into a project and takes others out.
    ///
    /// # Errors
    /// `Cancelled` when it was stopped; then the project is as it was.
    pub fn fill_project(
        &self,
        input: FillProject,
        progress: &Progress,
    ) -> Result<Outcome<ProjectRef>> {
        let (project, add) = self.read(|store| {
            let add = meant(store, &input.add, input.all.as_ref())?;
            Ok((store.project(input.id)?, add))
        })?;
        self.transact_long(OperationKind::FillProject, &project.name, progress, |tx| {
            let put = |quotation, inside| {
                tx.quotation(quotation)?;
                tx.put_project(input.id, quotation, inside)
            };
            tx.each(&add, |id| put(id, true))?;
            tx.each(&input.remove, |id| put(id, false))?;
            Ok(project.clone())
        })
    }
}

fn free_name(tx: &Tx<'_>, name: &str, own: Option<crate::id::ProjectId>) -> Result<()> {
    match tx.project_named(name)? {
        Some(id) if Some(id) != own => Err(Error {
            field: Some("name".to_owned()),
            ..Error::conflict(format!("There is already a project “{name}”."))
        }),
        _ => Ok(()),
    }
}
