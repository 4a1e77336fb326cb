//! Words that are printed as said without quote marks: transcripts ("Q:", "MR. NAME:") and block quotations.

use rustc_hash::FxHashSet;

use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// A turn of a transcript.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Index of its first paragraph.
    pub paragraph: usize,
    /// The label's units, without the colon.
    pub label: Mention,
    /// The words said, a range of units for each paragraph.
    pub parts: Vec<Mention>,
}

/// All turns of a document; a single label is no transcript.
pub fn turns(document: &Document) -> Vec<Turn> {
    let paragraphs = units_by_paragraph(document);
    let mut out: Vec<Turn> = Vec::new();
    let mut last_labelled = None;
    let repeated = repeated_labels(document, &paragraphs);
    let label = |range: Mention| {
        label(document, range).or_else(|| {
            loose_label(document, range).filter(|l| repeated.contains(words_of(document, *l)))
        })
    };
    for (index, range) in paragraphs.iter().enumerate() {
        let Some(range) = range else { continue };
        if let Some(label) = label(*range) {
            let words = Mention::new(label.end + 1, range.end);
            if let Some(words) = words {
                out.push(Turn {
                    paragraph: index,
                    label,
                    parts: vec![words],
                });
                last_labelled = Some(index);
            }
            continue;
        }
        // A turn's further paragraph: no label, no quotation, and another label follows soon.
        let soon = paragraphs[index + 1..]
            .iter()
            .take(2)
            .flatten()
            .any(|next| label(*next).is_some());
        let quoting = (range.first..range.end).any(|k| document.is(k, QUOTE));
        if last_labelled.is_some_and(|l| index <= l + 2)
            && soon
            && !quoting
            && let Some(turn) = out.last_mut()
        {
            turn.parts.push(*range);
        }
    }
    // A list of names with a colon each is no transcript: there somebody speaks twice.
    let labels: FxHashSet<&str> = out.iter().map(|turn| label_words(document, turn)).collect();
    let repeats = labels.len() < out.len();
    let transcript =
        out.len() >= 3 && repeats || out.len() == 2 && out[0].paragraph + 1 == out[1].paragraph;
    if transcript { out } else { Vec::new() }
}

fn label_words<'t>(document: &Document<'t>, turn: &Turn) -> &'t str {
    words_of(document, turn.label)
}

fn words_of<'t>(document: &Document<'t>, range: Mention) -> &'t str {
    crate::circumstances::span_of(document, range).of(document.text)
}

/// Names with a colon that open more than one paragraph: nothing but turns of a conversation does that.
fn repeated_labels<'t>(
    document: &Document<'t>,
    paragraphs: &[Option<Mention>],
) -> FxHashSet<&'t str> {
    let mut once = FxHashSet::default();
    paragraphs
        .iter()
        .flatten()
        .filter_map(|range| loose_label(document, *range))
        .map(|label| words_of(document, label))
        .filter(|words| !once.insert(*words))
        .collect()
}

/// Two to four words with capital letters before a colon, and unquoted words after it.
fn loose_label(document: &Document, range: Mention) -> Option<Mention> {
    let colon =
        (range.first + 2..range.end.min(range.first + 5)).find(|&k| document.is(k, COLON))?;
    let name = (range.first..colon)
        .all(|k| document.is(k, CAP) && !document.is(k, DET | PREP | PRON | AUX | SUB | QUOTE));
    (name && !document.is(colon + 1, QUOTE) && colon + 2 < range.end).then_some(Mention {
        first: range.first,
        end: colon,
    })
}

fn units_by_paragraph(document: &Document) -> Vec<Option<Mention>> {
    let mut out = vec![None; document.paragraphs.len()];
    for sentence in &document.sentences {
        let slot: &mut Option<Mention> = &mut out[sentence.paragraph];
        match slot {
            Some(range) => range.end = sentence.end,
            None => *slot = Mention::new(sentence.first, sentence.end),
        }
    }
    out
}

/// Whether the words before a colon are "Q", "Frage" or the like.
pub fn is_turn_label(document: &Document, first: usize, colon: usize) -> bool {
    let word = document.word(first);
    colon == first + 1
        && document.is(colon, COLON)
        && (asks(word)
            || matches!(
                word,
                "A" | "A." | "R" | "Answer" | "Antwort" | "Réponse" | "Respuesta" | "ج" | "جواب"
            ))
}

/// Whether a label of a turn is the one who asks.
pub fn asks(word: &str) -> bool {
    matches!(
        word,
        "Q" | "Q." | "F" | "P" | "Question" | "Frage" | "Pregunta" | "س" | "سؤال" | "Interviewer"
    )
}

/// "Q:", "MS. BRANDT:", "Ida Brandt:" at the start of a paragraph, with unquoted words after it.
fn label(document: &Document, range: Mention) -> Option<Mention> {
    let colon =
        (range.first + 1..range.end.min(range.first + 6)).find(|&k| document.is(k, COLON))?;
    let words = range.first..colon;
    let letter = is_turn_label(document, range.first, colon);
    let capitals = words
        .clone()
        .all(|k| document.is(k, ALL_CAPS | TITLE | LONE_CAPITAL) && document.is(k, CAP))
        && words.clone().any(|k| document.is(k, ALL_CAPS));
    let name = colon - range.first >= 2
        && words
            .clone()
            .all(|k| document.is(k, CAP) && !document.is(k, VERB | DET | PREP | PRON))
        && document.is(range.first, GIVEN | TITLE | ROLE);
    let spoken = !document.is(colon + 1, QUOTE) && colon + 2 < range.end;
    ((letter || capitals || name) && spoken).then_some(Mention {
        first: range.first,
        end: colon,
    })
}

/// Paragraphs set off as quotations by "> " or by an indent after a colon.
pub fn block_quotations(document: &Document) -> Vec<Mention> {
    let paragraphs = units_by_paragraph(document);
    let mut out: Vec<Mention> = Vec::new();
    let mut last_indented = None;
    for (index, range) in paragraphs.iter().enumerate() {
        let (Some(range), Some(paragraph)) = (range, document.paragraphs.get(index)) else {
            continue;
        };
        let line = &document.text[paragraph.start..paragraph.end];
        let arrow = line.trim_start().starts_with("> ");
        let after_colon = index > 0
            && document.text[..document.paragraphs[index - 1].end]
                .trim_end()
                .ends_with(':');
        let set_off = line.starts_with("    ") || line.starts_with('\t');
        // The next indented paragraph goes on with the same block.
        let goes_on = set_off && index > 0 && last_indented == Some(index - 1);
        let indented = set_off && (after_colon || goes_on);
        if !arrow && !indented || (range.first..range.end).any(|k| document.is(k, QUOTE)) {
            continue;
        }
        if indented && !arrow {
            last_indented = Some(index);
            if let Some(block) = out.last_mut().filter(|_| goes_on) {
                block.end = range.end;
                continue;
            }
        }
        let first = range.first + usize::from(arrow && document.word(range.first) == ">");
        out.extend(Mention::new(first, range.end));
    }
    out
}
