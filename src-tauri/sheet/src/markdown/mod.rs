//! Plain text with marks: CommonMark, with nothing in it that only one reader understands.

mod escape;

use std::io::Write;

use escape::{Place, escaped};

use crate::format::Rows;
use crate::render::{Entry, Group, Piece, Plan, Voice, has_controls, isolated, leans, summary};
use crate::{QuoteSheet, SheetError};

pub(crate) fn write(
    sheet: &QuoteSheet,
    plan: &Plan,
    rows: &mut Rows<'_, '_>,
    out: &mut dyn Write,
) -> Result<(), SheetError> {
    let title = escaped(&isolated(&sheet.title), Place::OneLine, &[]);
    writeln!(
        out,
        "# {title}\n\n{}\n\n---",
        line(&summary(sheet, plan.rows()))
    )?;
    let numbers = plan.numbers();
    for group in &plan.groups {
        write_head(group, out)?;
        for _ in 0..group.rows {
            rows.next(|n, row| write_entry(&Entry::new(sheet, &numbers, group, n, row), out))?;
        }
    }
    Ok(())
}

fn write_head(group: &Group, out: &mut dyn Write) -> Result<(), SheetError> {
    let (head, besides) = (group.head(), group.besides());
    if head.is_empty() {
        return Ok(());
    }
    write!(out, "\n## {}", line(&head))?;
    if !besides.is_empty() {
        write!(out, " — {}", line(&besides))?;
    }
    writeln!(out)?;
    Ok(())
}

/// The number stands first in its paragraph, so that no quoted text begins one.
fn write_entry(entry: &Entry<'_>, out: &mut dyn Write) -> Result<(), SheetError> {
    write!(out, "\n**{}.** ", entry.n)?;
    for label in &entry.labels {
        write!(out, "*{label}* ")?;
    }
    writeln!(out, "{}", quoted(&entry.words))?;
    if let Some(context) = entry.context {
        writeln!(
            out,
            "\nIn its sentence: {}",
            escaped(&isolated(context), Place::Paragraph, &[])
        )?;
    }
    if let Some(clean) = &entry.clean {
        writeln!(out, "\nClean form: {}", quoted(clean))?;
    }
    if let Some(changed) = entry.changed {
        writeln!(
            out,
            "\nChanged: {}",
            escaped(&isolated(changed), Place::OneLine, &[])
        )?;
    }
    writeln!(out, "\n— {}", line(&entry.citation))?;
    if !entry.details.is_empty() {
        writeln!(out)?;
    }
    for detail in &entry.details {
        for pieces in &detail.lines {
            writeln!(out, "- {}: {}", detail.label, line(pieces))?;
        }
    }
    Ok(())
}

/// A quotation: isolated as a whole, so that its marks keep to its direction.
fn quoted(pieces: &[Piece<'_>]) -> String {
    let own = |piece: &Piece<'_>| {
        if has_controls(&piece.text) {
            isolated(&piece.text)
        } else {
            piece.text.clone().into_owned()
        }
    };
    let text: String = pieces.iter().map(own).collect();
    escaped(&isolated(&text), Place::Paragraph, &[])
}

/// A line of pieces, each isolated from the next, with the outlet's name in italics.
fn line(pieces: &[Piece<'_>]) -> String {
    let mut text = String::new();
    let mut stars = Vec::new();
    for piece in pieces {
        let start = text.len();
        text.push_str(&isolated(&piece.text));
        if piece.voice == Voice::Outlet && leans(&piece.text) {
            stars.extend([start, text.len()]);
        }
    }
    escaped(&text, Place::OneLine, &stars)
}
