//! Who is said to have said it: the form's choices become speakers and organizations of the library.

use crate::error::{Error, Result};
use crate::id::{ArticleId, SpeakerId};
use crate::limits::{line, required_line, words};
use crate::organizations::choose_organization;
use crate::quotations::{AttributionInput, SpeakerChoice};
use crate::speakers::{SpeakerKind, new_speaker};
use crate::store::{AttributionRow, Tx};

pub(super) fn attribution_row(
    tx: &Tx<'_>,
    input: &AttributionInput,
    article: Option<ArticleId>,
    cue: &str,
) -> Result<AttributionRow> {
    for (text, field) in [
        (&input.printed_speaker, "printed_speaker"),
        (&input.printed_role, "printed_role"),
        (&input.cue, "cue"),
    ] {
        words(text, crate::limits::LINE, field)?;
    }
    Ok(AttributionRow {
        speaker_id: input
            .speaker
            .as_ref()
            .map(|choice| choose_speaker(tx, choice, article))
            .transpose()?,
        organization_id: input
            .organization
            .as_ref()
            .map(|choice| choose_organization(tx, choice, "organization"))
            .transpose()?
            .flatten(),
        printed_speaker: input.printed_speaker.clone(),
        printed_role: input.printed_role.clone(),
        cue: if input.cue.is_empty() {
            cue.to_owned()
        } else {
            input.cue.clone()
        },
    })
}

/// The speaker that a form means, made if it is new. An unnamed source stays in its article: equal words in two
/// articles are two sources.
fn choose_speaker(
    tx: &Tx<'_>,
    choice: &SpeakerChoice,
    article: Option<ArticleId>,
) -> Result<SpeakerId> {
    match choice {
        SpeakerChoice::Existing { id } => {
            let own = tx.speaker_own(*id)?;
            let elsewhere = own.unnamed.is_some_and(|unnamed| {
                unnamed.article_id.is_some() && unnamed.article_id != article
            });
            if elsewhere {
                let message = "This unnamed source belongs to another article, and the same words do not make the same source. Record a new one.";
                return Err(Error::invalid("speaker", message));
            }
            Ok(*id)
        }
        SpeakerChoice::New {
            kind: SpeakerKind::UnnamedSource,
            name,
            someone_else,
            source_count,
            anonymity_reason,
        } => {
            let printed = |text: &Option<String>, field| line(text.as_deref().unwrap_or(""), field);
            let descriptor = required_line(
                name,
                "speaker",
                "words by which the article describes the source",
            )?;
            match tx
                .unnamed_source(article, &descriptor)?
                .filter(|_| !someone_else)
            {
                Some(id) => Ok(id),
                None => tx.create_unnamed_source(
                    article,
                    &descriptor,
                    &printed(source_count, "source_count")?,
                    &printed(anonymity_reason, "anonymity_reason")?,
                ),
            }
        }
        SpeakerChoice::New {
            kind,
            name,
            someone_else,
            ..
        } => new_speaker(
            tx,
            *kind,
            &required_line(name, "speaker", "name of the speaker")?,
            *someone_else,
        ),
    }
}
