//! The text as the later steps see it: paragraphs, quoted stretches, units, sentences.

mod reading;

use self::reading::{end_unclosed, lower_headline, plain};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::lexicon::cue::Cue;
use crate::lexicon::flags::*;
use crate::marks::{Family, Stretch, dialogue, pair};
use crate::text::{Paragraph, paragraphs};
use crate::tokens::Token;

/// No quoted stretch.
pub const NO_QUOTE: u32 = u32::MAX;

/// A word, a punctuation mark, or a whole quoted stretch seen from outside.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Start in bytes.
    pub start: usize,
    /// End in bytes.
    pub end: usize,
    /// Classes.
    pub flags: Flags,
    /// Cue index in the lexicon, 0 for none.
    pub cue: u16,
    /// Index into `stretches`, [`NO_QUOTE`] for none.
    pub quote: u32,
}

impl Unit {
    /// Whether it has any of the classes.
    pub fn is(&self, flags: Flags) -> bool {
        self.flags & flags != 0
    }
}

/// A sentence: a range of units in one paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// First unit.
    pub first: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index of its paragraph.
    pub paragraph: usize,
}

/// A text taken apart.
pub struct Document<'t> {
    /// The text.
    pub text: &'t str,
    /// The words of its language.
    pub lexicon: &'static Lexicon,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// All quoted stretches, nested ones too, in order.
    pub stretches: Vec<Stretch>,
    /// How many outermost stretches have double marks.
    pub doubles: usize,
    /// Words, punctuation and outermost stretches in order.
    pub units: Vec<Unit>,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
}

impl<'t> Document<'t> {
    /// Takes a text apart.
    pub fn read(text: &'t str, lexicon: &'static Lexicon) -> Self {
        let paragraphs = paragraphs(text);
        let mut stretches = pair(text, &paragraphs);
        end_unclosed(text, lexicon, &mut stretches);
        if lexicon.language == Language::French {
            crate::incise::cut(text, lexicon, &mut stretches);
        }
        if lexicon.language == Language::Spanish {
            dialogue(text, &paragraphs, &mut stretches);
        }
        let mut document = Self {
            text,
            lexicon,
            paragraphs,
            doubles: stretches
                .iter()
                .filter(|s| s.family != Family::Single && s.depth == 0)
                .count(),
            stretches,
            units: Vec::with_capacity(text.len() / 5),
            sentences: Vec::new(),
        };
        document.read_units();
        document.name_before_cues();
        document.sentences = crate::sentences::split(&document);
        document
    }

    fn read_units(&mut self) {
        let mut tokens: Vec<Token> = Vec::with_capacity(64);
        let mut next = 0;
        for paragraph in &self.paragraphs {
            let first = self.units.len();
            let mut at = paragraph.start;
            while next < self.stretches.len() && self.stretches[next].start < paragraph.end {
                let stretch = &self.stretches[next];
                if stretch.depth == 0 && stretch.start >= at {
                    plain(
                        self.text,
                        at,
                        stretch.start,
                        self.lexicon,
                        &mut tokens,
                        &mut self.units,
                    );
                    let quote = u32::try_from(next).unwrap_or(NO_QUOTE);
                    self.units.push(Unit {
                        start: stretch.start,
                        end: stretch.end,
                        flags: QUOTE,
                        cue: 0,
                        quote,
                    });
                    at = stretch.end;
                }
                next += 1;
            }
            plain(
                self.text,
                at.min(paragraph.end),
                paragraph.end,
                self.lexicon,
                &mut tokens,
                &mut self.units,
            );
            if first == 0 {
                lower_headline(self.text, self.lexicon, &mut self.units);
            }
            if let Some(unit) = self.units.get_mut(first) {
                unit.flags |= PARA_START;
            }
        }
    }

    /// “…,” From said: a capital letter between the marks and a verb of saying is a name's, whatever word it is elsewhere.
    fn name_before_cues(&mut self) {
        for k in 1..self.units.len().saturating_sub(1) {
            let function = self.is(k, PREP | CONJ | ADV | AUX | SUB) && self.is(k, CAP);
            if !function || !self.is(k - 1, QUOTE) || self.is(k, PRON | DET | PARA_START) {
                continue;
            }
            let comma = self
                .stretch(k - 1)
                .is_some_and(|s| self.inner(s).ends_with([',', '?', '!', '.']));
            let says =
                self.is(k + 1, V_PAST | V_S) && self.cue(k + 1).is_some_and(|cue| cue.has('D'));
            if comma && says {
                self.units[k].flags &= !(PREP | CONJ | ADV | AUX | SUB | VERB);
            }
        }
    }

    /// The unit at an index, if there is one.
    pub fn unit(&self, index: usize) -> Option<&Unit> {
        self.units.get(index)
    }

    /// Whether the unit at an index has any of the classes.
    pub fn is(&self, index: usize, flags: Flags) -> bool {
        self.units.get(index).is_some_and(|unit| unit.is(flags))
    }

    /// The words of a unit as printed.
    pub fn word(&self, index: usize) -> &'t str {
        self.units
            .get(index)
            .map_or("", |unit| &self.text[unit.start..unit.end])
    }

    /// Whether a unit is one of these words, in any case.
    pub fn is_word(&self, index: usize, words: &[&str]) -> bool {
        let word = self.word(index);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The cue behind a unit.
    pub fn cue(&self, index: usize) -> Option<&'static Cue> {
        self.lexicon.cue(self.units.get(index)?.cue)
    }

    /// The stretch behind a unit.
    pub fn stretch(&self, index: usize) -> Option<&Stretch> {
        self.stretches.get(self.units.get(index)?.quote as usize)
    }

    /// The words inside a stretch's marks.
    pub fn inner(&self, stretch: &Stretch) -> &'t str {
        &self.text[stretch.inner_start..stretch.inner_end]
    }

    /// Index of the sentence that holds a unit.
    pub fn sentence_of(&self, unit: usize) -> usize {
        self.sentences
            .partition_point(|s| s.end <= unit)
            .min(self.sentences.len().saturating_sub(1))
    }
}
