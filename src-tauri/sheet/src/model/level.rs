//! The attribution level of a row that may leave the desk.

use serde::{Deserialize, Serialize};

/// What was agreed about attribution.
///
/// There is no "off the record" here, on purpose: such a quotation cannot become a row, so no
/// writer can print it. It is counted in [`LeftOut`](super::LeftOut) instead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// On the record.
    OnRecord,
    /// On background.
    Background,
    /// On deep background.
    DeepBackground,
    /// Not stated by the article, and never guessed.
    #[default]
    NotStated,
}
