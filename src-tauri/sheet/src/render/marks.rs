//! Which quotation marks go around a part. The only place that puts any around quoted words.

use crate::{Form, Marks, Part};

/// The marks around a part, or `None` where it must stand without.
///
/// Indirect speech never gets marks, whatever the part says. A mixed form gets them only where
/// the source is known to print them, because elsewhere they would claim the article's own words
/// for the speaker.
pub(super) fn marks_of<'a>(
    form: Form,
    part: &'a Part,
    language: Option<&str>,
) -> Option<(&'a str, &'a str)> {
    let printed = match &part.marks {
        Marks::Printed { open, close } if !open.is_empty() && !close.is_empty() => {
            Some((open.as_str(), close.as_str()))
        }
        Marks::Printed { .. } => Some(usual(language)),
        Marks::Unknown | Marks::Unmarked => None,
    };
    match form {
        Form::Indirect => None,
        Form::Mixed => printed,
        Form::Direct | Form::Fragment => Some(printed.unwrap_or_else(|| usual(language))),
    }
}

/// The usual marks of a language; English ones where it is unknown.
fn usual(language: Option<&str>) -> (&'static str, &'static str) {
    let language = language.unwrap_or_default().to_ascii_lowercase();
    match language.split('-').next().unwrap_or_default() {
        "ar" | "fa" | "ur" | "fr" | "ru" | "uk" | "be" | "es" | "it" | "pt" | "el" | "hy"
        | "nb" | "nn" | "no" => ("«", "»"),
        "de" | "cs" | "sk" | "sl" | "bg" | "is" | "lt" => ("„", "“"),
        "pl" | "ro" | "hu" | "hr" | "sr" => ("„", "”"),
        "sv" | "fi" => ("”", "”"),
        "ja" => ("「", "」"),
        _ => ("“", "”"),
    }
}
