//! Which words stand in quotation marks, in every format.

use dom_query::Document;
use onrecord_sheet::*;

use crate::fixture::*;
use crate::{sheet_of, written};

const MARKS: [char; 12] = ['"', '“', '”', '„', '«', '»', '‘', '’', '「', '」', '‹', '›'];

/// The words of the first row as a reader sees them: its `quotation` cell, its paragraph in HTML
/// and in Markdown, the label included in the last two.
fn words(row: SheetRow) -> [String; 3] {
    let sheet = sheet_of(vec![row]);
    let csv = written(&sheet, Format::Csv);
    let mut table = ::csv::Reader::from_reader(csv.as_bytes());
    let at = table
        .headers()
        .expect("a header")
        .iter()
        .position(|name| name == "quotation");
    let record = table
        .records()
        .next()
        .expect("a record")
        .expect("a whole record");
    let html = Document::from(written(&sheet, Format::Html));
    let markdown = written(&sheet, Format::Markdown);
    let line = markdown
        .lines()
        .find(|line| line.starts_with("**1.**"))
        .expect("an entry");
    [
        record[at.expect("the column")].to_owned(),
        html.select("p.q").text().to_string(),
        line.to_owned(),
    ]
}

fn with_clean(row: SheetRow) -> SheetRow {
    let clean = CleanForm {
        parts: row.parts.clone(),
        changed: "nothing".into(),
    };
    SheetRow {
        clean: Some(clean),
        ..row
    }
}

#[test]
fn indirect_speech_is_never_in_quotation_marks() {
    for shown in words(indirect()) {
        assert!(shown.contains("412 households"), "{shown}");
        assert!(!shown.contains(MARKS), "{shown}");
    }
    for wording in [Wording::Printed, Wording::Clean, Wording::Both] {
        let layout = Layout {
            wording,
            with: With::ALL,
            ..Layout::default()
        };
        let row = SheetRow {
            article: None,
            ..with_clean(indirect())
        };
        let sheet = QuoteSheet {
            layout,
            ..sheet_of(vec![row])
        };
        for format in [Format::Markdown, Format::Html] {
            let file = written(&sheet, format);
            let body = file.split("</style>").last().unwrap_or(&file);
            let body = Document::from(body).text().to_string();
            assert!(!body.contains(['“', '”', '«', '»']), "{format:?}: {body}");
        }
    }
}

#[test]
fn another_indirect_wording_is_not_in_marks_either() {
    let row = SheetRow {
        wordings: person().wordings,
        ..indirect()
    };
    let layout = Layout {
        with: With::ALL,
        ..Layout::default()
    };
    let sheet = QuoteSheet {
        layout,
        ..sheet_of(vec![row])
    };
    for format in Format::ALL {
        let file = written(&sheet, format);
        assert!(file.contains("all gates had been inspected"));
        assert!(!file.contains("“all gates"), "{file}");
        assert!(
            !file.contains("“<bdi class=\"src said\">all gates"),
            "{file}"
        );
    }
}

#[test]
fn in_a_mixed_form_only_the_printed_marks_are_there() {
    for shown in words(mixed()) {
        let expected =
            "the pumping station would not be “anywhere near ready” before the end of the month";
        assert!(shown.ends_with(expected), "{shown}");
    }
}

#[test]
fn direct_speech_is_in_the_marks_of_the_source_or_of_its_language() {
    let unmarked = |language: &str| SheetRow {
        language: some(language),
        ..translation()
    };
    assert!(words(arabic())[0].starts_with('«'));
    for (language, open) in [
        ("en", '“'),
        ("de-CH", '„'),
        ("ar", '«'),
        ("ja", '「'),
        ("x y", '“'),
    ] {
        for shown in words(unmarked(language)) {
            assert!(shown.contains(open), "{language}: {shown}");
        }
    }
}

#[test]
fn a_fragment_is_labelled_and_brings_its_sentence() {
    let [cell, html, markdown] = words(fragment());
    assert_eq!(cell, "“a paper exercise”");
    assert_eq!(html, "fragment “a paper exercise”");
    assert_eq!(markdown, "**1.** *fragment* “a paper exercise”");
    let sentence = "The minister dismissed the earlier checks as “a paper exercise” and left.";
    for format in Format::ALL {
        assert!(
            written(&sheet_of(vec![fragment()]), format).contains(sentence),
            "{format:?}"
        );
    }
}

#[test]
fn a_split_quotation_keeps_its_parts_and_its_cue() {
    let printed = "“We warned them,” the minister said, “and they did not listen.”";
    for shown in words(split()) {
        assert!(shown.ends_with(printed), "{shown}");
    }
    for shown in words(document()) {
        assert!(
            shown.contains("a third of its section,” … “Until it is"),
            "{shown}"
        );
    }
}
