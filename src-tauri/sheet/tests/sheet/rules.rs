//! What must hold in every format.

use std::ops::ControlFlow;

use dom_query::Document;
use onrecord_sheet::*;

use crate::fixture::*;
use crate::{sheet_of, written};

#[test]
fn the_text_of_a_span_is_there_byte_for_byte() {
    let text = "  a\u{a0}b–c ... 'd' \"e\"\u{200d}\u{301}é  \n\n f ";
    let row = SheetRow {
        parts: vec![part(text)],
        ..translation()
    };
    let sheet = sheet_of(vec![row]);
    let html = Document::from(written(&sheet, Format::Html));
    assert_eq!(html.select("p.q .said").text().to_string(), text);
    let rendered = comrak::markdown_to_html(
        &written(&sheet, Format::Markdown),
        &comrak::Options::default(),
    );
    let rendered = Document::from(rendered.replace("<br />\n", "\n"))
        .text()
        .to_string();
    assert!(rendered.contains(&format!("“{text}”")), "{rendered}");
}

#[test]
fn a_clean_form_that_does_not_say_what_it_changed_stays_in() {
    let clean = CleanForm {
        parts: vec![part("tidied")],
        changed: String::new(),
    };
    let row = SheetRow {
        clean: Some(clean),
        ..split()
    };
    for wording in [Wording::Clean, Wording::Both] {
        let layout = Layout {
            wording,
            ..Layout::default()
        };
        let sheet = QuoteSheet {
            layout,
            ..sheet_of(vec![row.clone()])
        };
        for format in Format::ALL {
            let file = written(&sheet, format);
            assert!(file.contains("and they did not listen.") && !file.contains("tidied"));
        }
    }
}

#[test]
fn an_off_the_record_row_cannot_be_made() {
    let mut row = serde_json::to_value(person()).expect("a row is JSON");
    assert!(serde_json::from_value::<SheetRow>(row.clone()).is_ok());
    row["level"] = "off_the_record".into();
    let error = serde_json::from_value::<SheetRow>(row).expect_err("refused");
    assert!(
        error
            .to_string()
            .contains("unknown variant `off_the_record`"),
        "{error}"
    );
}

#[test]
fn counts_that_do_not_add_up_are_refused_before_anything_is_written() {
    for (total, count) in [(2, 0), (0, 0), (1, 1), (3, 1)] {
        let left_out = vec![LeftOut {
            reason: LeftOutReason::OffTheRecord,
            count,
        }];
        let sheet = QuoteSheet {
            total,
            left_out,
            ..sheet_of(vec![person()])
        };
        let mut file = Vec::new();
        let result = write(&sheet, Format::Csv, &mut file, &mut |_| {
            ControlFlow::Continue(())
        });
        assert!(
            matches!(result, Err(SheetError::Count { rows: 1, .. })),
            "{result:?}"
        );
        assert!(file.is_empty());
    }
}

#[test]
fn every_row_is_reported_and_any_can_be_the_last() {
    for format in Format::ALL {
        let mut seen = Vec::new();
        let on_row = &mut |n| {
            seen.push(n);
            if n < 3 {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        let result = write(&every_concept(), format, &mut Vec::new(), on_row);
        assert!(
            matches!(result, Err(SheetError::Cancelled { rows: 3 })),
            "{result:?}"
        );
        assert_eq!(seen, [1, 2, 3]);
    }
}

#[test]
fn a_full_disk_is_an_error_and_no_panic() {
    for format in Format::ALL {
        for room in [0, 2, 100, 5_000] {
            let mut disk = vec![0; room];
            let mut full: &mut [u8] = &mut disk;
            let result = write(&every_concept(), format, &mut full, &mut |_| {
                ControlFlow::Continue(())
            });
            assert!(
                matches!(result, Err(SheetError::Io(_))),
                "{format:?} {room}: {result:?}"
            );
        }
    }
}

#[test]
fn a_secondhand_citation_says_who_heard_it_and_what_is_not_given() {
    assert_eq!(
        citation_line(&unnamed("u1")),
        "unnamed source (“one of the sources”), to Corvane Wire, quoted in [outlet not given], \
         “Engineers prepare to object…”, no date, aggregated by Daybook."
    );
}

#[test]
fn an_ambiguous_row_stands_under_no_speaker() {
    let markdown = written(&sheet_of(vec![person(), fragment()]), Format::Markdown);
    let (_, ambiguous) = markdown
        .split_once("## Owner ambiguous")
        .expect("a head of its own");
    assert!(ambiguous.contains("a paper exercise"));
    let csv = written(&sheet_of(vec![fragment()]), Format::Csv);
    let mut table = ::csv::Reader::from_reader(csv.as_bytes());
    let headers = table.headers().expect("a header").clone();
    let record = table
        .records()
        .next()
        .expect("a record")
        .expect("a whole record");
    let cell = |name| {
        headers
            .iter()
            .position(|it| it == name)
            .map(|at| &record[at])
    };
    assert_eq!(cell("speaker"), Some(""));
    assert_eq!(
        cell("rival_speakers"),
        Some("Ilse Maartens-Okonjo; Harbour Courier")
    );
}

#[test]
fn equal_names_do_not_share_a_head() {
    let sheet = sheet_of(vec![unnamed("u1"), person(), unnamed("u2"), unnamed("u1")]);
    let html = Document::from(written(&sheet, Format::Html));
    let heads: Vec<String> = html
        .select("h2 > bdi")
        .iter()
        .map(|it| it.text().to_string())
        .collect();
    assert_eq!(
        heads,
        ["unnamed source", "Ilse Maartens-Okonjo", "unnamed source"]
    );
    assert_eq!(html.select("section").first().select("article").length(), 2);
}
