//! The words of a page as a reader sees them.

use dom_query::{Document, NodeRef};

use crate::paragraphs::Paragraphs;

/// What is never shown as words.
const UNSEEN: [&str; 18] = [
    "script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg",
    "canvas", "audio", "video", "select", "textarea", "button", "datalist", "dialog", "map",
];
/// What stands around an article.
const AROUND: [&str; 4] = ["nav", "footer", "aside", "form"];
/// What flows within a line; everything else is a block of its own.
const INLINE: [&str; 37] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "output", "picture", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "source", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// All that is shown.
pub(super) fn all(dom: &Document) -> String {
    words(&dom.root(), &[])
}

/// What is shown, without what stands around the article.
pub(super) fn main(dom: &Document) -> String {
    words(&dom.root(), &AROUND)
}

/// Walks the tree without recursion, so that no depth of nesting overflows the stack.
fn words(root: &NodeRef<'_>, left_out: &[&str]) -> String {
    let mut reader = Reader::default();
    let mut at = root.first_child();
    'walk: while let Some(mut node) = at {
        if reader.enter(&node, left_out)
            && let Some(child) = node.first_child()
        {
            at = Some(child);
            continue;
        }
        loop {
            reader.leave(&node);
            if let Some(next) = node.next_sibling() {
                at = Some(next);
                break;
            }
            match node.parent() {
                Some(parent) if parent.id != root.id => node = parent,
                _ => break 'walk,
            }
        }
    }
    reader.text.finish()
}

#[derive(Default)]
struct Reader {
    text: Paragraphs,
    /// How many elements that keep their line ends stand around.
    kept: usize,
    /// How many `q` elements stand around.
    quoted: usize,
    language: String,
}

impl Reader {
    /// Reads the beginning of a node; says whether what is in it is shown.
    fn enter(&mut self, node: &NodeRef<'_>, left_out: &[&str]) -> bool {
        if node.is_text() {
            let words = node.text();
            match self.kept {
                0 => self.text.flow(&words),
                _ => self.text.keep(&words),
            }
            return false;
        }
        let Some(name) = node.node_name() else {
            return node.may_have_children();
        };
        let name = &*name;
        if UNSEEN.contains(&name) || left_out.contains(&name) || is_hidden(node) {
            return false;
        }
        match name {
            "br" => self.text.line_break(),
            "q" => {
                self.text.flow(self.marks().0);
                self.quoted += 1;
            }
            "pre" => {
                self.text.end();
                self.kept += 1;
            }
            "td" | "th" | "wbr" => {}
            "html" => self.language = node.attr_or("lang", "").to_lowercase(),
            _ if INLINE.contains(&name) => {}
            _ => self.text.end(),
        }
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        match &*name {
            "q" if self.quoted > 0 => {
                self.quoted -= 1;
                self.text.flow(self.marks().1);
            }
            "pre" => {
                self.text.end();
                self.kept = self.kept.saturating_sub(1);
            }
            "td" | "th" => self.text.cell(),
            "br" | "wbr" => {}
            name if INLINE.contains(&name) => {}
            _ => self.text.end(),
        }
    }

    /// The marks that a browser draws around a `q` element: no text of the page holds them, but a reader sees them.
    fn marks(&self) -> (&'static str, &'static str) {
        let inner = self.quoted % 2 == 1;
        match (self.language.get(..2), inner) {
            (Some("de"), false) => ("„", "“"),
            (Some("de"), true) => ("‚", "‘"),
            (Some("fr"), _) => ("«\u{a0}", "\u{a0}»"),
            (_, false) => ("“", "”"),
            (_, true) => ("‘", "’"),
        }
    }
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr_or("style", "").to_ascii_lowercase();
    let style: String = style.split_ascii_whitespace().collect();
    node.has_attr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::all;

    #[test]
    fn blocks_are_paragraphs_and_marks_are_no_words() {
        let html = "<h1>Weir</h1><p>It <b>was</b>\n safe,<br>he said.<p>“No”<script>alert(1)</script>\
            <div hidden>secret</div><ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><td>c</table>";
        assert_eq!(
            all(&Document::from(html)),
            "Weir\n\nIt was safe,\nhe said.\n\n“No”\n\none\n\ntwo\n\na\tb\n\nc"
        );
    }

    #[test]
    fn a_quote_element_has_the_marks_that_a_browser_draws() {
        let html = "<html lang=de><p>Er sagte: <q>Wir <q>wissen</q> es.</q></p>";
        assert_eq!(all(&Document::from(html)), "Er sagte: „Wir ‚wissen‘ es.“");
    }

    #[test]
    fn lines_of_preformatted_text_stay() {
        let html = "<pre>one\n  two</pre>";
        assert_eq!(all(&Document::from(html)), "one\n  two");
    }
}
