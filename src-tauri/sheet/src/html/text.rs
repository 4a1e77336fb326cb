//! Text in HTML: escaped, in its voice, and kept apart from the direction of the text around it.

use maud::{Escaper, Markup, Render, html};
use std::fmt::Write;

use crate::render::{Piece, Voice};

/// A text that a browser gives back as it is. Carriage returns are written as references, because
/// a browser would turn them into line feeds; NUL cannot stand in HTML and is U+FFFD, as a browser
/// would make of it.
pub(super) struct Exact<'a>(pub(super) &'a str);

impl Render for Exact<'_> {
    fn render_to(&self, buffer: &mut String) {
        for run in self.0.split_inclusive(['\r', '\0']) {
            let (text, last) = match run.as_bytes().last() {
                Some(b'\r') => (&run[..run.len() - 1], "&#13;"),
                Some(0) => (&run[..run.len() - 1], "\u{fffd}"),
                _ => (run, ""),
            };
            // Writing into a String cannot fail.
            let _ = Escaper::new(buffer).write_str(text);
            buffer.push_str(last);
        }
    }
}

/// Pieces in a line of the record.
pub(super) fn inline(pieces: &[Piece<'_>]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece.voice {
                Voice::Record => (Exact(&piece.text)),
                Voice::Said => bdi.src.said lang=[piece.language] { (Exact(&piece.text)) },
                Voice::Mark => span.src { (Exact(&piece.text)) },
                Voice::Printed => bdi.src lang=[piece.language] { (Exact(&piece.text)) },
                Voice::Name => bdi lang=[piece.language] { (Exact(&piece.text)) },
                Voice::Outlet => i { bdi { (Exact(&piece.text)) } },
            }
        }
    }
}

/// A piece of a quotation that stands in a paragraph of its own.
pub(super) fn quoted(piece: &Piece<'_>) -> Markup {
    html! {
        @match piece.voice {
            Voice::Said => span.said { (Exact(&piece.text)) },
            Voice::Printed => span.cue { (Exact(&piece.text)) },
            _ => (Exact(&piece.text)),
        }
    }
}
