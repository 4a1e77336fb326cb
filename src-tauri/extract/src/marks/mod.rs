//! Quote marks: where they are, and which of them belong together.

mod pair;
mod scan;

pub use pair::{Stretch, pair};
pub use scan::Family;
