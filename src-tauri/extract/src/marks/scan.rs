//! Finds every character that may be a quote mark, with what stands beside it.

/// The family a mark belongs to; an opener closes with marks of its own family only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// “ ” „ " '' ``
    Double,
    /// ‘ ’ ‚ '
    Single,
    /// « »
    Guillemet,
    /// ‹ ›
    SingleGuillemet,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
    /// The dashes of Spanish dialogue.
    Dash,
}

/// One possible quote mark.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Byte offset.
    pub at: usize,
    /// Length in bytes.
    pub len: usize,
    /// The character (`"` for two straight singles and for two backticks).
    pub glyph: char,
    /// Its family.
    pub family: Family,
    /// The character before it, a space at the start of the text.
    pub before: char,
    /// The character after it, a space at the end of the text.
    pub after: char,
}

impl Mark {
    /// Whether it leans on what follows, as an opening mark does.
    pub fn leans_right(&self) -> bool {
        opens_after(self.before) && !self.after.is_whitespace()
    }

    /// Whether it leans on what stands before, as a closing mark does.
    pub fn leans_left(&self) -> bool {
        !self.before.is_whitespace()
            && !matches!(self.before, '(' | '[' | '—' | '–')
            && !self.after.is_alphanumeric()
    }
}

/// Whether an opening mark may follow this character.
fn opens_after(before: char) -> bool {
    before.is_whitespace()
        || matches!(
            before,
            '(' | '['
                | '—'
                | '–'
                | '-'
                | '/'
                | '"'
                | '\''
                | '“'
                | '‘'
                | '„'
                | '«'
                | '‹'
                | ':'
                | '>'
                | '…'
                | '‚'
                | '\u{200f}'
                | '\u{200e}'
        )
}

/// All marks of a text in order; apostrophes, inches and the insides of mark-up tags are left out.
pub fn scan(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut marks = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        let Some((glyph, len, family)) = mark_at(bytes, i) else {
            if bytes[i] == b'<' {
                i = tag_end(bytes, i).unwrap_or(i);
            }
            i += 1;
            continue;
        };
        let before = text[..i].chars().next_back().unwrap_or(' ');
        let after = text[i + len..].chars().next().unwrap_or(' ');
        let mark = Mark {
            at: i,
            len,
            glyph,
            family,
            before,
            after,
        };
        if !is_apostrophe(&mark) && !is_measure(&mark, text) {
            marks.push(mark);
        }
        i += len;
    }
    marks
}

fn mark_at(bytes: &[u8], i: usize) -> Option<(char, usize, Family)> {
    use Family::{Corner, Double, Guillemet, Single, SingleGuillemet, WhiteCorner};
    let doubled = |b| bytes.get(i + 1) == Some(&b) && bytes.get(i + 2) != Some(&b);
    Some(match bytes[i] {
        b'"' => ('"', 1, Double),
        b'\'' if doubled(b'\'') => ('"', 2, Double),
        b'`' if doubled(b'`') => ('“', 2, Double),
        b'\'' => ('\'', 1, Single),
        0xe2 => match (*bytes.get(i + 1)?, *bytes.get(i + 2)?) {
            (0x80, 0x9c) => ('“', 3, Double),
            (0x80, 0x9d) => ('”', 3, Double),
            (0x80, 0x9e) => ('„', 3, Double),
            (0x80, 0x9f) => ('“', 3, Double),
            (0x80, 0x98) => ('‘', 3, Single),
            (0x80, 0x99) => ('’', 3, Single),
            (0x80, 0x9a) => ('‚', 3, Single),
            (0x80, 0x9b) => ('‘', 3, Single),
            (0x80, 0xb9) => ('‹', 3, SingleGuillemet),
            (0x80, 0xba) => ('›', 3, SingleGuillemet),
            _ => return None,
        },
        0xc2 => match *bytes.get(i + 1)? {
            0xab => ('«', 2, Guillemet),
            0xbb => ('»', 2, Guillemet),
            _ => return None,
        },
        0xe3 if *bytes.get(i + 1)? == 0x80 => match *bytes.get(i + 2)? {
            0x8c => ('「', 3, Corner),
            0x8d => ('」', 3, Corner),
            0x8e => ('『', 3, WhiteCorner),
            0x8f => ('』', 3, WhiteCorner),
            _ => return None,
        },
        0xef if *bytes.get(i + 1)? == 0xbc && *bytes.get(i + 2)? == 0x82 => ('"', 3, Double),
        _ => return None,
    })
}

/// The end of a mark-up tag (`<a href="…">`) that opens here: its attributes are no quotations.
fn tag_end(bytes: &[u8], open: usize) -> Option<usize> {
    let first = *bytes.get(open + 1)?;
    if !(first.is_ascii_alphabetic() || first == b'/') {
        return None;
    }
    let length = bytes[open..]
        .iter()
        .take(600)
        .position(|&b| b == b'>' || b == b'\n')?;
    (bytes[open + length] == b'>').then_some(open + length)
}

fn is_apostrophe(mark: &Mark) -> bool {
    mark.family == Family::Single
        && !matches!(mark.glyph, '‘' | '‚')
        && mark.before.is_alphanumeric()
        && mark.after.is_alphanumeric()
}

/// Feet and inches (6'2") and minutes of arc are no quote marks.
fn is_measure(mark: &Mark, text: &str) -> bool {
    if !mark.before.is_ascii_digit() || !matches!(mark.glyph, '"' | '\'' | '”' | '’') {
        return false;
    }
    let head = &text[..mark.at];
    let number = head.trim_end_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '.' | '/' | ' ' | '½' | '¼' | '¾')
    });
    match mark.glyph {
        '"' | '”' => {
            number.ends_with(['\'', '’'])
                && number
                    .trim_end_matches(['\'', '’'])
                    .ends_with(|c: char| c.is_ascii_digit())
        }
        _ => mark.after.is_ascii_digit(),
    }
}
