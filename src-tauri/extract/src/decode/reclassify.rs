//! Second thoughts on what a quoted stretch is.

use super::Quoted;
use crate::classify::Class;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::marks::Family;
use crate::rank::Rule;

/// What only looks like a quotation once its frame is known: headline words, subheads, titles, lists of terms.
pub(super) fn reclassify(
    document: &Document,
    frames: &[Frame],
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
    let subhead = single
        && alone
        && quoted.shape.words <= 9
        && document.doubles > 2
        && paragraph.start
            + (document.text[paragraph.start..paragraph.end].len()
                - document.text[paragraph.start..paragraph.end]
                    .trim_start()
                    .len())
            == stretch.start;
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
    if quoted.class == Class::Whole
        && document.lexicon.language == Language::English
        && part_of_clause(document, frames, quoted, earlier, sentence)
    {
        quoted.class = Class::Part;
    }
    if headline || subhead || by_line || short_title || in_list {
        quoted.class = Class::Title;
    }
}

/// A stretch that looks whole but goes on from the outlet's words: after another such stretch, after a clause that the cue
/// already brings, or before a trailing attribution of a sentence that begins without marks.
fn part_of_clause(
    document: &Document,
    frames: &[Frame],
    quoted: &Quoted,
    earlier: &[Quoted],
    sentence: &Sentence,
) -> bool {
    let at = quoted.at;
    if at == sentence.first {
        return false;
    }
    let after_part = earlier.last().is_some_and(|q| {
        q.sentence == quoted.sentence
            && q.class == Class::Part
            && (q.frame == quoted.frame || q.frame.is_none())
            && at - q.at <= 3
    });
    if after_part && document.is(at.wrapping_sub(1), CONJ | QUOTE) {
        return true;
    }
    let Some(frame) = quoted
        .frame
        .and_then(|f| frames.get(f))
        .filter(|f| f.sentence == quoted.sentence)
    else {
        return false;
    };
    let small = !quoted.shape.capital;
    if frame.cue.end < at && document.is(at.wrapping_sub(1), COMMA) && small && !frame.inverted {
        // "The firm said profits had risen, “including in the north.”"
        let start = crate::indirect::content_start(document, frame, at - 1);
        return at.saturating_sub(start) > 4 && frame.entry.is_some_and(|cue| cue.has('T'));
    }
    // "But with no rivals left, “her share goes a long way,” says Ida Brandt."
    let before = (sentence.first..at)
        .filter(|&k| document.is(k, WORD))
        .count();
    let cue_before = (sentence.first..at).any(|k| {
        document.is(k, QUOTE | COLON | DASH) || document.cue(k).is_some_and(|cue| cue.speaks())
    });
    let clause =
        (sentence.first..at).any(|k| document.is(k, AUX | V_PAST | V_S) && !document.is(k, CAP));
    quoted.rule == Rule::CueAfter
        && frame.cue.first > at
        && before >= 5
        && !cue_before
        && (clause || before >= 8)
}
