//! Second thoughts on what a quoted stretch is.

use super::Quoted;
use crate::classify::Class;
use crate::document::{Document, Sentence};
use crate::lexicon::flags::*;
use crate::marks::Family;
use crate::rank::Rule;

/// What only looks like a quotation once its frame is known: headline words, subheads, titles, lists of terms.
pub(super) fn reclassify(
    document: &Document,
    quoted: &mut Quoted,
    earlier: &[Quoted],
    sentence: &Sentence,
) {
    let Some(stretch) = document.stretch(quoted.at) else {
        return;
    };
    let single = stretch.family == Family::Single;
    let paragraph = &document.paragraphs[sentence.paragraph];
    let alone = quoted.at == sentence.first && quoted.at + 1 == sentence.end;
    let weak = !matches!(
        quoted.rule,
        Rule::CueAfter
            | Rule::CueBefore
            | Rule::CueInSentence
            | Rule::ColonBefore
            | Rule::Transcript
    );
    // A headline's single marks set off words that the article prints again below.
    let headline = single
        && sentence.paragraph == 0
        && paragraph.end - paragraph.start <= 200
        && document.paragraphs.len() > 2;
    let doubles = document
        .stretches
        .iter()
        .filter(|s| s.family != Family::Single && s.depth == 0)
        .count();
    let subhead =
        single && alone && quoted.shape.words <= 9 && doubles > 2 && paragraph.end == stretch.end;
    let by_line = quoted.class == Class::Whole
        && quoted.shape.closed
        && document.is_word(quoted.at + 1, &["by"])
        && document.is(quoted.at + 2, CAP);
    let short_title = weak
        && quoted.shape.words <= 4
        && quoted.shape.title_case
        && !quoted.shape.verb
        && !alone
        && (quoted.shape.comma || !quoted.shape.closed);
    let in_list = quoted.at > sentence.first
        && document.is(quoted.at.wrapping_sub(1), QUOTE | CONJ)
        && earlier.last().is_some_and(|q| {
            q.class == Class::Title && q.at + 3 > quoted.at && q.sentence == quoted.sentence
        })
        && quoted.shape.words <= 4;
    if headline || subhead || by_line || short_title || in_list {
        quoted.class = Class::Title;
    }
}
