//! Everything that a list has, but for some: what an action on a list of a million is about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::QuotationId;
use crate::search::{Filter, Sort};
use crate::store::Store;

/// All quotations that a filter finds, but for some.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AllBut {
    /// Which list.
    pub filter: Filter,
    /// These are not meant.
    pub except: Vec<QuotationId>,
}

/// The quotations that are meant, each once: those that are named, and those of a list.
pub(crate) fn meant(
    store: &Store,
    named: &[QuotationId],
    all: Option<&AllBut>,
) -> Result<Vec<QuotationId>> {
    let mut ids = Vec::new();
    if let Some(AllBut { filter, except }) = all {
        ids = store.select(&store.selection(filter)?, Sort::Newest, 0, u32::MAX)?;
        let except: std::collections::HashSet<_> = except.iter().collect();
        ids.retain(|id| !except.contains(id));
    }
    ids.extend(named);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
