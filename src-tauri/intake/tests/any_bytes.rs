//! No bytes make it panic or run without end: whatever a file holds, it is read or refused.

mod made;

use onrecord_intake::{Source, read};
use proptest::prelude::*;

const NAMES: [&str; 8] = [
    "", "a.txt", "a.md", "a.html", "a.mhtml", "a.eml", "a.docx", "a.pdf",
];

fn try_all(bytes: &[u8]) {
    for name in NAMES {
        let source = Source {
            bytes,
            name,
            media_type: "text/plain; charset=utf-16",
            address: "https://a.example/",
            chosen: name.len() % 2 == 0,
        };
        if let Ok(document) = read(&source) {
            assert!(!document.text.trim().is_empty(), "{name}: read means words");
        }
    }
}

/// A whole file of each kind.
fn whole() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("fixtures/sluice-gazette.html").to_vec(),
        include_bytes!("fixtures/saved-page.mhtml").to_vec(),
        include_bytes!("fixtures/letter.eml").to_vec(),
        made::docx("<w:p><w:r><w:t>Words &amp; words</w:t></w:r></w:p>"),
        made::pdf(&["Words", "and words."]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        try_all(&bytes);
    }

    #[test]
    fn a_file_with_wounds(which in 0..5_usize, at in any::<prop::sample::Index>(), wound in prop::collection::vec(any::<u8>(), 0..40), cut in any::<prop::sample::Index>()) {
        let mut bytes = whole().swap_remove(which);
        let start = at.index(bytes.len());
        let end = (start + wound.len()).min(bytes.len());
        bytes.splice(start..end, wound);
        try_all(&bytes);
        bytes.truncate(cut.index(bytes.len().max(1)));
        try_all(&bytes);
    }
}

#[test]
fn nesting_does_not_overflow_the_stack() {
    let deep = 4_000;
    for piece in ["<div>", "<b>", "<q>", "> ", "[", "<table><td>", "- "] {
        try_all(format!("{}words", piece.repeat(deep)).as_bytes());
    }
    let json = "[".repeat(deep);
    try_all(format!("<script type=application/ld+json>{json}</script><p>words</p>").as_bytes());
    try_all(format!("%PDF-1.4\n1 0 obj\n{json}\nendobj\ntrailer << /Root 1 0 R >>").as_bytes());
    try_all(&made::docx(&"<w:p>".repeat(deep)));
}
