//! Any bytes in: the first picks the language, the rest is read as an article. Spans must lie on characters of the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use onrecord_extract::{Language, extract, records};

const LANGUAGES: [Option<Language>; 8] =
    [None, Some(Language::English), Some(Language::German), Some(Language::French), Some(Language::Spanish), Some(Language::Arabic), Some(Language::Chinese), Some(Language::Japanese)];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let found = extract(&text, LANGUAGES[usize::from(*first) % LANGUAGES.len()]);
    for quotation in &found.quotations {
        for span in quotation.spans.iter().chain(&quotation.verbatim) {
            assert!(span.start < span.end && text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        }
    }
    let letters = text.chars().count();
    for record in records(&text, &found) {
        assert!(record.start < record.end && record.end <= letters);
    }
});
