//! Any text in any field: CSV gives it back, HTML and Markdown make no mark of it.

use dom_query::Document;
use onrecord_sheet::csv::{read_list, read_parts};
use onrecord_sheet::*;
use proptest::prelude::*;

use crate::csv_file::{cell, records};
use crate::fixture::{part, some};
use crate::{html_file, markdown_file, sheet_of, written};

/// Texts made of what is dangerous in one of the formats, beside any text at all.
fn text() -> impl Strategy<Value = String> {
    let dangerous = prop::sample::select(vec![
        "=",
        "+",
        "-",
        "@",
        "'",
        "\"",
        ",",
        ";",
        "\\",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\0",
        "\u{7}",
        "\u{feff}",
        "＝",
        "<",
        ">",
        "&",
        "&lt;",
        "&#60;",
        "</p>",
        "<script>",
        "<!--",
        "-->",
        "]]>",
        "`",
        "```",
        "*",
        "**",
        "_",
        "__",
        "#",
        "##",
        "~~",
        "[",
        "](",
        ")",
        "![",
        "|",
        "||",
        "==",
        "%%",
        "$",
        "$$",
        ":",
        "::",
        "1.",
        "1)",
        "http://a.example",
        "www.a.example",
        "a@b.example",
        " ",
        "  ",
        "    ",
        "\u{202e}",
        "\u{2069}",
        "\u{2068}",
        "\u{61c}",
        "لا",
        "ß",
        "e\u{301}",
        "𝔘",
        "x",
        "^",
        "[^1]",
        "{",
        "}}",
        "---",
        "***",
        "> ",
        "- ",
        "\n\n",
        "\u{2028}",
        "\u{85}",
        "\u{b}",
    ]);
    prop_oneof![
        3 => prop::collection::vec(dangerous, 1..9).prop_map(|it| it.concat()),
        1 => any::<String>().prop_filter("something", |it| !it.is_empty()),
    ]
}

/// A row with the text in every field that takes text.
fn row(text: &str, form: Form) -> SheetRow {
    let text_or = || some(text);
    let date = || {
        Some(SheetDate {
            display: text.into(),
            edtf: text_or(),
            printed: text_or(),
            basis: Some(DateBasis::Resolved),
        })
    };
    let marks = Marks::Printed {
        open: text.into(),
        close: text.into(),
    };
    let parts = || {
        vec![
            Part {
                text: text.into(),
                marks: marks.clone(),
                cue: text_or(),
            },
            part(text),
        ]
    };
    let speaker = SheetSpeaker {
        uid: text.into(),
        name: text.into(),
        language: text_or(),
        kind: SpeakerKind::UnnamedSource,
        descriptor: text_or(),
    };
    SheetRow {
        uid: text.into(),
        number: 1,
        form,
        parts: parts(),
        language: text_or(),
        clean: Some(CleanForm {
            parts: parts(),
            changed: text.into(),
        }),
        context: text_or(),
        speaker: Some(speaker),
        printed_role: text_or(),
        role_at_time: text_or(),
        organization: Some(SheetOrganization {
            name: text.into(),
            ..SheetOrganization::default()
        }),
        article: Some(SheetArticle {
            uid: text.into(),
            headline: text_or(),
            outlet: text_or(),
            byline: text_or(),
            url: text_or(),
            published: date(),
            language: text_or(),
        }),
        paragraph: Some(7),
        said: date(),
        chain: vec![Hop {
            kind: HopKind::SaidTo,
            party: text_or(),
            seen_by_me: true,
            date: date(),
        }],
        capture: Some(SheetCapture {
            sha256: text.into(),
            captured_at: Moment {
                utc: text.into(),
                display: text.into(),
            },
        }),
        tags: vec![text.into(), text.into()],
        note: text_or(),
        checks: vec![Check {
            kind: CheckKind::Content,
            verdict: text.into(),
            evidence: text_or(),
            by: text_or(),
            at: None,
        }],
        wordings: vec![OtherWording {
            form,
            parts: parts(),
            outlet: text_or(),
            ..OtherWording::default()
        }],
        translation_pair: text_or(),
        ..SheetRow::default()
    }
}

fn sheet(text: &str, form: Form, group_by: GroupBy) -> QuoteSheet {
    QuoteSheet {
        title: text.into(),
        filter: text.into(),
        program: text.into(),
        total: 2,
        left_out: vec![LeftOut {
            reason: LeftOutReason::Other(text.into()),
            count: 1,
        }],
        layout: Layout {
            group_by,
            wording: Wording::Both,
            with: With::ALL,
        },
        ..sheet_of(vec![row(text, form)])
    }
}

fn form() -> impl Strategy<Value = Form> {
    prop::sample::select(vec![
        Form::Direct,
        Form::Indirect,
        Form::Mixed,
        Form::Fragment,
    ])
}

fn grouping() -> impl Strategy<Value = GroupBy> {
    prop::sample::select(vec![
        GroupBy::Speaker,
        GroupBy::Date,
        GroupBy::Article,
        GroupBy::None,
    ])
}

/// What a browser shows of a text: the only difference is NUL, which HTML cannot carry.
fn shown(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn csv_gives_every_field_back(text in text(), form in form()) {
        let sheet = sheet(&text, form, GroupBy::None);
        let records = records(&sheet);
        prop_assert_eq!(records.len(), 1);
        let record = &records[0];
        for column in [
            "uid", "speaker", "speaker_descriptor", "printed_role", "role_at_time", "organization", "changed",
            "language", "context", "said", "said_edtf", "said_printed", "headline", "outlet", "byline", "url",
            "published", "published_edtf", "published_printed", "article_language", "capture_sha256",
            "captured_at", "note", "translation_pair",
        ] {
            prop_assert_eq!(cell(record, column), &text, "{}", column);
        }
        prop_assert_eq!(read_parts(cell(record, "parts")).expect("parts"), sheet.rows[0].parts.clone());
        prop_assert_eq!(read_list(cell(record, "tags")), sheet.rows[0].tags.clone());
    }

    #[test]
    fn html_makes_no_mark_of_it_and_shows_it_exactly(text in text(), form in form(), group_by in grouping()) {
        let file = written(&sheet(&text, form, group_by), Format::Html);
        html_file::assert_only_our_marks(&file);
        let document = Document::from(file);
        let said = document.select("p.q > .said");
        prop_assert_eq!(said.length(), 4);
        for span in said.iter() {
            prop_assert_eq!(span.text().to_string(), shown(&text));
        }
        prop_assert_eq!(document.select("h1").text().to_string(), shown(&text));
    }

    #[test]
    fn markdown_makes_no_mark_of_it(text in text(), form in form(), group_by in grouping()) {
        let sheet = sheet(&text, form, group_by);
        markdown_file::assert_only_our_marks(&sheet, &written(&sheet, Format::Markdown));
    }
}
