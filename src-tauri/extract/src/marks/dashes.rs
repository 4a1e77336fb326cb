//! Spanish dialogue: —No nos vamos —dijo Pedro Salas—. Nos quedamos.

use super::pair::{Stretch, set_depths};
use super::scan::Family;
use crate::text::Paragraph;

/// Adds what is said in paragraphs that a dash opens. A dash with a space before it and a small letter after it begins the
/// attribution, the next one ends it.
pub fn dialogue(text: &str, paragraphs: &[Paragraph], stretches: &mut Vec<Stretch>) {
    let before = stretches.len();
    for paragraph in paragraphs {
        let line = text[paragraph.start..paragraph.end].trim();
        let start = paragraph.start
            + (text[paragraph.start..paragraph.end].len()
                - text[paragraph.start..paragraph.end].trim_start().len());
        let Some(rest) = line.strip_prefix(['—', '–']) else {
            continue;
        };
        let dash = line.len() - rest.len();
        spoken(text, start, start + dash, start + line.len(), stretches);
    }
    if stretches.len() > before {
        stretches.sort_by_key(|s| (s.start, usize::MAX - s.end));
        set_depths(stretches);
    }
}

/// One paragraph from its opening dash; `from` is the first byte after it.
fn spoken(text: &str, open: usize, from: usize, end: usize, out: &mut Vec<Stretch>) {
    let (mut open, mut from) = (open, from);
    loop {
        let attribution = dashes(text, from, end).find(|&(at, after)| {
            text[..at].ends_with(char::is_whitespace)
                && text[after..].starts_with(char::is_lowercase)
        });
        let (stop, next) = attribution.unwrap_or((end, end));
        push(text, open, from, stop, next, out);
        if next >= end {
            return;
        }
        let Some((again, after)) = dashes(text, next, end).next() else {
            return;
        };
        (open, from) = (again, after);
    }
}

/// The dashes of a range: where each stands and where it ends.
fn dashes(text: &str, from: usize, end: usize) -> impl Iterator<Item = (usize, usize)> {
    text[from..end]
        .char_indices()
        .filter(|(_, c)| matches!(c, '—' | '–'))
        .map(move |(at, c)| (from + at, from + at + c.len_utf8()))
}

fn push(text: &str, open: usize, from: usize, stop: usize, end: usize, out: &mut Vec<Stretch>) {
    let inner = text[from..stop].trim_end();
    let words = inner.trim_start_matches([' ', '.', ',', ';', ':', '\u{a0}']);
    if !words.chars().any(char::is_alphanumeric) {
        return;
    }
    out.push(Stretch {
        start: open,
        end,
        inner_start: from + (inner.len() - words.len()),
        inner_end: from + inner.len(),
        family: Family::Dash,
        depth: 0,
        unclosed: false,
        continues: false,
    });
}
