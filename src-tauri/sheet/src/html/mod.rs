//! One page that needs nothing but itself: no script, no link, no file or font from elsewhere.
//! Light on every screen and on paper, because it is a sheet that people print.
//!
//! Serif is what the source printed, sans is what the record says.

mod text;

use std::io::Write;

use maud::{DOCTYPE, Markup, html};
use text::{Exact, inline};

use crate::format::Rows;
use crate::render::{Detail, Entry, Group, Piece, Plan, breaks_out, summary};
use crate::{QuoteSheet, SheetError};

/// Written by hand, so nothing in it needs escaping.
const STYLE: &str = include_str!("sheet.css");

/// Even if a browser found something to run or fetch, it may not.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(crate) fn write(
    sheet: &QuoteSheet,
    plan: &Plan,
    rows: &mut Rows<'_, '_>,
    out: &mut dyn Write,
) -> Result<(), SheetError> {
    put(out, &head(sheet))?;
    out.write_all(b"<body>\n<main>\n")?;
    put(out, &sheet_head(sheet, plan))?;
    let numbers = plan.numbers();
    for group in &plan.groups {
        out.write_all(b"<section>\n")?;
        put(out, &group_head(group))?;
        for _ in 0..group.rows {
            rows.next(|n, row| put(out, &entry(&Entry::new(sheet, &numbers, group, n, row))))?;
        }
        out.write_all(b"</section>\n")?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")?;
    Ok(())
}

fn put(out: &mut dyn Write, markup: &Markup) -> Result<(), SheetError> {
    if !markup.0.is_empty() {
        out.write_all(markup.0.as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// `lang` and `dir` are those of the record's own words; each quoted text brings its own.
fn head(sheet: &QuoteSheet) -> Markup {
    html! {
        (DOCTYPE)
        (maud::PreEscaped("<html lang=\"en\" dir=\"ltr\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (Exact(&sheet.title)) }
            style { (maud::PreEscaped(STYLE)) }
        }
    }
}

fn sheet_head(sheet: &QuoteSheet, plan: &Plan) -> Markup {
    html! {
        header {
            h1 dir="auto" { (Exact(&sheet.title)) }
            p.meta { (inline(&summary(sheet, plan.rows()))) }
        }
    }
}

fn group_head(group: &Group) -> Markup {
    let (head, besides) = (group.head(), group.besides());
    html! {
        @if !head.is_empty() {
            h2 {
                (inline(&head))
                @if !besides.is_empty() { " " span { (inline(&besides)) } }
            }
        }
    }
}

fn entry(entry: &Entry<'_>) -> Markup {
    html! {
        article.e id={ "n" (entry.n) } {
            span.n { (entry.n) }
            div {
                p.q dir="auto" lang=[entry.language] {
                    @for label in &entry.labels { (labelled(label)) }
                    (quoted(&entry.words))
                }
                @if let Some(context) = entry.context {
                    p.beside { "In its sentence: " bdi.src.own[breaks_out(context)] lang=[entry.language] { (Exact(context)) } }
                }
                @if let Some(clean) = &entry.clean {
                    p.q dir="auto" lang=[entry.language] {
                        (labelled("clean form"))
                        (quoted(clean))
                    }
                }
                @if let Some(changed) = entry.changed {
                    p.beside { "Changed: " bdi { (Exact(changed)) } }
                }
                p.cite { (inline(&entry.citation)) }
                @if !entry.details.is_empty() {
                    dl { @for detail in &entry.details { (detail_lines(detail)) } }
                }
            }
        }
    }
}

/// A label before a quotation. Its own `dir` keeps it out of what `dir="auto"` looks at.
fn labelled(label: &str) -> Markup {
    html! { span.lab dir="ltr" lang="en" { (label) } " " }
}

/// The pieces of a quotation. A span is isolated by style and not by `dir`, so that the paragraph
/// still takes its direction from the quoted words.
fn quoted(pieces: &[Piece<'_>]) -> Markup {
    html! { @for piece in pieces { (text::quoted(piece)) } }
}

fn detail_lines(detail: &Detail<'_>) -> Markup {
    html! {
        dt { (detail.label) }
        @for line in &detail.lines { dd { (inline(line)) } }
    }
}
