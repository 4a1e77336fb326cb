//! The Markdown file as CommonMark and GitHub's extensions read it.

use comrak::Options;
use dom_query::Document;
use onrecord_sheet::*;

use crate::fixture::*;
use crate::written;

/// What a reader with every extension of GitHub's, and more, makes of the file.
pub fn rendered(markdown: &str) -> Document {
    let mut options = Options::default();
    let on = &mut options.extension;
    on.strikethrough = true;
    on.table = true;
    on.autolink = true;
    on.tasklist = true;
    on.superscript = true;
    on.footnotes = true;
    on.description_lists = true;
    on.math_dollars = true;
    on.math_code = true;
    on.wikilinks_title_after_pipe = true;
    on.underline = true;
    on.spoiler = true;
    on.highlight = true;
    options.render.r#unsafe = true;
    Document::from(comrak::markdown_to_html(markdown, &options))
}

/// What the writer itself uses, and the bare document around it.
const ELEMENTS: [&str; 12] = [
    "html", "head", "body", "h1", "h2", "hr", "p", "strong", "em", "ul", "li", "br",
];

/// Nothing in the rows became a mark, a link, a heading or HTML.
pub fn assert_only_our_marks(sheet: &QuoteSheet, markdown: &str) {
    let document = rendered(markdown);
    for node in document
        .root()
        .descendants_it()
        .filter(|it| it.is_element())
    {
        let name = node.node_name().unwrap_or_default();
        assert!(
            ELEMENTS.contains(&name.as_ref()),
            "<{name}> from {markdown}"
        );
    }
    assert_eq!(document.select("h1").length(), 1, "{markdown}");
    assert_eq!(document.select("hr").length(), 1, "{markdown}");
    assert_eq!(
        document.select("strong").length(),
        sheet.rows.len(),
        "{markdown}"
    );
}

#[test]
fn nothing_quoted_works_as_a_mark() {
    for sheet in [every_concept(), everything()] {
        assert_only_our_marks(&sheet, &written(&sheet, Format::Markdown));
    }
}

#[test]
fn what_is_escaped_shows_as_it_was() {
    let document = rendered(&written(&every_concept(), Format::Markdown));
    let text = document.text().to_string();
    for shown in [
        "<script>alert(1)</script> **bold** [x](y) ![i](j) `c` &amp; https://a.example",
        "# head",
        "    code”",
        "https://courier.example/weir?a=1&b=2",
        "(“</p><b onclick=x>*role*”)",
    ] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    assert_eq!(
        document
            .select("em")
            .iter()
            .filter(|it| it.text().as_ref() == "@Weekly *Star*")
            .count(),
        1
    );
}

#[test]
fn right_to_left_words_are_isolated_with_their_marks() {
    let file = written(&every_concept(), Format::Markdown);
    assert!(file.contains("**6.** \u{2068}«ننتظر منذ أسبوع،» قالت «ولم يأتِ إلينا أحد.»\u{2069}\n"));
    assert!(file.contains("## \u{2068}سُلاف الدَّرمكاني\u{2069} — chair"));
}
