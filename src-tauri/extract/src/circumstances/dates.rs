//! Date words, as printed.

use super::printed;
use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::Printed;

/// "on Wednesday", "earlier this week", "on 3 May".
pub fn dates(document: &Document, around: &[usize]) -> Vec<Printed> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < around.len() {
        let k = around[i];
        let dated = document.is(k, DAY)
            || document.is(k, MONTH)
                && document.is(k, CAP)
                && (document.is(k + 1, NUM) || k > 0 && document.is(k.wrapping_sub(1), NUM | PREP))
            || document.is_word(
                k,
                &[
                    "yesterday",
                    "today",
                    "tonight",
                    "tomorrow",
                    "gestern",
                    "heute",
                    "hier",
                    "ayer",
                ],
            ) && !document.is(k, CAP)
            || document.is(k, TIME)
                && k > 0
                && document.is_word(
                    k.wrapping_sub(1),
                    &[
                        "last",
                        "this",
                        "vergangene",
                        "vergangenen",
                        "diese",
                        "letzte",
                    ],
                );
        if !dated {
            i += 1;
            continue;
        }
        let mut first = k;
        while first > 0
            && around.contains(&(first - 1))
            && (document.is(first.wrapping_sub(1), NUM | MONTH)
                || document.is_word(
                    first.wrapping_sub(1),
                    &[
                        "last",
                        "this",
                        "earlier",
                        "late",
                        "early",
                        "next",
                        "on",
                        "in",
                        "am",
                        "vergangenen",
                        "vergangene",
                        "le",
                        "el",
                        "the",
                        "dem",
                    ],
                ))
            && k - first < 4
        {
            first -= 1;
        }
        let mut end = k + 1;
        while around.contains(&end)
            && (document.is(end, NUM | MONTH)
                || document.is(end, TIME) && document.is(end.wrapping_sub(1), DAY)
                || document.is(end, COMMA)
                    && document.is(end + 1, NUM)
                    && document.word(end + 1).len() == 4)
        {
            end += 1;
        }
        while first < k && document.is_word(first, &["the", "in"]) && !document.is(k, MONTH) {
            first += 1;
        }
        out.push(printed(document, Mention { first, end }));
        i = around
            .iter()
            .position(|&j| j >= end)
            .unwrap_or(around.len());
    }
    out
}
