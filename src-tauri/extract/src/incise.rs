//! French prints the attribution inside the marks: « Nous avons prévenu, a expliqué Jean Morel. Personne n’a écouté. »

use crate::lexicon::Lexicon;
use crate::lexicon::flags::*;
use crate::marks::Stretch;
use crate::tokens::{Token, tokenize};

/// Cuts such stretches in two, so that the attribution stands outside as in other languages.
pub fn cut(text: &str, lexicon: &'static Lexicon, stretches: &mut Vec<Stretch>) {
    let mut out = Vec::with_capacity(stretches.len());
    for stretch in stretches.drain(..) {
        match incise(text, lexicon, &stretch).filter(|_| stretch.depth == 0) {
            Some((start, end)) => {
                let mut first = stretch.clone();
                (first.end, first.inner_end, first.continues) = (start, start, false);
                out.push(first);
                let rest = text[end..stretch.inner_end].trim_start();
                let from = stretch.inner_end - rest.len();
                if !rest.is_empty() {
                    out.push(Stretch {
                        start: from,
                        inner_start: from,
                        ..stretch
                    });
                }
            }
            None => out.push(stretch),
        }
    }
    *stretches = out;
}

/// The attribution's first and last byte: a comma, perhaps an auxiliary, a cue, a name, up to the next comma or full stop.
fn incise(text: &str, lexicon: &'static Lexicon, stretch: &Stretch) -> Option<(usize, usize)> {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(
        text,
        stretch.inner_start,
        stretch.inner_end,
        lexicon,
        &mut tokens,
    );
    let cue = |t: &Token| {
        t.flags & (V_S | V_PAST) != 0 && lexicon.cue(t.cue).is_some_and(|cue| cue.has('D'))
    };
    for i in 1..tokens.len() {
        if tokens[i].flags & COMMA == 0 {
            continue;
        }
        let verb = i
            + 1
            + usize::from(
                tokens
                    .get(i + 1)
                    .is_some_and(|t| t.flags & AUX != 0 && !cue(t)),
            );
        let named = tokens
            .get(verb + 1)
            .is_some_and(|t| t.flags & (CAP | DET | PRON) != 0);
        if !named || !tokens.get(verb).is_some_and(cue) {
            continue;
        }
        let stop = tokens[verb..]
            .iter()
            .position(|t| t.flags & STOP != 0)
            .map_or(tokens.len(), |p| p + verb);
        // "a-t-il dit, mais …": a pronoun's attribution ends at its comma, a name's may have an appositive.
        let pronoun = tokens
            .get(verb + 1)
            .is_some_and(|t| t.flags & PRON != 0 && t.flags & DET == 0);
        let comma = tokens[verb..stop]
            .iter()
            .position(|t| t.flags & COMMA != 0)
            .map(|p| p + verb)
            .filter(|_| pronoun);
        let last = comma.unwrap_or(stop.min(tokens.len() - 1));
        return Some((tokens[i].start, tokens[last].end));
    }
    None
}
