//! Text in HTML: escaped, in its voice, and kept apart from the direction of the text around it.

use maud::{Escaper, Markup, Render, html};
use std::fmt::Write;

use crate::render::{Piece, Voice, breaks_out, leans};

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

/// Pieces in a line of the record. Each text is isolated; one that would break out of that
/// gets a box of its own (`own`), which nothing breaks out of.
pub(super) fn inline(pieces: &[Piece<'_>]) -> Markup {
    html! {
        @for piece in pieces {
            @let text = Exact(&piece.text);
            @let own = breaks_out(&piece.text);
            @match piece.voice {
                Voice::Record => (text),
                Voice::Said => bdi.src.said.own[own] lang=[piece.language] { (text) },
                Voice::Mark => span.src { (text) },
                Voice::Printed => bdi.src.own[own] lang=[piece.language] { (text) },
                Voice::Name => bdi.own[own] lang=[piece.language] { (text) },
                Voice::Outlet if leans(&piece.text) => i { bdi.own[own] { (text) } },
                Voice::Outlet => bdi.own[own] { (text) },
                Voice::Digest => span.digest { (text) },
            }
        }
    }
}

/// A piece of a quotation that stands in a paragraph of its own.
pub(super) fn quoted(piece: &Piece<'_>) -> Markup {
    let own = breaks_out(&piece.text);
    html! {
        @match piece.voice {
            Voice::Said => span.said.own[own] { (Exact(&piece.text)) },
            Voice::Printed => span.cue.own[own] { (Exact(&piece.text)) },
            _ => (Exact(&piece.text)),
        }
    }
}
