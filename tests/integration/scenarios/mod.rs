//! The scenarios of the domain, on an article of our own of the same shape as the one they were found on.

mod example_article;
mod s01_unnamed_source;
mod s02_document_speaks;
mod s03_secondhand_chain;
mod s04_relative_date;
mod s05_role_then_and_now;
mod s06_ambiguous_fragment;
mod s07_split_quotation;
mod s08_three_wordings;
mod s09_at_length;
mod s09_corrected_article;
mod s10_hand_over;
pub mod words;

use super::given::{Article, Shelf};
use serde_json::json;

/// The article about the memos: no outlet of its own, published on 2023-10-26.
fn memos(shelf: &Shelf) -> Article {
    let about = json!({
        "headline": "Harbour officials draft objection memos over the Ministry’s support for the Corvane dredging: Report",
        "published": { "date": "2023-10-26" },
        "language": "en",
    });
    shelf.article("corvane-memos.txt", about)
}
