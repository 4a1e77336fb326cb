//! Words of two versions beside each other.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::versions::{DiffKind, DiffPiece};

/// Words, marks and white space, each with its place.
pub(super) fn tokens(text: &str, range: Range<usize>) -> Vec<(usize, &str)> {
    let start = range.start;
    text[range]
        .split_word_bound_indices()
        .map(|(at, token)| (start + at, token))
        .collect()
}

/// The words alone, for judging how alike two stretches are.
pub(super) fn only_words(text: &str) -> Vec<&str> {
    text.unicode_words().collect()
}

/// How much of both is the same, in order, from 0 to 1. Two empty stretches are the same.
pub(super) fn likeness(a: &[&str], b: &[&str]) -> f64 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let same: usize = diff(a, b)
        .iter()
        .map(|op| match op {
            DiffOp::Equal { len, .. } => *len,
            _ => 0,
        })
        .sum();
    2.0 * same as f64 / (a.len() + b.len()) as f64
}

pub(super) fn diff(a: &[&str], b: &[&str]) -> Vec<DiffOp> {
    capture_diff_slices(Algorithm::Myers, a, b)
}

/// What differs between two wordings, word by word. What is the same and what is new make up the new one, byte for byte.
pub(super) fn word_diff(old: &str, new: &str) -> Vec<DiffPiece> {
    let (a, b): (Vec<&str>, Vec<&str>) = (
        old.split_word_bounds().collect(),
        new.split_word_bounds().collect(),
    );
    let mut pieces = Vec::new();
    let mut add = |kind, tokens: &[&str]| {
        if !tokens.is_empty() {
            let text = tokens.concat();
            pieces.push(DiffPiece { kind, text });
        }
    };
    for op in diff(&a, &b) {
        let (was, is) = (op.old_range(), op.new_range());
        match op {
            DiffOp::Equal { .. } => add(DiffKind::Same, &b[is]),
            _ => {
                add(DiffKind::Gone, &a[was]);
                add(DiffKind::New, &b[is]);
            }
        }
    }
    without_blank_changes(joined(pieces))
}

/// White space at both ends of a change that is the same in both wordings is no change.
fn without_blank_changes(pieces: Vec<DiffPiece>) -> Vec<DiffPiece> {
    let mut out: Vec<DiffPiece> = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(mut gone) = rest.next() {
        let new = rest.next_if(|next| gone.kind == DiffKind::Gone && next.kind == DiffKind::New);
        let Some(mut new) = new else {
            out.push(gone);
            continue;
        };
        let blank = |text: &str| text.chars().next_back().filter(|last| last.is_whitespace());
        let last = blank(&gone.text).filter(|last| blank(&new.text) == Some(*last));
        if last.is_some() {
            gone.text.pop();
            new.text.pop();
        }
        out.extend(
            [gone, new]
                .into_iter()
                .filter(|piece| !piece.text.is_empty()),
        );
        out.extend(last.map(|last| DiffPiece {
            kind: DiffKind::Same,
            text: last.to_string(),
        }));
    }
    out
}

/// A space alone between two changes reads as part of them.
fn joined(pieces: Vec<DiffPiece>) -> Vec<DiffPiece> {
    let mut out: Vec<DiffPiece> = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        let changed =
            |piece: Option<&DiffPiece>| piece.is_some_and(|piece| piece.kind != DiffKind::Same);
        let gap = piece.kind == DiffKind::Same && piece.text.trim().is_empty();
        if gap && changed(out.last()) && changed(rest.peek()) {
            extend(&mut out, DiffKind::Gone, &piece.text);
            extend(&mut out, DiffKind::New, &piece.text);
        } else {
            match piece.kind {
                DiffKind::Same => out.push(piece),
                kind => extend(&mut out, kind, &piece.text),
            }
        }
    }
    out
}

/// Adds to the run of changes at the end, in which what is gone stands before what is new.
fn extend(out: &mut Vec<DiffPiece>, kind: DiffKind, text: &str) {
    let run = out
        .iter()
        .rposition(|piece| piece.kind == DiffKind::Same)
        .map_or(0, |at| at + 1);
    match out[run..].iter().position(|piece| piece.kind == kind) {
        Some(at) => out[run + at].text.push_str(text),
        None => {
            let piece = DiffPiece {
                kind,
                text: text.to_owned(),
            };
            match kind {
                DiffKind::Gone => out.insert(run, piece),
                _ => out.push(piece),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DiffKind, likeness, word_diff};

    fn shown(old: &str, new: &str) -> String {
        word_diff(old, new)
            .iter()
            .map(|piece| match piece.kind {
                DiffKind::Same => piece.text.clone(),
                DiffKind::Gone => format!("[-{}-]", piece.text),
                DiffKind::New => format!("[+{}+]", piece.text),
            })
            .collect()
    }

    #[test]
    fn differences_are_shown_by_words() {
        assert_eq!(
            shown("the quays were never asked,", "the docks were not asked."),
            "the [-quays-][+docks+] were [-never-][+not+] asked[-,-][+.+]"
        );
        assert_eq!(
            shown("we did not know", "nobody could know"),
            "[-we did not-][+nobody could+] know"
        );
        assert_eq!(shown("as it was", "as it was"), "as it was");
    }

    #[test]
    fn what_is_left_makes_up_the_new_wording() {
        let (old, new) = (
            "Despite the outcries – from “ours” – none.",
            "Despite an outcry from “ours”, none at all.",
        );
        let (mut gone, mut made) = (String::new(), String::new());
        for piece in word_diff(old, new) {
            if piece.kind != DiffKind::New {
                gone.push_str(&piece.text);
            }
            if piece.kind != DiffKind::Gone {
                made.push_str(&piece.text);
            }
        }
        assert_eq!((gone.as_str(), made.as_str()), (old, new));
    }

    #[test]
    fn likeness_goes_from_nothing_to_all() {
        assert_eq!(likeness(&[], &[]), 1.0);
        assert_eq!(likeness(&["a"], &["b"]), 0.0);
        assert_eq!(likeness(&["a", "b"], &["a", "b"]), 1.0);
    }
}
