//! The exchange file: everything known of the chosen quotations as JSON, to be imported into any library. Things point
//! to each other by uid; offsets count code points; a part carries the words and their surroundings, so that it can be
//! found again without this program.

mod entries;
mod mentioned;
mod quotation;

pub use entries::*;

use std::collections::{BTreeMap, HashMap};

use crate::error::Result;
use crate::export::choose::Chosen;
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::quotations::{Gathering, PAGE};
use crate::store::{CrossReferenceOwn, Store};

use mentioned::{Mentioned, article, organizations, outlets, speakers};

/// The version of the format that this program writes and the newest that it reads.
pub const FORMAT_VERSION: u32 = 1;

impl Exchange {
    /// Gathers the chosen quotations, at most `most` of them, and everything that they name.
    pub(crate) fn gather(
        store: &Store,
        chosen: &Chosen,
        now: &str,
        most: usize,
        progress: &Progress,
    ) -> Result<Self> {
        let chosen_ids = &chosen.ids[..chosen.ids.len().min(most)];
        let mut named = Mentioned::default();
        let mut quotations = Vec::new();
        let mut links = BTreeMap::new();
        let mut gathering = Gathering::of(store);
        for ids in chosen_ids.chunks(PAGE) {
            progress.step(quotations.len() as u64, chosen.ids.len() as u64)?;
            let page = gathering.page(ids)?;
            links.extend(
                page.iter()
                    .flat_map(|quotation| &quotation.links)
                    .map(|link| (link.id, *link)),
            );
            quotations.extend(quotation::quotations(store, page, &mut named)?);
        }
        let uids = chosen_ids.iter().zip(&quotations);
        let uids: HashMap<QuotationId, &String> =
            uids.map(|(id, entry)| (*id, &entry.uid)).collect();
        // Links to quotations that are not in the file stay behind.
        let inside = |link: &CrossReferenceOwn| {
            Some(CrossReferenceEntry {
                kind: link.kind,
                from: (*uids.get(&link.from)?).clone(),
                to: (*uids.get(&link.to)?).clone(),
                status: link.status,
            })
        };
        let cross_references = links.values().filter_map(inside).collect();
        let speakers = speakers(store, &mut named)?;
        let articles = named
            .articles
            .clone()
            .into_iter()
            .map(|id| article(store, id, &mut named))
            .collect::<Result<_>>()?;
        Ok(Self {
            format: "onrecord".to_owned(),
            version: FORMAT_VERSION,
            made_at: now.to_owned(),
            program: concat!("On Record ", env!("CARGO_PKG_VERSION")).to_owned(),
            filter: chosen.report.filter.clone(),
            total: chosen.report.total,
            left_out_off_the_record: chosen.report.left_out.iter().map(|left| left.count).sum(),
            organizations: organizations(store, &mut named)?,
            speakers,
            outlets: outlets(store, &named)?,
            articles,
            quotations,
            cross_references,
        })
    }
}
