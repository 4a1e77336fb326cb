//! The exchange file: everything known of the chosen quotations as JSON, to be imported into any library. Things point
//! to each other by uid; offsets count code points; a part carries the words and their surroundings, so that it can be
//! found again without this program.

mod entries;
mod mentioned;
mod quotation;

pub use entries::*;

use std::collections::BTreeSet;

use crate::error::Result;
use crate::export::gather::Chosen;
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::store::{Store, uid_text};

use mentioned::{Mentioned, article, organizations, outlets, speakers};
use quotation::quotation;

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
        let ids: BTreeSet<QuotationId> = chosen.ids.iter().take(most).copied().collect();
        let mut named = Mentioned::default();
        let mut quotations = Vec::new();
        let mut links = BTreeSet::new();
        for (done, id) in chosen.ids.iter().take(most).enumerate() {
            progress.step(done as u64, chosen.ids.len() as u64)?;
            quotations.push(quotation(store, *id, &mut named)?);
            for link in store.cross_references(*id)? {
                if ids.contains(&link.from) && ids.contains(&link.to) {
                    links.insert(link.id);
                }
            }
        }
        let mut cross_references = Vec::new();
        for id in links {
            let link = store.cross_reference(id)?;
            let uid = |id| Ok::<_, crate::Error>(uid_text(&store.quotation(id)?.uid));
            cross_references.push(CrossReferenceEntry {
                kind: link.kind,
                from: uid(link.from)?,
                to: uid(link.to)?,
                status: link.status,
            });
        }
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
