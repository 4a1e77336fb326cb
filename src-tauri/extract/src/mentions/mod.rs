//! Mentions: the words an article uses for a speaker.

pub mod german;
pub mod left;
pub mod right;

/// A mention as a range of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First unit.
    pub first: usize,
    /// One past the last unit.
    pub end: usize,
}

impl Mention {
    /// A mention, unless the range is empty.
    pub fn new(first: usize, end: usize) -> Option<Self> {
        (first < end).then_some(Self { first, end })
    }
}
