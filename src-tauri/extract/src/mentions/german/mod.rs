//! German mentions: every noun has a capital letter, the verb stands second, and the subject may follow it.

mod grow;

pub use self::grow::{after, grow};
use super::Mention;
use super::left::quote_is_boundary;
use crate::document::Document;
use crate::lexicon::flags::*;

/// Where the subject of a verb stands.
pub struct Subject {
    /// The mention.
    pub mention: Mention,
    /// After the verb ("sagte die Ministerin").
    pub inverted: bool,
}

/// The subject of the verb at `verb` in the sentence `first..end`.
pub fn subject_of(document: &Document, verb: usize, first: usize, end: usize) -> Option<Subject> {
    // "… lobte er": a pronoun right after the verb is its subject.
    if verb + 1 < end
        && document.is_word(verb + 1, &["er", "sie", "wir", "man", "ich"])
        && !document.is(verb + 2, CAP)
    {
        return Mention::new(verb + 1, verb + 2).map(|mention| Subject {
            mention,
            inverted: true,
        });
    }
    // "Es sei nichts entschieden, sagte eine Sprecherin": a whole clause stands before the comma.
    if follows_clause(document, verb, first)
        && let Some(mention) = after(document, verb + 1, end)
    {
        return Some(Subject {
            mention,
            inverted: true,
        });
    }
    if let Some(mention) = before(document, verb, first) {
        return Some(Subject {
            mention,
            inverted: false,
        });
    }
    after(document, verb + 1, end).map(|mention| Subject {
        mention,
        inverted: true,
    })
}

/// Whether the verb comes after a comma that ends a clause with a finite verb of its own.
fn follows_clause(document: &Document, verb: usize, first: usize) -> bool {
    if verb <= first + 2 || !document.is(verb - 1, COMMA) {
        return false;
    }
    let comma = (first..verb)
        .find(|&k| document.is(k, COMMA | QUOTE))
        .unwrap_or(verb);
    (first..comma).any(|k| document.is(k, AUX) && !document.is(k, CAP))
}

/// The noun phrase between the start of the clause and the verb, unless something else holds that place.
fn before(document: &Document, verb: usize, first: usize) -> Option<Mention> {
    if verb == first {
        return None;
    }
    // No clause is longer; a text without full stops must not take for ever.
    let first = first.max(verb.saturating_sub(120));
    let aside = document.is(verb.wrapping_sub(1), COMMA | CLOSE_PAREN);
    let end = if document.is(verb.wrapping_sub(1), COMMA) {
        verb - 1
    } else {
        verb
    };
    let hard = SEMICOLON | COLON | STOP;
    let boundary = if aside && document.is(verb.wrapping_sub(1), COMMA) {
        hard
    } else {
        hard | COMMA | DASH
    };
    let mut start = (first..end)
        .rev()
        .find(|&k| {
            (document.is(k, boundary) || document.is(k, QUOTE) && quote_is_boundary(document, k))
                && !inside_bracket(document, k, end)
                || document.is(k, SUB) && !document.is(k, PREP | DET | ADV)
        })
        .map_or(first, |k| k + 1);
    while start < end
        && document.is(start, CONJ | ADV | PUNCT)
        && !document.is(start, DET | OPEN_PAREN)
    {
        start += 1;
    }
    // "Den Unterschied schilderte …": an object holds the first place.
    let object = document.is_word(
        start,
        &[
            "den", "dem", "einen", "einem", "als", "diesen", "seinen", "ihren",
        ],
    ) && !document.is(start, CAP | PRON)
        || document.is_word(start, &["Den", "Dem", "Einen", "Einem", "Als", "Diesen"]);
    if start >= end
        || object
        || document.is(start, PREP | PRON_OBJ | AUX | VERB) && !document.is(start, CAP | DET | PRON)
        || document.is(start, PREP) && !document.is(start, DET)
    {
        return None;
    }
    // "der am Montag sagte": a relative clause without a noun of its own.
    if document.is(start, PRON) && !document.is(start, DET | POSS) {
        return Mention::new(start, start + 1);
    }
    // "Theo Berg, Präsident des Verbands sagte": the name stands before the comma.
    if start > first + 1
        && document.is(start.wrapping_sub(1), COMMA)
        && document.is(start, DET | ROLE)
        && document.is(start.wrapping_sub(2), CAP | CLOSE_PAREN)
    {
        let mut name = start - 1;
        while name > first
            && document.is(name.wrapping_sub(1), CAP)
            && !document.is(name.wrapping_sub(1), PREP | ADV | CONJ | SUB)
        {
            name -= 1;
        }
        if name + 1 < start && grow(document, start, end).is_some_and(|m| m.end == end) {
            return Mention::new(name, end);
        }
    }
    let mention = grow(document, start, end)?;
    if mention.end < end && !aside {
        // What follows the phrase must be adverbs or a prepositional phrase, not another noun phrase.
        let rest_verbal = (mention.end..end).all(|k| {
            document.is(
                k,
                ADV | PREP
                    | DET
                    | TIME
                    | DAY
                    | MONTH
                    | NUM
                    | CAP
                    | ADJ
                    | PRON_OBJ
                    | AUX
                    | COMMA
                    | NEG,
            )
        });
        if !rest_verbal {
            return None;
        }
    }
    Mention::new(
        mention.first,
        if aside && mention.end < end {
            end
        } else {
            mention.end
        },
    )
}

fn inside_bracket(document: &Document, at: usize, end: usize) -> bool {
    let open = (at.saturating_sub(10)..at)
        .rev()
        .find(|&k| document.is(k, OPEN_PAREN | CLOSE_PAREN));
    open.is_some_and(|k| document.is(k, OPEN_PAREN))
        && (at..end).any(|k| document.is(k, CLOSE_PAREN))
}
