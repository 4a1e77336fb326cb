//! The web page: whole, still, and made of our own elements only.

use dom_query::{Document, NodeRef};
use onrecord_sheet::*;

use crate::fixture::*;
use crate::written;

const ELEMENTS: [&str; 24] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "header",
    "section",
    "article",
    "div",
    "h1",
    "h2",
    "p",
    "span",
    "bdi",
    "i",
    "dl",
    "dt",
    "dd",
    "#document",
    "#text",
    "!doctype",
    "",
];
const ATTRIBUTES: [&str; 8] = [
    "class",
    "id",
    "lang",
    "dir",
    "charset",
    "name",
    "content",
    "http-equiv",
];

/// Every element and attribute is one that the writer itself sets, and nothing is fetched or run.
pub fn assert_only_our_marks(file: &str) {
    let document = Document::from(file);
    for node in document.root().descendants_it() {
        assert_ours(&node);
    }
}

fn assert_ours(node: &NodeRef<'_>) {
    let Some(name) = node.node_name().filter(|_| node.is_element()) else {
        return;
    };
    assert!(ELEMENTS.contains(&name.as_ref()), "<{name}>");
    for attribute in node.attrs() {
        let attribute = attribute.name.local.to_string();
        assert!(
            ATTRIBUTES.contains(&attribute.as_str()),
            "<{name} {attribute}>"
        );
    }
}

#[test]
fn nothing_in_it_runs_or_comes_from_elsewhere() {
    for sheet in [every_concept(), everything()] {
        let file = written(&sheet, Format::Html);
        assert_only_our_marks(&file);
        let style = Document::from(file.as_str())
            .select("style")
            .text()
            .to_string();
        for fetch in ["url(", "@import", "http", "src("] {
            assert!(!style.contains(fetch), "{fetch}");
        }
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        let document = Document::from(file);
        assert_eq!(
            document
                .select("meta[http-equiv]")
                .attr("content")
                .as_deref(),
            Some(policy)
        );
    }
}

#[test]
fn every_quotation_declares_its_direction_and_its_language() {
    let document = Document::from(written(&every_concept(), Format::Html));
    let quotations = document.select("p.q");
    assert_eq!(quotations.length(), every_concept().rows.len());
    for quotation in quotations.iter() {
        assert_eq!(quotation.attr("dir").as_deref(), Some("auto"));
        assert!(quotation.attr("lang").is_some());
    }
    let arabic = document.select("p.q[lang=ar]");
    assert_eq!(
        arabic.text().to_string(),
        "«ننتظر منذ أسبوع،» قالت «ولم يأتِ إلينا أحد.»"
    );
    assert_eq!(
        document.select("h2 bdi[lang=ar]").text().to_string(),
        "سُلاف الدَّرمكاني"
    );
}

#[test]
fn a_language_that_is_none_is_not_written() {
    let row = SheetRow {
        language: some("en\" onclick=\"x"),
        ..split()
    };
    let file = written(&crate::sheet_of(vec![row]), Format::Html);
    assert!(!file.contains("onclick"));
}

#[test]
fn a_text_that_turns_others_stands_in_a_box_of_its_own() {
    let document = Document::from(written(&crate::sheet_of(vec![controls()]), Format::Html));
    for place in ["h2 > bdi.own", "p.cite > bdi.own"] {
        assert_eq!(
            document.select(place).text().to_string(),
            "Ann\u{202e}nnA \u{2069}\u{202e}x"
        );
    }
    assert_eq!(document.select("p.q > .said.own").length(), 1);
}

#[test]
fn labels_do_not_take_part_in_the_direction() {
    let document = Document::from(written(&every_concept(), Format::Html));
    let labels = document.select(".lab");
    assert!(labels.length() > 4);
    assert!(
        labels
            .iter()
            .all(|it| it.attr("dir").as_deref() == Some("ltr"))
    );
}
