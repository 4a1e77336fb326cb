//! Text that Markdown shows as it is: no mark in it works, and nothing in it is lost.

/// Where a text stands, which decides what a line break in it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph: a break is a hard break (`\` at the end of the line).
    Paragraph,
    /// In a heading or a list item, which must stay one line: a break is `&#10;`.
    OneLine,
}

/// The text with a backslash before every character that could work as a mark in CommonMark,
/// GitHub's extensions, or the readers that make notes of `#tag`, `==text==` and `$x$`.
///
/// Marks that work at the start of a line only are escaped only there, because a backslash that
/// is not needed would be in the way of whoever reads the file as plain text. White space that
/// Markdown would drop is written as an entity. NUL cannot stand in Markdown: it is U+FFFD, as
/// every reader would show it.
///
/// `stars` are byte offsets in the text, in order, where a working `*` is put in.
pub(super) fn escaped(text: &str, place: Place, stars: &[usize]) -> String {
    let solid = text.trim_end_matches([' ', '\t', '\n']).len();
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut stars = stars.iter().peekable();
    let mut line = Line::Start;
    for (at, c) in text.char_indices() {
        while stars.next_if(|star| **star <= at).is_some() {
            out.push('*');
        }
        let rest = &text[at + c.len_utf8()..];
        let dropped = line == Line::Start || at >= solid || rest.starts_with('\n');
        match c {
            '\0' => out.push('\u{fffd}'),
            '\r' => out.push_str("&#13;"),
            '\n' if place == Place::Paragraph && at < solid => out.push_str("\\\n"),
            '\n' => out.push_str("&#10;"),
            '\t' if dropped => out.push_str("&#9;"),
            ' ' if dropped => out.push_str("&#32;"),
            _ => {
                if is_mark(&text[..at], c, rest, line) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        line = line.after(c);
    }
    out.extend(stars.map(|_| '*'));
    out
}

/// How far a line has come: some marks work only at its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Nothing but white space so far.
    Start,
    /// Nothing but a number so far, which a point or a bracket would make a list's.
    Number,
    Within,
}

impl Line {
    fn after(self, c: char) -> Line {
        match (self, c) {
            (_, '\n') => Line::Start,
            (Line::Start, ' ' | '\t') => Line::Start,
            (Line::Start | Line::Number, '0'..='9') => Line::Number,
            _ => Line::Within,
        }
    }
}

fn is_mark(before: &str, c: char, rest: &str, line: Line) -> bool {
    let line_start = line == Line::Start;
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '$' | '^' | '{'
        | '@' => true,
        // An entity.
        '&' => rest.starts_with(|it: char| it == '#' || it.is_ascii_alphanumeric()),
        // An address, a definition, an emoji's name.
        ':' => line_start || rest.starts_with(|it: char| !it.is_whitespace()),
        // An ordered list, an address that begins with "www.".
        '.' => line == Line::Number || ends_with_www(before),
        ')' => line == Line::Number,
        // A list, a rule, a heading's underline; in pairs, marks of some readers.
        '-' | '+' | '=' | '%' => line_start || before.ends_with(c) || rest.starts_with(c),
        _ => false,
    }
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> String {
        escaped(text, Place::Paragraph, &[])
    }

    #[test]
    fn plain_prose_stays_readable() {
        let prose = "We warned them – twice – on 3 May (at 9.30), and now they don't listen!";
        assert_eq!(paragraph(prose), prose);
    }

    #[test]
    fn marks_of_a_line_start_are_escaped_after_a_break() {
        assert_eq!(
            paragraph("a\n# b\n- c\n1. d\n    e\n\nf"),
            "a\\\n\\# b\\\n\\- c\\\n1\\. d\\\n&#32;&#32;&#32;&#32;e\\\n\\\nf"
        );
    }

    #[test]
    fn numbers_and_white_space_make_nothing_at_a_line_start() {
        assert_eq!(
            paragraph("7) a\n\tb\n+c (d) 8) 9."),
            "7\\) a\\\n&#9;b\\\n\\+c (d) 8) 9."
        );
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(
            escaped("a\r\nb\n", Place::OneLine, &[]),
            "a&#13;&#10;b&#10;"
        );
    }

    #[test]
    fn stars_go_where_they_are_asked_for() {
        assert_eq!(
            escaped("in A*B, 3", Place::OneLine, &[3, 6]),
            "in *A\\*B*, 3"
        );
        assert_eq!(escaped("A", Place::OneLine, &[0, 1]), "*A*");
    }
}
