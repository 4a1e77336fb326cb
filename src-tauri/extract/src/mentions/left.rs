//! Finds the subject to the left of a verb: "Marty West, an education professor at Harvard, **called**".

use super::Mention;
use crate::document::Document;
use crate::lexicon::flags::*;

/// The subject of the verb at `verb`, looking back no further than `from`.
pub fn subject_of(document: &Document, verb: usize, from: usize) -> Option<Mention> {
    let end = skip_verb_group(document, verb, from)?;
    let last = document.unit(end.checked_sub(1)?)?;
    if last.is(CONJ) || last.is(REL) && document.is_word(end - 1, &["that"]) {
        return None;
    }
    if last.is(REL) {
        return Mention::new(end - 1, end);
    }
    if last.is(PRON) && !last.is(NUMBER_WORD | DET) {
        return Mention::new(end - 1, end);
    }
    if last.is(COMMA | DASH | CLOSE_PAREN) && !bracket_after_name(document, end - 1) {
        return after_aside(document, end - 1, from);
    }
    let first = strip_lead(document, segment_start(document, end, from), end);
    // "UNICEF on Tuesday called": the day is no part of the name.
    let mut end = end;
    while end > first + 1 && document.is(end - 1, DAY) {
        end -= 1 + usize::from(end > first + 2 && document.is_word(end - 2, &["on", "last"]));
    }
    let mention = Mention::new(first, end)?;
    nominal(document, mention).then_some(mention)
}

/// "Murphy (D-Conn.) said": the bracket belongs to the mention.
fn bracket_after_name(document: &Document, at: usize) -> bool {
    document.is(at, CLOSE_PAREN)
}

/// Steps over auxiliaries, adverbs and "declined to", to the end of the subject.
fn skip_verb_group(document: &Document, verb: usize, from: usize) -> Option<usize> {
    let mut end = verb;
    while end > from {
        let unit = document.unit(end - 1)?;
        let lower_adverb =
            unit.is(ADV) && !unit.is(CAP | DET) || is_ly(document.word(end - 1)) && !unit.is(CAP);
        if unit.is(AUX | NEG) && !unit.is(CAP)
            || lower_adverb
            || unit.is(V_PP | V_PAST) && document.is(end - 2, AUX) && end - 1 > from && end < verb
        {
            end -= 1;
        } else if document.is_word(end - 1, &["to"]) && end - 1 > from && document.is(end - 2, VERB)
        {
            end -= 2;
        } else if document.is_word(end - 1, &["on"]) && document.is(end - 2, VERB) && end < verb {
            end -= 2;
        } else {
            break;
        }
    }
    (end > from).then_some(end)
}

fn is_ly(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
}

/// Where the stretch of words that ends at `end` begins: after a comma, a conjunction of clauses or a subordinator.
fn segment_start(document: &Document, end: usize, from: usize) -> usize {
    let mut depth = 0i32;
    let mut k = end;
    while k > from {
        let at = k - 1;
        let unit = &document.units[at];
        if unit.is(CLOSE_PAREN) {
            depth += 1;
        } else if unit.is(OPEN_PAREN) {
            depth -= 1;
        }
        if depth > 0 {
            k -= 1;
            continue;
        }
        if depth < 0 || unit.is(SEMICOLON | COLON | DASH | STOP) {
            return k;
        }
        if unit.is(QUOTE) && quote_is_boundary(document, at) {
            return k;
        }
        if unit.is(COMMA) && !comma_inside(document, at, from) {
            return k;
        }
        if unit.is(CONJ) && !joins_nouns(document, at, from) {
            return k;
        }
        if unit.is(SUB)
            && !unit.is(PREP)
            && !(unit.is(REL | DET) && k < end && relative_here(document, at, from))
            && k < end
        {
            return k;
        }
        k -= 1;
    }
    from
}

/// A quoted title inside a subject is no boundary; a quotation is.
pub(super) fn quote_is_boundary(document: &Document, at: usize) -> bool {
    let Some(stretch) = document.stretch(at) else {
        return false;
    };
    let inner = document.inner(stretch);
    inner.ends_with([',', '.', '!', '?'])
        || inner.split_whitespace().count() > 6
        || document.is(at + 1, COMMA)
}

/// "who" or "that" after a noun opens a relative clause inside the subject; "that" after a verb opens a new clause.
fn relative_here(document: &Document, at: usize, from: usize) -> bool {
    at > from
        && !document.is(at - 1, VERB | COMMA | AUX | PREP | PUNCT)
        && document.is(at - 1, WORD | NUM | CLOSE_PAREN)
        && document.is(at, REL)
        || at > from
            && document.is_word(at, &["that", "this", "so"])
            && document.is(at, DET)
            && document.is(at - 1, PREP)
}

/// The comma of "of Waterloo, Iowa" or of a list of names.
fn comma_inside(document: &Document, at: usize, from: usize) -> bool {
    let list = (at + 1..at + 8)
        .take_while(|&k| !document.is(k, COMMA | VERB))
        .any(|k| document.is(k, CONJ));
    let names = at > from
        && document.is(at - 1, CAP | NUM)
        && document.is(at + 1, CAP)
        && !document.is(at + 1, PRON | DET);
    let intro = (from..at).any(|k| document.is(k, PREP)) && !list;
    names && list && !intro
}

/// Whether a conjunction joins two nouns of one subject and not two clauses.
fn joins_nouns(document: &Document, at: usize, from: usize) -> bool {
    if at == from
        || document.is(at - 1, COMMA | PUNCT | QUOTE) && !document.is(at - 1, CLOSE_PAREN)
        || !document.is_word(at, &["and", "or", "und", "&", "nor"])
    {
        return false;
    }
    for k in (from..at).rev() {
        let unit = &document.units[k];
        if unit.is(COMMA | SEMICOLON | COLON | DASH | QUOTE) {
            return true;
        }
        let verb = unit.is(AUX | V_PAST) && !unit.is(CAP | ADJ)
            || unit.is(V_S)
                && document.is(k.wrapping_sub(1), PRON | CAP)
                && !unit.is(GROUP | ROLE | DOC);
        if verb && !(from..k).any(|j| document.is(j, REL) && !document.is(j, DET)) {
            return false;
        }
    }
    true
}

/// Drops "But", "On Tuesday", "Meanwhile" from the front of a subject.
fn strip_lead(document: &Document, first: usize, end: usize) -> usize {
    let mut first = first;
    while first < end {
        let unit = &document.units[first];
        let function = unit.is(CONJ | ADV | SUB) && !unit.is(DET | PRON | PREP | ADJ)
            || unit.is(PUNCT) && !unit.is(OPEN_PAREN)
            || is_ly(document.word(first)) && !unit.is(CAP);
        let quote = unit.is(QUOTE) && first + 1 < end && quote_is_boundary(document, first);
        let participle = unit.is(V_PAST | AUX) && !unit.is(CAP) && first + 1 < end;
        if function || quote || participle {
            first += 1;
            continue;
        }
        if unit.is(DAY) && first + 1 < end && document.is(first + 1, CAP | DET | PRON) {
            first += 1;
            continue;
        }
        if unit.is(PREP) {
            match after_time_phrase(document, first, end) {
                Some(next) => first = next,
                None => {
                    return if unit.is(CAP) {
                        after_phrase(document, first, end)
                    } else {
                        first + 1
                    };
                }
            }
            continue;
        }
        break;
    }
    first
}

/// After "In May 2016" or "On Tuesday night".
fn after_time_phrase(document: &Document, first: usize, end: usize) -> Option<usize> {
    let mut k = first + 1;
    let mut time = false;
    while k < end {
        let unit = &document.units[k];
        if unit.is(DAY | MONTH | TIME | NUM) {
            time = true;
        } else if !(unit.is(DET | ADJ | NUMBER_WORD) && !time) {
            break;
        }
        k += 1;
    }
    (time && k < end).then_some(k)
}

/// "At the rally Trump said": the subject is the last run of names or the last pronoun.
fn after_phrase(document: &Document, first: usize, end: usize) -> usize {
    let mut k = end;
    while k > first + 1 && document.is(k - 1, CAP | POSSESSIVE | NUM) {
        k -= 1;
    }
    if k < end && k > first + 1 && !document.is(k - 1, PREP | DET) {
        k
    } else {
        end
    }
}

/// The verb follows a comma: the subject stands before the aside that the comma closes.
fn after_aside(document: &Document, close: usize, from: usize) -> Option<Mention> {
    let hard = (from..close)
        .rev()
        .find(|&k| {
            document.is(k, SEMICOLON | COLON | STOP)
                || document.is(k, QUOTE) && quote_is_boundary(document, k)
        })
        .map_or(from, |k| k + 1);
    let dash = document.is(close, DASH);
    let commas: Vec<usize> = (hard..close)
        .filter(|&k| document.is(k, if dash { DASH } else { COMMA }))
        .collect();
    let mut pick: Option<(usize, usize)> = None;
    for (n, &open) in commas.iter().enumerate().rev() {
        let start = if n == 0 { hard } else { commas[n - 1] + 1 };
        let first = strip_lead(document, segment_start(document, open, start), open);
        let Some(head) = Mention::new(first, open) else {
            break;
        };
        if !nominal(document, head)
            || pick.is_none()
                && (!aside(document, open + 1) || own_clause(document, open + 1, close))
        {
            break;
        }
        pick = Some((first, open));
        // "…, an education professor, one of the architects,": the head stands further left.
        let place = matches!(document.word(start), "of" | "from" | "in" | "at") && n > 0;
        let appositive = place
            || n > 0 && matches!(document.word(commas[n - 1] + 1), "of")
            || n > 1 && matches!(document.word(commas[n - 2] + 1), "of") && first == start
            || document.is(first, DET | ADJ | NUM | NUMBER_WORD | REL | ROLE | POSS)
                && !document.is(first, CAP)
                && first == start;
        if !appositive {
            break;
        }
    }
    let (first, open) = pick?;
    // "Smith, speaking in Leeds, said": what she was doing is no part of the mention.
    let published = document.is_word(
        open + 1,
        &[
            "published",
            "released",
            "issued",
            "seen",
            "obtained",
            "dated",
            "filed",
            "posted",
        ],
    );
    // A surname alone was introduced before: the clause tells news of the person.
    let known = open == first + 1
        && document.is(first, CAP)
        && !document.is(first, PRON)
        && document.is(open + 1, REL);
    let doing = published
        || known
        || document.is(open + 1, V_ING) && !document.is(open + 1, ADJ | ROLE | PREP);
    Mention::new(first, if doing { open } else { close })
}

/// Whether a range has a subject and verb of its own, and so is no aside.
fn own_clause(document: &Document, from: usize, to: usize) -> bool {
    let relative = (from..to)
        .position(|k| document.is(k, REL) || document.is(k, SUB | V_ING | V_PP) && k == from)
        .unwrap_or(usize::MAX);
    (from + 1..to)
        .position(|k| {
            finite(document, k) && !(document.is(k, V_PP) && document.is(k + 1, PREP | DET))
        })
        .is_some_and(|verb| verb + 1 < relative)
}

/// Whether an aside can begin here.
fn aside(document: &Document, at: usize) -> bool {
    let Some(unit) = document.unit(at) else {
        return false;
    };
    unit.is(DET
        | REL
        | ROLE
        | GROUP
        | ADJ
        | NUM
        | CAP
        | POSS
        | V_ING
        | V_PP
        | TITLE
        | NUMBER_WORD
        | ORG
        | ADV)
        || unit.is(PREP | SUB)
        || !unit.is(VERB | PRON | PUNCT | CONJ | QUOTE)
}

/// Whether a range of units can be a mention: it has a noun or a pronoun and does not end in a function word.
pub fn nominal(document: &Document, mention: Mention) -> bool {
    let last = &document.units[mention.end - 1];
    if last.is(PREP | SUB | CONJ | AUX | DET | COMMA)
        && !last.is(NUM | NUMBER_WORD | PRON | CAP | POSS)
    {
        return false;
    }
    (mention.first..mention.end).any(|k| {
        let unit = &document.units[k];
        unit.is(CAP | ROLE | GROUP | DOC | PRON | NUM | NUMBER_WORD)
            && !(unit.is(CAP) && unit.is(PREP | SUB))
            || unit.is(WORD) && !unit.is(PREP | SUB | CONJ | AUX | ADV | DET)
    })
}

/// The first subject of a sentence and its verb, after adverbs, prepositional phrases and quotations at its start.
pub fn first_subject(document: &Document, from: usize, to: usize) -> Option<(Mention, usize)> {
    if document.lexicon.language == crate::language::Language::German {
        let verb =
            (from..to).find(|&j| document.is(j, AUX | V_S | V_PAST) && !document.is(j, CAP))?;
        return super::german::subject_of(document, verb, from, to).map(|s| (s.mention, verb));
    }
    let mut start = from;
    while start < to
        && (document.is(start, PUNCT | QUOTE | CONJ)
            || document.is(start, ADV) && !document.is(start, DET | ADJ))
    {
        start += 1;
    }
    if document.is(start, PREP | SUB | V_ING | V_PP)
        && !document.is(start, DET | ROLE | GROUP)
        && let Some(comma) = (start..to).find(|&k| document.is(k, COMMA))
    {
        return first_subject(document, comma + 1, to);
    }
    let verb =
        (start + 1..to).find(|&k| finite(document, k) && !in_relative(document, start, k))?;
    subject_of(document, verb, start).map(|mention| (mention, verb))
}

fn in_relative(document: &Document, start: usize, verb: usize) -> bool {
    (start..verb)
        .rev()
        .take_while(|&k| !document.is(k, COMMA))
        .any(|k| document.is(k, REL) && document.is(k.wrapping_sub(1), WORD | COMMA))
        && !document.is(verb - 1, COMMA)
}

/// Whether a unit heads a clause, as far as it can be seen from its neighbours.
pub fn finite(document: &Document, at: usize) -> bool {
    let Some(unit) = document.unit(at) else {
        return false;
    };
    if unit.is(CAP) && at > 0 && !unit.is(PARA_START) {
        return false;
    }
    if unit.is(AUX) {
        return true;
    }
    let before = if at > 0 {
        document.units[at - 1].flags
    } else {
        0
    };
    if before & (DET | POSS | POSSESSIVE | ADJ | PREP) != 0 && before & (PRON | CAP) == 0 {
        return false;
    }
    unit.is(V_PAST)
        || unit.is(V_S)
            && !unit.is(GROUP | ROLE)
            && before & (WORD | CLOSE_PAREN | COMMA | QUOTE) != 0
        || unit.is(V_BASE) && before & PRON != 0 && before & DET == 0
}
