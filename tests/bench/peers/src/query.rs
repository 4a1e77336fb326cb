//! What is asked of every program, and the quotations it is asked about.

use crate::Done;
use serde::Deserialize;

/// So many rows are a page.
pub const PAGE: usize = 50;

/// A quotation as one flat row, which is how programs that know no attributions keep it.
#[derive(Debug, Deserialize)]
pub struct Quotation {
    pub id: i64,
    /// `YYYY-MM-DD`, by which it stands in the list.
    pub date: String,
    pub text: String,
    pub speaker_id: i64,
    pub speaker: String,
    pub outlet: String,
    pub headline: String,
    pub tags: Vec<String>,
}

/// A query by its name, with variants that take turns.
#[derive(Debug, Deserialize)]
pub struct Asked {
    pub name: String,
    pub variants: Vec<Query>,
}

/// What is asked; everything given must hold.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Whole words, anywhere.
    pub words: Vec<String>,
    /// Words in a row.
    pub phrase: Vec<String>,
    /// The beginning of a word.
    pub prefix: Option<String>,
    /// Letters anywhere.
    pub substring: Option<String>,
    pub speaker: Option<i64>,
    pub tag: Option<String>,
}

impl Query {
    /// As FTS5 has it; none without words.
    pub fn fts5(&self) -> Option<String> {
        let mut parts: Vec<String> = self
            .words
            .iter()
            .map(|word| format!("\"{word}\""))
            .collect();
        if !self.phrase.is_empty() {
            parts.push(format!("\"{}\"", self.phrase.join(" ")));
        }
        parts.extend(self.prefix.iter().map(|prefix| format!("\"{prefix}\"*")));
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// A program with the quotations in it.
pub trait Peer {
    /// The newest page of a query: how many rows it has. None for what the program cannot do.
    fn page(&mut self, query: &Query) -> Done<Option<usize>>;
}
