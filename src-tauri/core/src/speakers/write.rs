//! Adding, changing and deleting speakers.

use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::{NOTE, line, required_line, words};
use crate::operation::OperationKind;
use crate::speakers::{
    CreateSpeaker, Name, NameKind, SpeakerById, SpeakerKind, SpeakerRef, UpdateSpeaker,
};
use crate::store::{Named, Table, Tx};

impl Library {
    /// Adds a speaker.
    ///
    /// # Errors
    /// `Conflict` when somebody of the name is there and the user has not said that this is someone else.
    pub fn create_speaker(&self, input: CreateSpeaker) -> Result<Outcome<SpeakerRef>> {
        let name = required_line(&input.name, "name", "name of the speaker")?;
        self.transact(OperationKind::CreateSpeaker, &name, |tx| {
            let id = new_speaker(tx, input.kind, &name, input.someone_else)?;
            tx.speaker(id)
        })
    }

    /// Changes a speaker. No quotation's printed words change with it.
    pub fn update_speaker(&self, input: UpdateSpeaker) -> Result<Outcome<SpeakerRef>> {
        let subject = self.read(|store| store.speaker(input.id))?.name;
        self.transact(OperationKind::UpdateSpeaker, &subject, |tx| {
            let own = tx.speaker_own(input.id)?;
            if let Some(kind) = input.kind.filter(|kind| *kind != own.kind) {
                change_kind(tx, input.id, own.kind, kind)?;
            }
            if let Some(note) = &input.note {
                words(note, NOTE, "note")?;
                tx.update(Table::Speaker, input.id.0, &[("note", note)])?;
            }
            if let Some(names) = &input.names {
                let named = own
                    .organization
                    .as_ref()
                    .map_or(Named::Speaker(input.id), |organization| {
                        Named::Organization(organization.id)
                    });
                if let Some(unnamed) = &own.unnamed {
                    let descriptor = names
                        .first()
                        .map(|name| required_line(&name.text, "names", "descriptor"))
                        .transpose()?
                        .unwrap_or_default();
                    tx.update(
                        Table::UnnamedSource,
                        unnamed.id,
                        &[("descriptor", &descriptor)],
                    )?;
                } else {
                    tx.put_names(named, &checked_names(names)?)?;
                }
            }
            if let Some(authors) = &input.author_ids {
                if input.kind.unwrap_or(own.kind) != SpeakerKind::Document {
                    return Err(Error::invalid("author_ids", "Only a document has authors."));
                }
                if authors.contains(&input.id) {
                    let message = "A document is not its own author. Choose who wrote it.";
                    return Err(Error::invalid("author_ids", message));
                }
                authors
                    .iter()
                    .try_for_each(|author| tx.speaker(*author).map(drop))?;
                tx.put_authors(input.id, authors)?;
            }
            if let Some(unnamed) = &own.unnamed {
                let count = input
                    .source_count
                    .as_deref()
                    .map(|text| line(text, "source_count"))
                    .transpose()?;
                let reason = input
                    .anonymity_reason
                    .as_deref()
                    .map(|text| line(text, "anonymity_reason"))
                    .transpose()?;
                let count = count.unwrap_or_else(|| unnamed.source_count.clone());
                let reason = reason.unwrap_or_else(|| unnamed.anonymity_reason.clone());
                tx.update(
                    Table::UnnamedSource,
                    unnamed.id,
                    &[("source_count", &count), ("anonymity_reason", &reason)],
                )?;
            }
            tx.speaker(input.id)
        })
    }

    /// Deletes a speaker whom no quotation names.
    ///
    /// # Errors
    /// `Conflict` with the number of quotations that do.
    pub fn delete_speaker(&self, SpeakerById { id }: SpeakerById) -> Result<Outcome<SpeakerRef>> {
        let speaker = self.read(|store| store.speaker(id))?;
        self.transact(OperationKind::DeleteSpeaker, &speaker.name, |tx| {
            let quotations = tx.speaker_quotations(id)?.len();
            if quotations > 0 {
                return Err(Error::conflict(format!("{} is the speaker of {quotations} quotations. Give them another speaker or delete them first.", speaker.name)));
            }
            delete_speaker_row(tx, id)?;
            Ok(speaker.clone())
        })
    }
}

/// Adds a speaker, asking first when somebody of that name is there.
pub(crate) fn new_speaker(
    tx: &Tx<'_>,
    kind: SpeakerKind,
    name: &str,
    someone_else: bool,
) -> Result<crate::id::SpeakerId> {
    match kind {
        SpeakerKind::UnnamedSource => Err(Error::invalid(
            "kind",
            "An unnamed source is made with its quotation, in its article.",
        )),
        SpeakerKind::Organization => {
            let organization = match tx.organization_named(name)? {
                Some(id) => id,
                None => tx.create_organization(name, None)?,
            };
            tx.speaker_of_organization(organization)
        }
        kind => {
            let same = tx.speakers_named(name)?;
            if let (false, Some(first)) = (someone_else, same.first()) {
                let message = format!(
                    "There is already “{}” in this library. Choose it, or say that this is someone else.",
                    first.name
                );
                return Err(Error {
                    field: Some("speaker".to_owned()),
                    ..Error::conflict(message)
                });
            }
            tx.create_speaker(kind, name)
        }
    }
}

/// Removes a speaker whom nothing needs any more.
pub(crate) fn delete_speaker_row(tx: &Tx<'_>, id: crate::id::SpeakerId) -> Result<()> {
    for role in tx.roles(id)? {
        super::roles::delete_role_row(tx, role.id)?;
    }
    tx.put_authors(id, &[])?;
    for (table, owner) in [
        (Table::DocumentAuthor, "author_id"),
        (Table::UnnamedSource, "speaker_id"),
    ] {
        tx.rows_with(table, owner, id.0)?
            .into_iter()
            .try_for_each(|row| tx.delete(table, row))?;
    }
    tx.delete_names(Named::Speaker(id))?;
    tx.delete(Table::Speaker, id.0)
}

fn change_kind(
    tx: &Tx<'_>,
    id: crate::id::SpeakerId,
    from: SpeakerKind,
    to: SpeakerKind,
) -> Result<()> {
    let fixed = |kind| matches!(kind, SpeakerKind::UnnamedSource | SpeakerKind::Organization);
    if fixed(from) || fixed(to) {
        return Err(Error::invalid(
            "kind",
            "An unnamed source or an organization stays what it is. Give the quotations another speaker.",
        ));
    }
    if from == SpeakerKind::Document {
        tx.put_authors(id, &[])?;
    }
    tx.update(Table::Speaker, id.0, &[("kind", &to)])
}

/// Names with their texts checked, exactly one of them preferred.
pub(crate) fn checked_names(names: &[Name]) -> Result<Vec<Name>> {
    if names
        .iter()
        .filter(|name| name.kind == NameKind::Preferred)
        .count()
        != 1
    {
        return Err(Error::invalid(
            "names",
            "Exactly one name is the one to show.",
        ));
    }
    names
        .iter()
        .map(|name| {
            Ok(Name {
                text: required_line(&name.text, "names", "name")?,
                kind: name.kind,
                language: name
                    .language
                    .as_deref()
                    .map(|text| crate::limits::language(text, "names"))
                    .transpose()?
                    .flatten(),
                script: name
                    .script
                    .as_deref()
                    .map(|text| line(text, "names"))
                    .transpose()?
                    .filter(|text| !text.is_empty()),
            })
        })
        .collect()
}
