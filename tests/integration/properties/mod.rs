//! What must hold for any sequence of operations and any filter.

mod asked;
mod exports;
mod filters;
mod naive;
mod operations;
mod queries;
mod random;

use proptest::prelude::ProptestConfig;

/// Enough cases for every run; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(10);
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    }
}
