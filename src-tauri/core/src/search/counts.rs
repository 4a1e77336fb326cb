//! How long a list is, and under which heads.

use crate::error::Result;
use crate::library::Library;
use crate::search::list::filtered_organizations;
use crate::search::{CountQuotations, QuotationCounts, Sort};

impl Library {
    /// Counts a list and its month heads.
    pub fn count_quotations(&self, input: CountQuotations) -> Result<QuotationCounts> {
        self.read(|store| {
            let selection = store.selection(&input.filter)?;
            let mut months = store.months(&selection)?;
            let total = months.iter().map(|month| month.count).sum();
            let groups = match input.sort {
                Sort::Newest => months,
                Sort::Oldest => {
                    months.reverse();
                    months
                }
                Sort::Added => Vec::new(),
            };
            let links = match filtered_organizations(store, &input.filter)? {
                Some((tree, _)) => store.link_counts(&selection, &tree)?,
                None => Vec::new(),
            };
            Ok(QuotationCounts {
                total,
                all: store.quotation_count()?,
                groups,
                links,
            })
        })
    }
}
