//! The clean form of a quotation: the words without what belongs to the outlet, with the change declared.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quotations::{Form, Part};

/// A quotation's words without the outlet's own comma or dash at the end of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CleanForm {
    /// The words.
    pub text: String,
    /// What was changed, in words.
    pub changed: String,
}

/// The clean form, where it differs from the printed words joined by one space.
///
/// A comma that closes the last part belongs to the outlet's sentence. One before the cue may be the speaker's, so it
/// stays.
pub(crate) fn clean_form(parts: &[Part], form: Form) -> Option<CleanForm> {
    if !matches!(form, Form::Direct | Form::Fragment) {
        return None;
    }
    let joined = parts
        .iter()
        .map(|part| part.text.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    let bare = joined.trim_end().strip_suffix([',', '،', '，']);
    let changed = match (bare, parts.len()) {
        (None, 1) => return None,
        (None, _) => "joined across the outlet’s words",
        (Some(_), 1) => "the outlet’s closing comma left out",
        (Some(_), _) => "joined across the outlet’s words; the outlet’s closing comma left out",
    };
    Some(CleanForm {
        text: bare.unwrap_or(&joined).to_owned(),
        changed: changed.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Form, Part, clean_form};

    fn clean(parts: &[&str], form: Form) -> Option<(String, String)> {
        let part = |text: &&str| Part {
            text: (*text).to_owned(),
            open: "“".into(),
            close: "”".into(),
            after: String::new(),
        };
        clean_form(&parts.iter().map(part).collect::<Vec<_>>(), form)
            .map(|clean| (clean.text, clean.changed))
    }

    #[test]
    fn the_outlets_comma_goes_and_that_is_said() {
        let (text, changed) = clean(&["We were never asked,"], Form::Direct).expect("differs");
        assert_eq!(
            (text.as_str(), changed.as_str()),
            ("We were never asked", "the outlet’s closing comma left out")
        );
        assert_eq!(clean(&["We were never asked."], Form::Direct), None);
        assert_eq!(clean(&["they were never asked,"], Form::Indirect), None);
    }

    #[test]
    fn a_split_quotation_reads_as_one_sentence() {
        let (text, _) = clean(
            &["We warned them,", "and they did not listen."],
            Form::Direct,
        )
        .expect("differs");
        assert_eq!(text, "We warned them, and they did not listen.");
        let (text, changed) = clean(
            &["We warned them,", "and they did not listen,"],
            Form::Direct,
        )
        .expect("differs");
        assert_eq!(text, "We warned them, and they did not listen");
        assert!(changed.contains("closing comma"));
    }
}
