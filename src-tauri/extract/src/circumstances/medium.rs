//! The occasion or channel of a statement.

use super::printed;
use crate::document::Document;
use crate::frames::Frame;
use crate::language::Language;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::{Medium, Printed};

/// The occasion or channel, from the words around the cue, the cue itself or the speaker.
pub fn medium(document: &Document, frame: &Frame, around: &[usize]) -> Option<(Medium, Printed)> {
    let german = document.lexicon.language == Language::German;
    for &k in around {
        // "seen by the Post" names an outlet, "On Twitter" a network.
        let network = document.is_word(
            k,
            &["twitter", "facebook", "mastodon", "bluesky", "instagram"],
        );
        if document.is(k, CAP)
            && !german
            && !network
            && k > document.sentences[frame.sentence].first
        {
            continue;
        }
        let medium = match document.word(k).to_lowercase().as_str() {
            "statement" | "communiqué" | "mitteilung" | "pressemitteilung" | "stellungnahme"
            | "comunicado" | "erklärung" => Medium::Statement,
            "interview" | "gespräch" | "entretien" | "entrevista" => Medium::Interview,
            "tweet" | "tweets" | "post" | "twitter" | "facebook" | "mastodon" | "bluesky"
            | "instagram" => Medium::Post,
            "conference" if document.is_word(k.wrapping_sub(1), &["press", "news"]) => {
                Medium::PressConference
            }
            "briefing" | "pressekonferenz" => Medium::PressConference,
            "testimony" | "hearing" | "testified" | "anhörung" => Medium::Testimony,
            "cable" | "depesche" => Medium::Cable,
            "speech" | "rally" | "address" | "rede" | "discours" | "discurso"
                if document.is(k, MEDIUM) =>
            {
                Medium::Speech
            }
            "letter" | "email" | "e-mail" | "memo" | "brief" | "lettre" | "carta" => Medium::Letter,
            "report" | "study" | "bericht" | "studie" | "rapport" | "informe"
                if document.is(
                    k.wrapping_sub(1),
                    DET | ADJ | PREP | POSSESSIVE | DOC | POSS,
                ) || k > 0 && document.is(k, DOC) && !document.is(k, V_PAST) =>
            {
                Medium::Report
            }
            _ => continue,
        };
        return Some((
            medium,
            printed(
                document,
                Mention {
                    first: k,
                    end: k + 1,
                },
            ),
        ));
    }
    (frame.class == CueClass::Post).then(|| (Medium::Post, printed(document, frame.cue)))
}
