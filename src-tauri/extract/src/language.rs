//! The languages the crate has lexicons for, and a guess of a text's language.

use serde::{Deserialize, Serialize};

/// A language with a lexicon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English: all forms of quotation.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German: all forms of quotation.
    #[serde(rename = "de")]
    German,
    /// French: direct quotations.
    #[serde(rename = "fr")]
    French,
    /// Spanish: direct quotations.
    #[serde(rename = "es")]
    Spanish,
    /// Arabic: direct quotations.
    #[serde(rename = "ar")]
    Arabic,
    /// Chinese: direct quotations.
    #[serde(rename = "zh")]
    Chinese,
    /// Japanese: direct quotations.
    #[serde(rename = "ja")]
    Japanese,
}

impl Language {
    /// The language of a BCP 47 tag ("de-AT"), if there is a lexicon for it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Some(match primary.to_ascii_lowercase().as_str() {
            "en" => Self::English,
            "de" => Self::German,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "ar" => Self::Arabic,
            "zh" => Self::Chinese,
            "ja" => Self::Japanese,
            _ => return None,
        })
    }

    /// Whether its words stand without spaces, so that only the lexicon tells them apart.
    pub fn unspaced(self) -> bool {
        matches!(self, Self::Chinese | Self::Japanese)
    }

    /// The likeliest language of a text, from its script and its commonest small words in the first 4,000 bytes.
    pub fn guess(text: &str) -> Self {
        const SMALL: [(Language, &[&str]); 4] = [
            (
                Language::English,
                &[
                    "the", "of", "and", "to", "that", "is", "was", "said", "with", "for",
                ],
            ),
            (
                Language::German,
                &[
                    "der", "die", "und", "das", "den", "nicht", "mit", "ist", "von", "dem", "ein",
                    "sich",
                ],
            ),
            (
                Language::French,
                &[
                    "le", "les", "et", "des", "est", "une", "dans", "pas", "qui", "du", "pour",
                    "au",
                ],
            ),
            (
                Language::Spanish,
                &[
                    "el", "los", "y", "del", "una", "por", "las", "con", "se", "su", "lo", "al",
                ],
            ),
        ];
        let end = (0..=text.len().min(4000))
            .rev()
            .find(|&i| text.is_char_boundary(i))
            .unwrap_or(0);
        let sample = &text[..end];
        let arabic = sample
            .chars()
            .filter(|c| ('\u{600}'..='\u{6ff}').contains(c))
            .count();
        if arabic * 4 > sample.chars().filter(|c| c.is_alphabetic()).count() {
            return Self::Arabic;
        }
        let among =
            |low: char, high: char| sample.chars().filter(|c| (low..=high).contains(c)).count();
        let (kana, han) = (among('\u{3040}', '\u{30ff}'), among('\u{4e00}', '\u{9fff}'));
        if (kana + han) * 4 > sample.chars().filter(|c| c.is_alphabetic()).count() {
            return if kana * 10 > han {
                Self::Japanese
            } else {
                Self::Chinese
            };
        }
        let mut counts = [0u32; 4];
        for word in sample
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.len() < 6)
        {
            for (count, (_, small)) in counts.iter_mut().zip(&SMALL) {
                *count += u32::from(small.iter().any(|s| s.eq_ignore_ascii_case(word)));
            }
        }
        let best = (0..4).rev().max_by_key(|&i| counts[i]).unwrap_or(0);
        SMALL[best].0
    }
}
