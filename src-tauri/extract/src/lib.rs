//! Text in, suggested quotations with their attributions out. Knows no database, no network and no model: only its lexicons.
//!
//! ```
//! let found = onrecord_extract::extract("“We warned them,” said Ada Moss, the mayor.", None);
//! assert_eq!(found.quotations[0].speaker.as_ref().map(|s| s.head.text.as_str()), Some("Ada Moss"));
//! ```

#![allow(
    clippy::nonminimal_bool,
    reason = "a rule of grammar reads best in the order in which it is said"
)]
#![allow(clippy::if_same_then_else, reason = "each branch is a rule of its own")]

mod assemble;
mod calibration;
mod circumstances;
mod classify;
mod code_points;
mod confidence;
mod decode;
mod document;
mod entities;
mod for_people;
mod found;
mod frames;
mod genders;
mod incise;
mod indirect;
mod language;
mod lexicon;
mod marks;
mod mentions;
mod model;
mod rank;
mod reasons;
mod resolve;
mod rivals;
mod roles;
mod sentences;
mod text;
mod tokens;
mod transcript;

pub use calibration::Calibration;
pub use code_points::{CodePoints, Record, records};
pub use for_people::for_people;
pub use language::Language;
pub use lexicon::cue::CueClass;
pub use model::*;

/// The quotations of a text. Without a language, the likeliest of those with a lexicon is taken.
pub fn extract(text: &str, language: Option<Language>) -> Extraction {
    extract_with(text, language, &Calibration::OWN)
}

/// The same with other lines from the rules' figures to confidence: to fit them, the rules' own figures are needed.
pub fn extract_with(
    text: &str,
    language: Option<Language>,
    calibration: &Calibration,
) -> Extraction {
    let language = language.unwrap_or_else(|| Language::guess(text));
    let document = document::Document::read(text, lexicon::Lexicon::of(language));
    let mut quotations = assemble::assemble(&document);
    quotations.iter_mut().for_each(|q| calibration.apply(q));
    Extraction {
        language,
        quotations,
    }
}
