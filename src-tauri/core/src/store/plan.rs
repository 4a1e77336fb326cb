//! A page is read by walking an index and stopping: SQLite's plan for it sorts nothing and scans no table.

use std::path::Path;
use std::sync::Arc;

use rusqlite::params_from_iter;

use super::Store;
use crate::search::{Condition, DateRange, Filter, Flag, Sort, Term};

fn plan(filter: &Filter, sort: Sort) -> Vec<String> {
    let store = Store::create(Path::new(":memory:"), &Arc::default()).expect("a library in memory");
    let selection = store.selection(filter).expect("a selection");
    let sql = format!(
        "EXPLAIN QUERY PLAN {} LIMIT 50",
        selection.sql("{key}", "", Some(sort))
    );
    store
        .list(&sql, params_from_iter(selection.params()), |row| {
            row.get("detail")
        })
        .expect("a plan")
}

fn searched(text: &str, conditions: Vec<Condition>) -> Filter {
    let term = |condition| Term {
        exclude: false,
        condition,
    };
    Filter {
        text: text.to_owned(),
        terms: conditions.into_iter().map(term).collect(),
    }
}

#[test]
fn no_page_by_date_is_sorted() {
    let flagged = Condition::Flag { value: Flag::Key };
    let range = || DateRange {
        from: Some("2023-10".to_owned()),
        to: Some("2023-10".to_owned()),
        unknown: true,
    };
    let (said, listed) = (Condition::Said(range()), Condition::Date(range()));
    let filters = [
        Filter::default(),
        searched("water", Vec::new()),
        searched("\"we warned them\" wat", Vec::new()),
        searched("*arne*", Vec::new()),
        searched("", vec![flagged.clone()]),
        searched("water", vec![flagged]),
        searched("", vec![said.clone()]),
        searched("water", vec![said]),
        searched("", vec![listed.clone()]),
        searched("water", vec![listed]),
    ];
    for filter in &filters {
        for sort in [Sort::Newest, Sort::Oldest] {
            let plan = plan(filter, sort);
            let sorts = plan.iter().any(|step| step.contains("TEMP B-TREE"));
            assert!(!sorts, "{filter:?} {sort:?}: {plan:?}");
            let by_search = plan[0].contains("VIRTUAL TABLE");
            let flags =
                |term: &Term| matches!(term.condition, Condition::Flag { value: Flag::Key });
            let searches = !filter.text.is_empty() || filter.terms.iter().any(flags);
            assert_eq!(by_search, searches, "{filter:?} {sort:?}: {plan:?}");
            let scans = plan.iter().any(|step| step.starts_with("SCAN l"));
            assert!(!searches || !scans, "the search index leads: {plan:?}");
        }
    }
}

#[test]
fn the_order_of_recording_is_an_index_too() {
    let plan = plan(&Filter::default(), Sort::Added);
    assert!(
        !plan.iter().any(|step| step.contains("TEMP B-TREE")),
        "{plan:?}"
    );
}

#[test]
fn a_row_of_a_list_is_looked_up_step_by_step() {
    let store = Store::create(Path::new(":memory:"), &Arc::default()).expect("a library in memory");
    let keys = "SELECT key FROM listing WHERE key < ?1 ORDER BY key DESC LIMIT 50";
    let sql = format!("EXPLAIN QUERY PLAN {}", super::page::listed_rows_sql(keys));
    let plan: Vec<String> = store
        .list(&sql, [1], |row| row.get("detail"))
        .expect("a plan");
    let scanned: Vec<&String> = plan
        .iter()
        .filter(|step| step.starts_with("SCAN"))
        .collect();
    assert_eq!(scanned, ["SCAN page"], "{plan:?}");
    // The keys come one by one.
    assert_eq!(plan[0], "CO-ROUTINE page", "{plan:?}");
}
