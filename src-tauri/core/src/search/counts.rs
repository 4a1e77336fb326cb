//! How long a list is, under which heads, and where it reaches a day.

use crate::date::read;
use crate::error::{Error, Result};
use crate::id::OrganizationId;
use crate::library::Library;
use crate::search::columns::{Column, Counter};
use crate::search::facts::{Links, Unpack};
use crate::search::list::filtered_organizations;
use crate::search::{
    Condition, CountQuotations, Histogram, LinkCount, ListFacets, LocateDate, LocatedDate,
    OrganizationLink, QuotationCounts, Sort,
};
use crate::store::{Selection, Store};

impl Library {
    /// Counts a list and its month heads.
    ///
    /// # Errors
    /// `Cancelled` once a later read has taken its lane.
    pub fn count_quotations(&self, input: CountQuotations) -> Result<QuotationCounts> {
        self.read_in(&input.lane, |store| {
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
            let outline = store.outline(&selection)?;
            let mut groups = match input.sort {
                Sort::Added => Vec::new(),
                Sort::Relevance if selection.has_words() => Vec::new(),
                _ => outline.months(),
            };
            if input.sort == Sort::Oldest {
                groups.reverse();
            }
            let links = match filtered_organizations(store, &input.filter)? {
                Some((tree, _)) => links(store, &selection, &tree)?,
                None => Vec::new(),
            };
            Ok(QuotationCounts {
                total: outline.total(),
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
        self.read_in(&input.lane, |store| {
            let mut months = store.outline(&store.selection(&filter)?)?.months();
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
        let refused = |order: &str| {
            let message = format!("This list is in the order of {order}. Sort it by date first.");
            Err(Error::invalid("sort", message))
        };
        self.read(|store| {
            let selection = store.selection(&input.filter)?;
            match input.sort {
                Sort::Added => return refused("recording"),
                Sort::Relevance if selection.has_words() => return refused("relevance"),
                _ => {}
            }
            let offset = store.listed_before(&selection, input.sort, day)?;
            Ok(LocatedDate { offset })
        })
    }
}

/// How many of a list each link to one of the organizations leads to, the most first.
fn links(
    store: &Store,
    selection: &Selection,
    organizations: &[OrganizationId],
) -> Result<Vec<LinkCount>> {
    let columns = store.columns()?;
    let mut counter = Counter::new(&columns, &[Column::Organizations]);
    store.each_key(selection, |key| counter.take(key))?;
    let mut counts = [0; OrganizationLink::ALL.len()];
    counter
        .finish()
        .sets(Column::Organizations, |packed, times| {
            let mut set = Unpack(packed);
            let mut links = Links::default();
            for _ in 0..set.length() {
                let (id, by) = (set.next() as i64, set.next() as u32);
                if organizations.contains(&OrganizationId(id)) {
                    links.0 |= by;
                }
            }
            links.iter().for_each(|link| counts[link as usize] += times);
        });
    let mut links: Vec<LinkCount> = OrganizationLink::ALL
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(link, count)| LinkCount { link: *link, count })
        .collect();
    links.sort_by_key(|link| std::cmp::Reverse(link.count));
    Ok(links)
}
