//! The words of a quotation, and the planted ones that are nearly the words of an earlier one.

use super::plan::Plan;
use super::random::Random;
use super::words::{Script, capital, vocalized};

/// The shortest text that is printed again elsewhere, in words.
const WORTH_PRINTING: usize = 12;
/// Of a thousand quotations, so many are nearly an earlier one.
pub const PLANTED: u64 = 50;
/// So many earlier quotations are looked at for one that is fit to be an original.
const TRIES: usize = 24;

/// How a planted quotation differs from its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Some words are others.
    Substituted,
    /// A stretch is left out.
    Cut,
    /// The end is left out.
    Truncated,
}

/// A planted near-duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planted {
    /// The earlier quotation.
    pub original: u64,
    /// What was done to its words.
    pub change: Change,
}

impl Plan {
    /// What an earlier quotation this one is nearly, if it was planted.
    pub fn planted(&self, quotation: u64) -> Option<Planted> {
        let mut random = Random::of(self.seed, 20, quotation);
        if quotation < 20 || !random.chance(PLANTED) {
            return None;
        }
        let change = random.pick(&[Change::Substituted, Change::Cut, Change::Truncated]);
        (0..TRIES).find_map(|_| {
            let original = random.below(quotation);
            let fits = !Random::of(self.seed, 20, original).chance(PLANTED)
                && self.length(&mut self.words_of(original)) >= WORTH_PRINTING;
            fits.then_some(Planted { original, change })
        })
    }

    /// The words of a quotation as printed.
    pub fn text(&self, quotation: u64) -> String {
        let words = match self.planted(quotation) {
            None => self.own_words(quotation),
            Some(planted) => self.changed_words(quotation, planted),
        };
        printed(self.printed_script(quotation), &words)
    }

    /// The script of the words: the article's, but for planted ones, which have their original's.
    pub fn printed_script(&self, quotation: u64) -> Script {
        let planted = self.planted(quotation);
        self.script_of(planted.map_or(quotation, |planted| planted.original))
    }

    fn script_of(&self, quotation: u64) -> Script {
        self.article_script(self.article_of(quotation))
    }

    fn words_of(&self, quotation: u64) -> Random {
        Random::of(self.seed, 21, quotation)
    }

    /// How many words; the first that is drawn of them.
    fn length(&self, random: &mut Random) -> usize {
        let length = if random.chance(40) {
            1 + random.below(4)
        } else {
            6 + random.below(24) + random.below(24)
        };
        length as usize
    }

    fn own_words(&self, quotation: u64) -> Vec<String> {
        let script = self.script_of(quotation);
        let mut random = self.words_of(quotation);
        let length = self.length(&mut random);
        let vocabulary = vocabulary(quotation);
        let marked = script == Script::Arabic && random.chance(60);
        let mut words = Vec::with_capacity(length + 2);
        while words.len() < length {
            // Turns of phrase: three words that come together again and again.
            let phrase = random.chance(40).then(|| random.zipf(5_000));
            for place in 0..phrase.map_or(1, |_| 3) {
                let rank = match phrase {
                    Some(phrase) => Random::of(self.seed, 22, phrase * 3 + place).zipf(20_000),
                    None => random.zipf(vocabulary),
                };
                let word = script.word(rank);
                words.push(if marked {
                    vocalized(&word, &mut random)
                } else {
                    word
                });
            }
        }
        words
    }

    fn changed_words(&self, quotation: u64, planted: Planted) -> Vec<String> {
        let mut words = self.own_words(planted.original);
        let mut random = Random::of(self.seed, 23, quotation);
        let length = words.len() as u64;
        match planted.change {
            Change::Substituted => {
                for _ in 0..1 + length / 14 {
                    let place = random.below(length) as usize;
                    words[place] = self.script_of(planted.original).word(random.zipf(50_000));
                }
            }
            Change::Cut => {
                let (cut, from) = (1 + length / 5, random.below(length - length / 5 - 1));
                words.drain(from as usize..(from + cut) as usize);
            }
            Change::Truncated => words.truncate((length * (60 + random.below(30)) / 100) as usize),
        }
        words
    }
}

/// How many words there are by the time of a quotation: ever more, ever more slowly. Heaps' law with the figures that
/// Manning, Raghavan and Schütze give for a large collection of news (k = 44, b = 0.49).
fn vocabulary(quotation: u64) -> u64 {
    20_000 + (44.0 * (quotation as f64 * 28.0).powf(0.49)) as u64
}

/// The words with a capital, commas and a full stop.
fn printed(script: Script, words: &[String]) -> String {
    let (comma, stop) = match script {
        Script::Han => ("，", "。"),
        Script::Arabic => ("، ", "."),
        _ => (", ", "."),
    };
    let mut text = String::with_capacity(300);
    for (place, word) in words.iter().enumerate() {
        if place == 0 {
            text.push_str(&capital(word));
            continue;
        }
        text.push_str(if place % 9 == 7 { comma } else { script.gap() });
        text.push_str(word);
    }
    text.push_str(stop);
    text
}
