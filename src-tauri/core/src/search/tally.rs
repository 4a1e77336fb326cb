//! Counting the facts of a list, from memory.

use std::sync::Arc;

use crate::error::Result;
use crate::id::OrganizationId;
use crate::quotations::{Form, Level};
use crate::search::columns::{Column, Counter};
use crate::search::facts::{FLAGS, Links, Unpack};
use crate::search::{Filter, Flag, OrganizationLink};
use crate::speakers::SpeakerKind;
use crate::store::{Outline, Store};

/// How many quotations of a list have each value. What has an id is counted at it.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) outline: Arc<Outline>,
    pub(crate) speakers: Vec<u32>,
    pub(crate) organizations: Vec<u32>,
    pub(crate) outlets: Vec<u32>,
    pub(crate) tags: Vec<u32>,
    pub(crate) kinds: [u32; SpeakerKind::ALL.len()],
    pub(crate) forms: [u32; Form::ALL.len()],
    pub(crate) levels: [u32; Level::ALL.len()],
    pub(crate) flags: [u32; Flag::ALL.len()],
}

impl Tally {
    /// Counts what the named facets show of the list of a filter, and nothing else; organizations by `link`.
    pub(crate) fn of(
        store: &Store,
        filter: &Filter,
        facets: &[&str],
        link: OrganizationLink,
    ) -> Result<Self> {
        let mut wanted: Vec<Column> = facets.iter().filter_map(|facet| column(facet)).collect();
        wanted.sort_unstable_by_key(|column| *column as u8);
        wanted.dedup();
        let selection = store.selection(filter)?;
        let columns = store.columns()?;
        let mut tally = Self::default();
        let mut counter = Counter::new(&columns, &wanted);
        let years = facets.contains(&"year");
        match (selection.is_all(), years) {
            (true, _) => {
                counter.take_all();
                tally.outline = store.outline(&selection)?;
            }
            (false, true) => tally.outline = store.outlined(&selection, |key| counter.take(key))?,
            (false, false) => store.each_key(&selection, |key| counter.take(key))?,
        }
        let mut counts = counter.finish();
        tally.speakers = counts.ids(Column::Speaker);
        tally.outlets = counts.ids(Column::Outlet);
        counts.sets(Column::Single, |single, times| {
            tally.add_single(single, times)
        });
        counts.sets(Column::Tags, |tags, times| {
            let mut tags = Unpack(tags);
            (0..tags.length()).for_each(|_| count_id(&mut tally.tags, tags.next(), times));
        });
        if wanted.contains(&Column::Organizations) {
            let mut above = Above::of(store)?;
            counts.sets(Column::Organizations, |organizations, times| {
                above.count(&mut tally.organizations, organizations, link, times);
            });
        }
        Ok(tally)
    }

    fn add_single(&mut self, packed: &[u8], times: u32) {
        let single = Unpack(packed).next();
        count(&mut self.forms, single & 3, times);
        count(&mut self.levels, single >> 2 & 7, times);
        bits(&mut self.kinds, single >> 10 & 31, times);
        bits(&mut self.flags, single >> FLAGS, times);
    }
}

/// The column that a facet is counted from; the years are counted from the keys.
fn column(facet: &str) -> Option<Column> {
    match facet {
        "speaker" => Some(Column::Speaker),
        "organization" => Some(Column::Organizations),
        "outlet" => Some(Column::Outlet),
        "tag" => Some(Column::Tags),
        "year" => None,
        _ => Some(Column::Single),
    }
}

/// An organization with all above it, by its id; a parent counts what its children have, as a filter by it finds them.
struct Above {
    ids: Vec<Vec<u32>>,
    /// The last set that counted an organization, so that a row counts once.
    counted: Vec<u32>,
    sets: u32,
}

impl Above {
    fn of(store: &Store) -> Result<Self> {
        let mut ids: Vec<Vec<u32>> = Vec::new();
        let parents = store.organization_parents()?;
        for id in parents.keys() {
            let mut chain = vec![id.0 as u32];
            let mut next = parents.get(id).copied().flatten();
            while let Some(OrganizationId(parent)) = next {
                // Parents in a circle end it.
                if chain.contains(&(parent as u32)) {
                    break;
                }
                chain.push(parent as u32);
                next = parents.get(&OrganizationId(parent)).copied().flatten();
            }
            let at = id.0 as usize;
            if ids.len() <= at {
                ids.resize(at + 1, Vec::new());
            }
            ids[at] = chain;
        }
        Ok(Self {
            counted: vec![0; ids.len()],
            ids,
            sets: 0,
        })
    }

    /// Counts a set of organizations that belong to so many quotations, each once with all above it.
    fn count(&mut self, counts: &mut Vec<u32>, packed: &[u8], by: OrganizationLink, times: u32) {
        self.sets += 1;
        let mut set = Unpack(packed);
        for _ in 0..set.length() {
            let (organization, links) = (set.next(), Links(set.next() as u32));
            let chain = self.ids.get(organization as usize);
            for id in chain.into_iter().flatten().filter(|_| links.meet(by)) {
                let last = &mut self.counted[*id as usize];
                if *last != self.sets {
                    *last = self.sets;
                    count_id(counts, u64::from(*id), times);
                }
            }
        }
    }
}

fn count(counts: &mut [u32], at: u64, times: u32) {
    if let Some(count) = counts.get_mut(at as usize) {
        *count += times;
    }
}

/// Counts at every bit that is set.
fn bits(counts: &mut [u32], bits: u64, times: u32) {
    for (at, count) in counts.iter_mut().enumerate() {
        *count += (bits >> at & 1) as u32 * times;
    }
}

/// Counts at an id; 0 is none.
fn count_id(counts: &mut Vec<u32>, id: u64, times: u32) {
    let at = id as usize;
    if at >= counts.len() {
        counts.resize(at + 1, 0);
    }
    if at > 0 {
        counts[at] += times;
    }
}
