//! Words beside a quotation that name its speaker without a verb of saying.

use crate::document::{Document, Sentence};
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::rank::Score;

/// “…” That was Ann Lee. “…” was Lee's reply. — who it was, and the words that tell.
pub fn whose(document: &Document, at: usize) -> Option<(Mention, Mention)> {
    let end = document.units.len().min(at + 12);
    if document.is_word(at + 1, &["that"])
        && document.is(at + 1, CAP)
        && document.is_word(at + 2, &["was"])
        && document.is(at + 3, CAP)
    {
        let name = crate::mentions::right::mention_from(document, at + 3, end)?;
        return Some((name, Mention::new(at + 1, at + 3)?));
    }
    if !document.is_word(at + 1, &["was", "is"]) {
        return None;
    }
    let noun = (at + 3..end).find(|&k| {
        document.is_word(
            k,
            &[
                "reply",
                "answer",
                "response",
                "verdict",
                "retort",
                "comment",
                "conclusion",
                "advice",
            ],
        )
    })?;
    let owner = (at + 2..noun).find(|&k| document.is(k, POSSESSIVE | POSS))?;
    let mention = if document.is(owner, POSS) {
        Mention::new(owner, owner + 1)?
    } else {
        Mention::new(at + 2, owner)?
    };
    Some((mention, Mention::new(noun, noun + 1)?))
}

/// “…” [NYT.], “…” (Reuters): the one named in the brackets, and the words with the brackets.
pub fn bracketed_source(document: &Document, at: usize) -> Option<(Mention, Mention)> {
    const NO_SOURCES: &[&str] = &[
        "applause",
        "laughter",
        "cheers",
        "crosstalk",
        "inaudible",
        "emphasis",
        "translation",
        "photo",
        "video",
        "watch",
        "read",
        "sic",
        "see",
        "laughs",
        "cheering",
        "chuckles",
    ];
    let open = at + 1;
    if !document.is(open, OPEN_PAREN) {
        return None;
    }
    let close = (open + 2..open + 7).find(|&k| document.is(k, CLOSE_PAREN))?;
    let end = (open + 1..close)
        .find(|&k| document.is(k, STOP))
        .unwrap_or(close);
    let named = (open + 1..end).all(|k| {
        document.is(k, CAP)
            && !document.is(k, MONTH | DAY | TITLE | PRON)
            && !document.is_word(k, NO_SOURCES)
    });
    let source = Mention::new(open + 1, end).filter(|_| named)?;
    Some((source, Mention::new(open, close + 1)?))
}

/// "HARBOUR NEWS - Ida Brandt: “…”": a name that stands alone before the colon.
pub(super) fn before_colon(
    document: &Document,
    sentence: &Sentence,
    at: usize,
) -> Option<(Mention, Score)> {
    let colon = at
        .checked_sub(1)
        .filter(|&k| k >= sentence.first && document.is(k, COLON))?;
    let first = (sentence.first..colon)
        .rev()
        .find(|&k| document.is(k, PUNCT | QUOTE) && !document.is(k, CLOSE_PAREN | OPEN_PAREN))
        .map_or(sentence.first, |k| k + 1);
    if document.lexicon.language == Language::German
        && !(first..colon).any(|k| document.is(k, AUX | VERB) && !document.is(k, CAP))
    {
        // "Streit um den Hafen: „…“": a headline's topic is nobody's name.
        return crate::mentions::german::grow(document, first, colon)
            .filter(|m| {
                m.end == colon
                    && (m.first..m.end)
                        .any(|k| document.is(k, ROLE | GROUP | ORG | DOC | GIVEN | TITLE))
                    || sentence.paragraph > 0
            })
            .map(|mention| (mention, 7.0));
    }
    // "وجاء في بيان": what came stands after the preposition.
    let first = if document.is_word(first, &["جاء", "وجاء"]) && document.is(first + 1, PREP)
    {
        first + 2
    } else {
        first
    };
    // Arabic has no capital letters that would tell a name from a verb.
    let caseless = document.lexicon.language == Language::Arabic;
    let verb =
        (first..colon).any(|k| document.is(k, AUX | VERB) && (caseless || !document.is(k, CAP)));
    let name = (first..colon).all(|k| {
        document.is(k, CAP | NUM | PREP | DET | ROLE | ADJ | ORG | PUNCT) || document.is(k, TITLE)
    }) && document.is(colon.wrapping_sub(1), CAP | CLOSE_PAREN);
    Mention::new(first, colon)
        .filter(|_| name && !verb)
        .map(|mention| (mention, if colon - first <= 6 { 7.0 } else { 5.0 }))
}

/// A dash and a name after a quotation that stands alone: "— Ida Brandt, mayor".
pub(super) fn after_dash(document: &Document, sentence: &Sentence, at: usize) -> Option<Mention> {
    let alone = at == sentence.first;
    let dash = at + 1;
    if !alone || !document.is(dash, DASH) || !document.is(dash + 1, CAP) {
        return None;
    }
    let end = document.sentences[document.sentence_of(dash)].end;
    let mention = crate::mentions::right::mention_from(document, dash + 1, end)?;
    let rest =
        (mention.end..end).any(|k| document.is(k, AUX | V_PAST | V_S) && !document.is(k, CAP));
    (!rest && !document.is(dash + 1, PRON | DET | CONJ | SUB)).then_some(mention)
}
