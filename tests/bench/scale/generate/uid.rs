//! Identifiers in the order of making, as a library that has grown has them.

/// What is identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Organization.
    Organization = 1,
    /// Outlet.
    Outlet,
    /// Named speaker.
    Speaker,
    /// Unnamed source.
    Unnamed,
    /// Article.
    Article,
    /// Captured text of an article.
    Capture,
    /// Statement.
    Statement,
    /// Quotation.
    Quotation,
}

/// The UUIDv7 of a thing: its time is its number.
pub fn uid(kind: Kind, number: u64) -> String {
    let time = 0x0180_0000_0000 + number;
    let mixed = (number ^ kind as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16;
    format!(
        "{:08x}-{:04x}-7{:03x}-8000-{mixed:012x}",
        time >> 16,
        time & 0xffff,
        kind as u8
    )
}

/// The number of the thing that has this UUID.
pub fn number_of(uid: &str) -> Option<u64> {
    let time = u64::from_str_radix(&uid.get(..13)?.replace('-', ""), 16).ok()?;
    time.checked_sub(0x0180_0000_0000)
}
