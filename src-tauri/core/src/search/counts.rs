//! How long a list is, under which heads, and where it reaches a day.

use crate::date::read;
use crate::error::{Error, Result};
use crate::library::Library;
use crate::search::list::filtered_organizations;
use crate::search::{
    Condition, CountQuotations, Histogram, ListFacets, LocateDate, LocatedDate, QuotationCounts,
    Sort,
};

impl Library {
    /// Counts a list and its month heads.
    pub fn count_quotations(&self, input: CountQuotations) -> Result<QuotationCounts> {
        self.read(|store| {
            let selection = store.selection(&input.filter)?;
            let all = store.quotation_count()?;
            if input.cap > 0 {
                let total = store.count_to(&selection, input.cap)?;
                if total == input.cap {
                    return Ok(QuotationCounts {
                        total,
                        exact: false,
                        all,
                        groups: Vec::new(),
                        links: Vec::new(),
                    });
                }
            }
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
                exact: true,
                all,
                groups,
                links,
            })
        })
    }

    /// How many quotations stand under each month.
    pub fn get_histogram(&self, input: ListFacets) -> Result<Histogram> {
        let mut filter = input.filter;
        filter
            .terms
            .retain(|term| !matches!(term.condition, Condition::Date(_)));
        self.read(|store| {
            let mut months = store.months(&store.selection(&filter)?)?;
            months.reverse();
            let undated = months
                .iter()
                .filter(|month| month.month.is_none())
                .map(|month| month.count)
                .sum();
            months.retain(|month| month.month.is_some());
            Ok(Histogram { months, undated })
        })
    }

    /// The row at which a list reaches a day.
    ///
    /// # Errors
    /// `InvalidInput` for what is no date, and for a list that is not by date.
    pub fn locate_date(&self, input: LocateDate) -> Result<LocatedDate> {
        let day = read(&input.date, "date")?
            .and_then(|date| match input.sort {
                Sort::Oldest => date.earliest,
                _ => date.latest,
            })
            .ok_or_else(|| {
                Error::invalid("date", "Type a date, as 2023, 2023-10 or 2023-10-26.")
            })?;
        if input.sort == Sort::Added {
            return Err(Error::invalid(
                "sort",
                "This list is in the order of recording. Sort it by date first.",
            ));
        }
        self.read(|store| {
            let offset = store.listed_before(&store.selection(&input.filter)?, input.sort, day)?;
            Ok(LocatedDate { offset })
        })
    }
}
