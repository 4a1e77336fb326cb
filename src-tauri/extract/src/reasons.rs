//! Why a quotation is suggested, in words for the window.

use crate::document::Document;
use crate::found::Found;
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::model::{Form, Speaker, SpeakerKind};
use crate::rank::Rule;
use crate::resolve::Resolved;

/// The reasons, the strongest first.
pub fn reasons(
    document: &Document,
    found: &Found,
    frame: Option<&Frame>,
    speaker: Option<&Speaker>,
    resolved: Option<&Resolved>,
) -> Vec<String> {
    let mut out = Vec::new();
    let cue = frame
        .map(|f| crate::circumstances::printed(document, f.cue).text)
        .unwrap_or_default();
    out.push(match found.rule {
        Rule::CueAfter => format!("“{cue}” stands right after the quotation"),
        Rule::CueBefore => format!("“{cue}” leads into the quotation"),
        Rule::CueInSentence => format!("“{cue}” is in the same sentence"),
        Rule::ColonBefore => "the text before ends with a colon".to_owned(),
        Rule::Continuation => "the same voice goes on after its attribution".to_owned(),
        Rule::SentenceBefore => "the sentence before names who speaks".to_owned(),
        Rule::AttributedLater => "the next quotation of the paragraph is attributed".to_owned(),
        Rule::ParagraphBefore => "the paragraph before ends with this voice".to_owned(),
        Rule::Transcript => "a name and a colon lead into the words".to_owned(),
        Rule::GoesOn => "the sentence goes on in reported speech".to_owned(),
        Rule::Whose => "the words after the quotation say whose it is".to_owned(),
        Rule::Source => "the source stands in brackets after the quotation".to_owned(),
        Rule::Dash => "a name follows the quotation after a dash".to_owned(),
        Rule::Subject => "the subject of the sentence; no verb of saying was found".to_owned(),
        Rule::Clause => format!("“{cue}” reports the clause"),
        Rule::Nothing => "the article gives no source here".to_owned(),
    });
    if found.form == Form::Fragment {
        out.push("only a phrase stands in quote marks".to_owned());
    }
    if found.unclosed {
        out.push("the closing quote mark is missing; the paragraph's end was taken".to_owned());
    }
    if frame.is_some_and(|f| f.negated) {
        out.push("the attribution is negated".to_owned());
    }
    if let Some(frame) = frame.filter(|f| f.inherited && f.class != CueClass::According) {
        let _ = frame;
        out.push("the subject was taken from an earlier verb of the sentence".to_owned());
    }
    if let (Some(speaker), Some(resolved)) = (speaker, resolved)
        && let Some(name) = &speaker.resolved_name
        && *name != speaker.head.text
    {
        let sure = if resolved.sure < 0.6 {
            ", but another reading is possible"
        } else {
            ""
        };
        out.push(format!("“{}” stands for {name}{sure}", speaker.head.text));
    }
    match speaker.map(|s| s.kind) {
        Some(SpeakerKind::Document) => out.push("a document speaks, not a person".to_owned()),
        Some(SpeakerKind::UnnamedSource) => {
            out.push("the article does not name the source".to_owned())
        }
        _ => {}
    }
    out
}
