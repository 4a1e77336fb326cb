//! Quotations read together are what they are when each is read alone: what many of them share, and who else is on the
//! page, changes none of them.

use onrecord_core::Progress;
use onrecord_core::api::call;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::random::{Choice, START, operation};
use crate::integration::given::{Shelf, empty, ids, list};

/// Exports the ticked quotations, all when there are none, with everything that a sheet can show.
fn export(shelf: &Shelf, format: &str, ticked: &[i64]) -> String {
    let path = shelf.path("out").display().to_string();
    let layout = json!({
        "wording": "both", "wordings": true, "checks": true, "tags": true, "note": true, "not_in_capture": true,
    });
    let scope = json!({ "ticked": ticked });
    shelf.ask(
        "export_quotations",
        json!({ "scope": scope, "format": format, "layout": layout, "path": path }),
    );
    std::fs::read_to_string(path).expect("written")
}

/// The rows of a table, each without its running number.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|record| record.expect("a row"));
    rows.map(|row| row.iter().skip(1).map(str::to_owned).collect())
        .collect()
}

fn entries(file: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(file).expect("JSON");
    list(&file["quotations"]).to_vec()
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn many_are_exported_as_each_alone(choices in prop::collection::vec(any::<Choice>(), 12..40)) {
        let shelf = empty();
        for choice in START.into_iter().chain(choices) {
            let (command, input) = operation(&shelf, choice);
            // A refused operation leaves the library as it was; what is in it is all that counts here.
            let _ = call(shelf.library(), command, &input.to_string(), &Progress::none());
        }
        let all = ids(&shelf.ask("list_quotation_ids", json!({})));
        let each = |format: &str| -> Vec<String> {
            all.iter().map(|id| export(&shelf, format, &[*id])).collect()
        };
        let alone: Vec<_> = each("csv").iter().flat_map(|table| rows(table)).collect();
        let together = rows(&export(&shelf, "csv", &[]));
        // A library in which everything was deleted, or is off the record, shows nothing: another is drawn.
        prop_assume!(!together.is_empty());
        prop_assert_eq!(together, alone);
        let alone: Vec<_> = each("json").iter().flat_map(|file| entries(file)).collect();
        prop_assert_eq!(entries(&export(&shelf, "json", &[])), alone);
    }
}
