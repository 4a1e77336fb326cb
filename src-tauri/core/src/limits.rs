//! How much one field takes, and which characters it does not. Every refusal names the field.

use crate::error::{Error, Result};

/// A name, title, headline or other line, in characters.
pub(crate) const LINE: usize = 1_000;
/// A note, in characters.
pub(crate) const NOTE: usize = 100_000;
/// The words of one quotation, in characters.
pub(crate) const QUOTE: usize = 100_000;
/// The text of one article, in bytes.
pub(crate) const ARTICLE: usize = 20_000_000;
/// A file or page that a text is read from, in bytes.
pub(crate) const ORIGINAL: usize = 64_000_000;

/// One line: trimmed, not too long, no control characters.
pub(crate) fn line(text: &str, field: &str) -> Result<String> {
    let text = text.trim();
    bounded(text, LINE, field)?;
    if let Some(control) = text.chars().find(|letter| letter.is_control()) {
        return Err(control_character(control, field));
    }
    Ok(text.to_owned())
}

/// One line that must not be empty; `what` completes "Give the …".
pub(crate) fn required_line(text: &str, field: &str, what: &str) -> Result<String> {
    let text = line(text, field)?;
    if text.is_empty() {
        return Err(Error::invalid(field, format!("Give the {what}.")));
    }
    Ok(text)
}

/// Several lines: printed words keep their line ends and tabs.
pub(crate) fn words(text: &str, most: usize, field: &str) -> Result<()> {
    bounded(text, most, field)?;
    match text
        .chars()
        .find(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    {
        Some(control) => Err(control_character(control, field)),
        None => Ok(()),
    }
}

/// The text of an article: kept byte for byte, so only NUL, which no text has, is refused.
pub(crate) fn article_text(text: &str, field: &str) -> Result<()> {
    if text.len() > ARTICLE {
        let size = text.len() / 1_000_000;
        return Err(Error::invalid(
            field,
            format!(
                "The text has {size} MB; at most {} MB are taken.",
                ARTICLE / 1_000_000
            ),
        ));
    }
    match text.lines().position(|line| line.contains('\0')) {
        Some(index) => Err(Error::invalid(
            field,
            format!(
                "Line {} holds a NUL character, so this is no plain text. Copy the words again.",
                index + 1
            ),
        )),
        None => Ok(()),
    }
}

/// An address of the web, or nothing.
pub(crate) fn url(text: &str, field: &str) -> Result<String> {
    let text = line(text, field)?;
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    if text.is_empty()
        || host.is_some_and(|host| !host.is_empty() && !text.contains(char::is_whitespace))
    {
        return Ok(text);
    }
    Err(Error::invalid(
        field,
        format!(
            "“{}” is no web address. It begins with https:// or http://.",
            short(&text)
        ),
    ))
}

/// A language tag (BCP 47) or nothing.
pub(crate) fn language(text: &str, field: &str) -> Result<Option<String>> {
    let text = line(text, field)?;
    let is_tag = text.split('-').enumerate().all(|(index, part)| {
        let letters = part.chars().all(|letter| letter.is_ascii_alphanumeric());
        letters
            && if index == 0 {
                (2..=3).contains(&part.len())
            } else {
                (1..=8).contains(&part.len())
            }
    });
    if text.is_empty() {
        return Ok(None);
    }
    if is_tag {
        Ok(Some(text))
    } else {
        Err(Error::invalid(
            field,
            format!(
                "“{}” is no language tag. Write it as en, ar or pt-BR.",
                short(&text)
            ),
        ))
    }
}

fn bounded(text: &str, most: usize, field: &str) -> Result<()> {
    // Counting bytes first spares the count of characters for all but long texts.
    if text.len() <= most || text.chars().count() <= most {
        return Ok(());
    }
    Err(Error::invalid(
        field,
        format!(
            "This has {} characters; at most {most} are taken.",
            text.chars().count()
        ),
    ))
}

fn control_character(control: char, field: &str) -> Error {
    Error::invalid(
        field,
        format!(
            "This holds a control character (U+{:04X}). Type the words again without it.",
            u32::from(control)
        ),
    )
}

/// The beginning of a text, for a message.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
