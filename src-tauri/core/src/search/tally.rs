//! Counting the facts of a list, from memory.

use std::sync::Arc;

use crate::error::Result;
use crate::id::OrganizationId;
use crate::quotations::{Form, Level};
use crate::search::facts::{FLAGS, Links, Unpack};
use crate::search::{Filter, Flag, OrganizationLink};
use crate::speakers::SpeakerKind;
use crate::store::{Outline, Store};

/// Rows between two looks whether the counting is still wanted.
const STEP: u32 = 4_096;

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

/// An organization with all above it, by its id; a parent counts what its children have, as a filter by it finds them.
struct Above {
    ids: Vec<Vec<u32>>,
    /// The last row that counted an organization, so that a row counts once.
    counted: Vec<u32>,
}

impl Tally {
    /// Counts the list of a filter; organizations, by `link`, and tags only where they are asked for, since they take
    /// as long as all the rest.
    pub(crate) fn of(
        store: &Store,
        filter: &Filter,
        link: Option<OrganizationLink>,
    ) -> Result<Self> {
        let selection = store.selection(filter)?;
        let columns = store.columns()?;
        let mut tally = Self::default();
        let mut above = Above::of(store)?;
        let mut rows = 0;
        let mut result = Ok(());
        let mut take = |facts: &[u8]| {
            rows += 1;
            if rows % STEP == 0 && result.is_ok() {
                result = store.go_on();
            }
            if result.is_ok() {
                tally.add(facts, link, &mut above, rows);
            }
        };
        let outline = if selection.is_all() {
            columns.each(take);
            store.outline(&selection)?
        } else {
            let mut reader = columns.reader();
            store.outlined(&selection, |key| {
                if let Some(facts) = reader.get(key) {
                    take(facts);
                }
            })?
        };
        result?;
        tally.outline = outline;
        Ok(tally)
    }

    /// One quotation more, in the order of [`crate::search::facts::Facts::pack`].
    fn add(&mut self, facts: &[u8], link: Option<OrganizationLink>, above: &mut Above, row: u32) {
        let mut rest = Unpack(facts);
        let single = rest.next();
        count(&mut self.forms, single & 3);
        count(&mut self.levels, single >> 2 & 7);
        bits(&mut self.kinds, single >> 10 & 31);
        let flags = single >> FLAGS;
        bits(&mut self.flags, flags);
        let _article = rest.next();
        count_id(&mut self.outlets, rest.next());
        let ambiguous = flags >> Flag::Ambiguous as u32 & 1 == 1;
        for _ in 0..rest.next() {
            let speaker = rest.next();
            if !ambiguous {
                count_id(&mut self.speakers, speaker);
            }
        }
        let Some(link) = link else {
            return;
        };
        for _ in 0..rest.next() {
            let (organization, links) = (rest.next(), Links(rest.next() as u32));
            if links.meet(link) {
                above.count(&mut self.organizations, organization, row);
            }
        }
        for _ in 0..rest.next() {
            count_id(&mut self.tags, rest.next());
        }
    }
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
        })
    }

    fn count(&mut self, counts: &mut Vec<u32>, organization: u64, row: u32) {
        let Some(chain) = self.ids.get(organization as usize) else {
            return;
        };
        for id in chain {
            let last = &mut self.counted[*id as usize];
            if *last != row {
                *last = row;
                count_id(counts, u64::from(*id));
            }
        }
    }
}

fn count(counts: &mut [u32], at: u64) {
    if let Some(count) = counts.get_mut(at as usize) {
        *count += 1;
    }
}

/// Counts at every bit that is set.
fn bits(counts: &mut [u32], bits: u64) {
    for (at, count) in counts.iter_mut().enumerate() {
        *count += (bits >> at & 1) as u32;
    }
}

/// Counts at an id; 0 is none.
fn count_id(counts: &mut Vec<u32>, id: u64) {
    let at = id as usize;
    if at >= counts.len() {
        counts.resize(at + 1, 0);
    }
    if at > 0 {
        counts[at] += 1;
    }
}
