//! The suggestions as lines for a person to read, with the reasons.

use std::fmt::Write;

use crate::model::{Extraction, Quotation, SpeakerKind};

/// All suggestions of an extraction, one block each, in the order of the text.
pub fn for_people(text: &str, extraction: &Extraction) -> String {
    let mut out = String::new();
    for (index, quotation) in extraction.quotations.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = block(&mut out, text, index + 1, quotation);
    }
    out
}

fn block(out: &mut String, text: &str, number: usize, quotation: &Quotation) -> std::fmt::Result {
    let form = format!("{:?}", quotation.form).to_lowercase();
    let sure = (quotation.confidence.overall * 100.0).round();
    writeln!(out, "{number}. {form}, {sure} % sure")?;
    for span in &quotation.spans {
        writeln!(out, "   {}", span.of(text))?;
    }
    match &quotation.speaker {
        Some(speaker) => {
            write!(out, "   — {}", speaker.mention.text)?;
            if let Some(name) = speaker
                .resolved_name
                .as_ref()
                .filter(|name| **name != speaker.mention.text)
            {
                write!(out, " = {name}")?;
            }
            if let Some(organization) = &speaker.organization {
                write!(out, " [{}]", organization.text)?;
            }
            writeln!(out, " ({})", kind(speaker.kind))?;
            if let Some(role) = &speaker.role {
                writeln!(out, "   role: {}", role.text)?;
            }
        }
        None => writeln!(out, "   — no source given")?,
    }
    for rival in &quotation.rivals {
        let (words, kind) = (&rival.speaker.mention.text, kind(rival.speaker.kind));
        writeln!(out, "   or: {words} ({kind}), since {}", rival.reason)?;
    }
    let chain = quotation.chain.iter().map(|hop| hop.words.text.as_str());
    let dates = quotation.dates.iter().map(|date| date.text.as_str());
    let around: Vec<&str> = chain.chain(dates).collect();
    if !around.is_empty() {
        writeln!(out, "   around it: {}", around.join("; "))?;
    }
    if let Some((_, words)) = &quotation.medium {
        writeln!(out, "   medium: {}", words.text)?;
    }
    writeln!(out, "   because {}\n", quotation.reasons.join("; "))
}

fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Organization => "organization",
        SpeakerKind::Group => "group",
        SpeakerKind::UnnamedSource => "unnamed source",
        SpeakerKind::Document => "document",
        SpeakerKind::None => "no source",
    }
}
