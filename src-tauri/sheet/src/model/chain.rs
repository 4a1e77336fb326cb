//! How a statement reached the article in hand.

use serde::{Deserialize, Serialize};

use super::SheetDate;

/// One hop of the reporting chain, in order from the speaker to the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hop {
    /// What happened at this hop.
    pub kind: HopKind,
    /// Who received it or passed it on; `None` where that is not given.
    pub party: Option<String>,
    /// Whether the user saw this hop with their own eyes.
    pub seen_by_me: bool,
    /// When it happened, such as the day of a report; `None` where that is not known.
    pub date: Option<SheetDate>,
}

/// What happened at a hop. The party is always the one that the statement reached there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HopKind {
    /// Said to the party.
    SaidTo,
    /// Leaked to the party.
    LeakedTo,
    /// Seen by the party.
    SeenBy,
    /// Published by the party.
    PublishedBy,
    /// The party cites it.
    Cites,
    /// The party syndicates it.
    Syndicates,
    /// The party translates it.
    Translates,
    /// The party aggregates it.
    Aggregates,
}
