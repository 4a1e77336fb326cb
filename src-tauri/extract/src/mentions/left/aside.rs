//! Subjects with an aside between them and their verb: "Ida Brandt, the mayor, said".

use super::super::Mention;
use super::clause::finite;
use super::clause::nominal;
use super::lead::strip_lead;
use super::quote_is_boundary;
use super::segment_start;
use crate::document::Document;
use crate::lexicon::flags::*;

/// The verb follows a comma: the subject stands before the aside that the comma closes.
pub(super) fn after_aside(document: &Document, close: usize, from: usize) -> Option<Mention> {
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
        // "Of the rebuilding, the mayor, Celeste Abara, said"
        if pick.is_some() && document.is(start, PREP) && document.is(start, CAP) {
            break;
        }
        let first = strip_lead(document, segment_start(document, open, start), open);
        let Some(head) = Mention::new(first, open) else {
            break;
        };
        // "He lacks support, which he lost, said Ida Brandt": a whole clause is no subject.
        if own_clause(document, head.first, open)
            || !nominal(document, head)
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
    let anonymous = document.is(open + 1, REL)
        && (open + 2..close)
            .any(|k| document.is_word(k, &["anonymity", "anonymously", "named", "identified"]));
    let doing = anonymous
        || published
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
