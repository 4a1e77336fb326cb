//! Lists of quotations.

use crate::error::Result;
use crate::id::{OrganizationId, QuotationId};
use crate::library::Library;
use crate::quotations::QuotationRow;
use crate::search::{
    Condition, Filter, ListQuotations, OrganizationLink, QuotationPage, Sort, Term,
};
use crate::store::{ListedRow, Store};

impl Library {
    /// Rows of a list, from an offset.
    ///
    /// # Errors
    /// `Cancelled` once a later read has taken its lane.
    pub fn list_quotations(&self, input: ListQuotations) -> Result<QuotationPage> {
        self.read_in(&input.lane, |store| {
            let selection = store.selection(&input.filter)?;
            let limit = if input.limit == 0 {
                100
            } else {
                input.limit.min(1_000)
            };
            let organizations = filtered_organizations(store, &input.filter)?;
            let rows = store.listed_rows(&selection, input.sort, input.offset, limit)?;
            let rows = rows.into_iter();
            let rows = rows.map(|listed| with_link(listed, organizations.as_ref()));
            Ok(QuotationPage {
                rows: rows.collect(),
                ranked: match input.sort {
                    Sort::Relevance => store.ranked(&selection)?.len() as u32,
                    _ => 0,
                },
            })
        })
    }

    /// The ids of a whole list, or of a stretch of it; limit 0 is all.
    pub fn list_quotation_ids(&self, input: ListQuotations) -> Result<Vec<QuotationId>> {
        let limit = if input.limit == 0 {
            u32::MAX
        } else {
            input.limit
        };
        self.read_in(&input.lane, |store| {
            store.select(
                &store.selection(&input.filter)?,
                input.sort,
                input.offset,
                limit,
            )
        })
    }
}

/// The row, with the strongest link by which it belongs to what the filter asks for.
fn with_link(
    listed: ListedRow,
    wanted: Option<&(Vec<OrganizationId>, OrganizationLink)>,
) -> QuotationRow {
    const STRONGEST: [OrganizationLink; 5] = [
        OrganizationLink::Itself,
        OrganizationLink::Then,
        OrganizationLink::Printed,
        OrganizationLink::Authors,
        OrganizationLink::Now,
    ];
    let ListedRow { mut row, facts } = listed;
    if let Some((tree, by)) = wanted {
        let here = facts
            .organizations
            .iter()
            .filter(|(id, _)| tree.contains(id));
        let links = here.fold(0, |all, (_, links)| all | links.0);
        let meets = |link: &OrganizationLink| links & (1 << *link as u32) != 0;
        row.link = match by {
            OrganizationLink::Any => STRONGEST.into_iter().find(meets),
            link => Some(*link).filter(meets),
        };
    }
    row
}

/// The organizations that a filter asks for, with all below them, and by which link.
pub(crate) fn filtered_organizations(
    store: &Store,
    filter: &Filter,
) -> Result<Option<(Vec<OrganizationId>, OrganizationLink)>> {
    let mut tree = Vec::new();
    let mut by = OrganizationLink::Any;
    for term in &filter.terms {
        if let Term {
            exclude: false,
            condition: Condition::Organization { id, link },
        } = term
        {
            tree.extend(store.organization_tree(*id)?);
            by = *link;
        }
    }
    Ok((!tree.is_empty()).then_some((tree, by)))
}

#[cfg(test)]
mod tests {
    use crate::Library;
    use crate::api::Nothing;
    use crate::export::{ExportFormat, ExportQuotations, ExportScope};
    use crate::import::ImportLibrary;
    use crate::progress::Progress;
    use crate::search::{Filter, ListQuotations, Sort};

    fn all(library: &Library) -> Vec<super::QuotationRow> {
        let input = ListQuotations {
            filter: Filter::default(),
            sort: Sort::Newest,
            offset: 0,
            limit: 1_000,
            lane: String::new(),
        };
        library.list_quotations(input).expect("a list").rows
    }

    #[test]
    fn a_row_of_a_list_is_the_row_that_is_made_of_what_is_recorded() {
        let folder = tempfile::tempdir().expect("a folder");
        let library = crate::sample::create(folder.path().join("a.onrecord")).expect("a sample");
        let rows = all(&library);
        assert!(rows.len() > 200);
        for row in rows {
            let made = library.read(|store| store.quotation_row(row.id));
            assert_eq!(made.expect("a row"), row);
        }
    }

    #[test]
    fn what_an_import_derives_is_what_a_rebuild_derives() {
        let folder = tempfile::tempdir().expect("a folder");
        let sample = crate::sample::create(folder.path().join("a.onrecord")).expect("a sample");
        let path = folder.path().join("a.json").display().to_string();
        let export = ExportQuotations {
            scope: ExportScope::default(),
            format: ExportFormat::Json,
            layout: Default::default(),
            path: path.clone(),
        };
        sample
            .export_quotations(export, &Progress::none())
            .expect("an export");
        let library = Library::create(folder.path().join("b.onrecord")).expect("a library");
        let dry_run = false;
        library
            .import_library(ImportLibrary { path, dry_run })
            .expect("an import");
        let (imported, rows) = (library.dump().expect("a dump"), all(&library));
        library
            .rebuild_derived(Nothing {}, &Progress::none())
            .expect("a rebuild");
        assert_eq!(library.dump().expect("a dump"), imported);
        assert_eq!(all(&library), rows);
    }
}
