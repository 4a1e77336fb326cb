//! Where a full name stands: a run of capitalised words that stands as a name stands.

use crate::document::Document;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// A run of capitalised words that is no sentence opener, without titles and roles at its front.
pub(super) fn name_at(document: &Document, first: usize) -> Option<Mention> {
    let part = |k: usize| {
        document.is(k, CAP)
            && !document.is(k, PUNCT | QUOTE | DAY | MONTH | HANDLE)
            && !(document.lexicon.language == Language::Arabic && document.is(k, TIME | VERB))
            && !(document.is(k, PRON | DET | PREP | SUB | CONJ | AUX | ADV | POSS)
                && !document.is(k, GIVEN | LONE_CAPITAL))
    };
    if !part(first) || first > 0 && part(first - 1) && adjacent(document, first - 1) {
        return None;
    }
    let mut end = first + 1;
    while part(end) && adjacent(document, end - 1) || connector(document, end) && part(end + 1) {
        end += 1;
    }
    let mut start = first;
    while start < end && document.is(start, TITLE | ROLE) {
        start += 1;
    }
    // "Union secretary Deepak Rao" is one run only where the role has a capital letter too.
    if let Some(role) = (start..end)
        .rev()
        .find(|&k| document.is(k, ROLE | TITLE | GROUP) && !document.is(k, GIVEN))
    {
        start = (role + 1).min(end);
    }
    // "Bauleiterin Petra Hoffmann"
    if let Some(given) = (start + 1..end.saturating_sub(1))
        .find(|&k| document.is(k, GIVEN) && !document.is(start, GIVEN | LONE_CAPITAL))
    {
        start = given;
    }
    Mention::new(start, end)
}

/// Whether only a space stands between a unit and the next.
pub(super) fn adjacent(document: &Document, k: usize) -> bool {
    match (document.unit(k), document.unit(k + 1)) {
        (Some(a), Some(b)) => {
            !b.is(PARA_START)
                && document.text[a.end..b.start]
                    .chars()
                    .all(|c| matches!(c, ' ' | '\u{a0}'))
        }
        _ => false,
    }
}

fn connector(document: &Document, k: usize) -> bool {
    matches!(
        document.word(k),
        "de" | "da"
            | "del"
            | "di"
            | "van"
            | "von"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "la"
            | "le"
            | "du"
            | "dos"
            | "ter"
            | "den"
            | "der"
            | "zu"
            | "of"
    ) && document.is(k + 1, CAP)
        && (document.word(k) != "of" || document.is(k.wrapping_sub(1), ORG))
}

/// Two or three capitalised words that stand as a name stands, not as a place after "in".
pub(super) fn plain(document: &Document, name: Mention) -> bool {
    let placed = name.first > 0
        && document.is(name.first.wrapping_sub(1), PREP | DET | POSS)
        && !document.is(name.first.wrapping_sub(1), TITLE | ROLE);
    // A headline has capitals everywhere; below it, a name that opens a paragraph has its verb or its description after it.
    let opens = document.is(name.first, PARA_START)
        && (name.first < 1
            || !document.is(name.end, AUX | V_PAST | V_S | COMMA)
            || document.sentences[document.sentence_of(name.first)].paragraph == 0);
    name.end - name.first <= 3
        && !placed
        && !opens
        && document.lexicon.language == Language::English
}

/// "Jr." is no surname.
pub(super) fn last_name(document: &Document, name: Mention) -> usize {
    let last = name.end - 1;
    if last > name.first && matches!(document.word(last), "Jr" | "Jr." | "Sr." | "II" | "III") {
        last - 1
    } else {
        last
    }
}

/// A cue verb right before or after the name makes a person (or an organization) of it.
pub(super) fn speaks_beside(document: &Document, name: Mention) -> bool {
    let cue = |k: usize| document.cue(k).is_some_and(|cue| cue.speaks());
    cue(name.end) || name.first > 0 && cue(name.first - 1)
}
