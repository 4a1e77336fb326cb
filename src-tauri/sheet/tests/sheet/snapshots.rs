//! Whole files, so that no change to a reader's page goes unseen.

use onrecord_sheet::{Format, GroupBy, Layout, QuoteSheet, With, Wording};

use crate::fixture::{every_concept, everything};
use crate::written;

#[test]
fn every_concept_in_every_format() {
    for format in Format::ALL {
        insta::assert_snapshot!(
            format!("every_concept.{}", format.extension()),
            written(&every_concept(), format)
        );
        insta::assert_snapshot!(
            format!("everything.{}", format.extension()),
            written(&everything(), format)
        );
    }
}

#[test]
fn an_empty_sheet_states_its_filter_and_its_count() {
    let sheet = QuoteSheet {
        rows: Vec::new(),
        total: 3,
        ..every_concept()
    };
    for format in Format::ALL {
        let file = written(&sheet, format);
        assert!(
            file.contains("0 of 3 rows; left out: 2 off the record, 1 not in the captured text"),
            "{file}"
        );
        insta::assert_snapshot!(format!("empty.{}", format.extension()), file);
    }
}

#[test]
fn other_layouts() {
    let bare = With {
        role_at_time: false,
        printed_role: false,
        chain: false,
        capture_hash: false,
        ..With::default()
    };
    for (name, group_by) in [("by_date", GroupBy::Date), ("by_article", GroupBy::Article)] {
        let layout = Layout {
            group_by,
            wording: Wording::Clean,
            with: bare,
        };
        let sheet = QuoteSheet {
            layout,
            ..every_concept()
        };
        insta::assert_snapshot!(name, written(&sheet, Format::Markdown));
    }
}
