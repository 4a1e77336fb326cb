//! The printed role without what is no part of it.

use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// "Its general secretary" is the role general secretary; "historian Dr" is the role historian.
pub(super) fn plain_role(document: &Document, m: Mention) -> Mention {
    let mut first = m.first;
    while first + 1 < m.end
        && document.is(first, POSS | DET)
        && !document.is_word(first, &["who", "whose", "which", "that"])
        && !document.is(first, NUMBER_WORD)
    {
        first += 1;
    }
    let mut end = m.end;
    while end > first + 1 && document.is(end - 1, PARTICLE) && document.lexicon.language.unspaced()
    {
        end -= 1;
    }
    while end > first + 1 && document.is(end - 1, ABBR) && document.is(end - 1, TITLE) {
        end -= 1;
    }
    if end > first + 1 && document.is_word(end - 1, &["Dr", "Prof", "Mr", "Mrs", "Ms", "Sir"]) {
        end -= 1;
    }
    Mention { first, end }
}

pub(super) fn without_courtesy(document: &Document, m: Mention) -> Mention {
    let courtesy = |k: usize| {
        matches!(
            document
                .word(k)
                .trim_end_matches('.')
                .to_ascii_lowercase()
                .as_str(),
            "mr" | "mrs"
                | "ms"
                | "miss"
                | "sir"
                | "herr"
                | "frau"
                | "the"
                | "der"
                | "die"
                | "m"
                | "mme"
                | "dr"
        )
    };
    let mut first = m.first;
    while first < m.end && courtesy(first) {
        first += 1;
    }
    Mention { first, end: m.end }
}

/// ", 57, a baker" tells the age first.
pub(super) fn without_age(document: &Document, m: Mention) -> Mention {
    let mut first = m.first;
    while first < m.end && document.is(first, NUM | COMMA | PUNCT) {
        first += 1;
    }
    let mut end = m.end;
    while end > first && document.is(end.wrapping_sub(1), COMMA | CLOSE_PAREN) {
        end -= 1;
    }
    Mention { first, end }
}
