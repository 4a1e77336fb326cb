//! Lists of quotations.

use crate::error::Result;
use crate::id::{OrganizationId, QuotationId};
use crate::library::Library;
use crate::search::{Condition, Filter, ListQuotations, OrganizationLink, QuotationPage, Term};
use crate::store::Store;

impl Library {
    /// Rows of a list, from an offset.
    pub fn list_quotations(&self, input: ListQuotations) -> Result<QuotationPage> {
        self.read(|store| {
            let selection = store.selection(&input.filter)?;
            let limit = if input.limit == 0 {
                100
            } else {
                input.limit.min(1_000)
            };
            let organizations = filtered_organizations(store, &input.filter)?;
            let mut rows = Vec::new();
            for id in store.select(&selection, input.sort, input.offset, limit)? {
                let mut row = store.quotation_row(id)?;
                if let Some((tree, link)) = &organizations {
                    row.link = store.link_of(id, tree, *link)?;
                }
                rows.push(row);
            }
            Ok(QuotationPage { rows })
        })
    }

    /// The ids of a whole list, or of a stretch of it; limit 0 is all.
    pub fn list_quotation_ids(&self, input: ListQuotations) -> Result<Vec<QuotationId>> {
        let limit = if input.limit == 0 {
            u32::MAX
        } else {
            input.limit
        };
        self.read(|store| {
            store.select(
                &store.selection(&input.filter)?,
                input.sort,
                input.offset,
                limit,
            )
        })
    }
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
