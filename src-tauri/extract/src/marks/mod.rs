//! Quote marks: where they are, and which of them belong together.

mod dashes;
mod pair;
mod scan;

pub use dashes::dialogue;
pub use pair::{Stretch, pair};
pub use scan::Family;
