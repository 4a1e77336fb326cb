//! What an entry of an import file must be, by the same limits as what is typed.

use crate::date::DateAssertion;
use crate::error::Result;
use crate::export::exchange::{ArticleEntry, QuotationEntry, SpeakerEntry};
use crate::limits::{LINE, NOTE, language, line, required_line, words};

/// An article but for its captures and address.
pub(super) fn check_article(entry: &ArticleEntry) -> Result<()> {
    line(&entry.headline, "headline")?;
    line(&entry.byline, "byline")?;
    required_line(&entry.csl_type, "csl_type", "type of the article")?;
    words(&entry.note, NOTE, "note")?;
    check_language(entry.language.as_deref())?;
    check_date(entry.published.as_ref(), "published")?;
    check_date(entry.updated.as_ref(), "updated")
}

/// A speaker but for the names.
pub(super) fn check_speaker(entry: &SpeakerEntry) -> Result<()> {
    words(&entry.note, NOTE, "note")?;
    if let Some(unnamed) = &entry.unnamed {
        let what = "words by which the article describes the source";
        required_line(&unnamed.descriptor, "unnamed", what)?;
        line(&unnamed.source_count, "unnamed")?;
        line(&unnamed.anonymity_reason, "unnamed")?;
    }
    for role in &entry.roles {
        line(&role.title, "roles")?;
        check_date(role.started.as_ref(), "roles")?;
        check_date(role.ended.as_ref(), "roles")?;
    }
    Ok(())
}

/// A quotation but for its parts.
pub(super) fn check_quotation(entry: &QuotationEntry) -> Result<()> {
    check_language(entry.language.as_deref())?;
    check_date(entry.said.as_ref(), "said")?;
    words(&entry.note, NOTE, "note")?;
    for attribution in &entry.attributions {
        words(&attribution.printed_speaker, LINE, "attributions")?;
        words(&attribution.printed_role, LINE, "attributions")?;
        words(&attribution.cue, LINE, "attributions")?;
    }
    for name in &entry.tags {
        required_line(name, "tags", "tag")?;
    }
    for name in &entry.projects {
        required_line(name, "projects", "name of the project")?;
    }
    entry.chain.iter().try_for_each(|hop| {
        line(&hop.party, "chain")?;
        check_date(hop.date.as_ref(), "chain")
    })
}

fn check_language(tag: Option<&str>) -> Result<()> {
    tag.map_or(Ok(()), |tag| language(tag, "language").map(drop))
}

fn check_date(date: Option<&DateAssertion>, field: &str) -> Result<()> {
    date.map_or(Ok(()), |date| date.check(field))
}
