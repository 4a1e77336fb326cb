//! The printed form: parts in their marks, with the article's own words between them.

use super::marks::marks_of;
use super::piece::{Piece, Voice};
use crate::{Form, Part};

/// The parts as the article prints them. Between two parts stands the article's cue, or an
/// ellipsis where the cue is not shown.
pub(crate) fn printed<'a>(
    form: Form,
    parts: &'a [Part],
    language: &'a Option<String>,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::with_capacity(parts.len() * 5);
    for (i, part) in parts.iter().enumerate() {
        let marks = marks_of(form, part, language.as_deref());
        if let Some((open, _)) = marks {
            pieces.push(Piece::new(Voice::Mark, open));
        }
        pieces.push(Piece::new(Voice::Said, part.text.as_str()).in_language(language));
        if let Some((_, close)) = marks {
            pieces.push(Piece::new(Voice::Mark, close));
        }
        if i + 1 < parts.len() {
            between(part, &mut pieces);
        }
    }
    pieces
}

fn between<'a>(part: &'a Part, pieces: &mut Vec<Piece<'a>>) {
    match part.cue.as_deref().map(str::trim) {
        None => pieces.push(Piece::record(" … ")),
        Some("") => pieces.push(Piece::record(" ")),
        Some(cue) => {
            // The article's own comma or full stop stands at the words before it, as it was printed.
            if !cue.starts_with([',', '.', ';', ':', '،', '؛', '。']) {
                pieces.push(Piece::record(" "));
            }
            pieces.push(Piece::new(Voice::Printed, cue));
            pieces.push(Piece::record(" "));
        }
    }
}
