//! Pairs opening and closing marks into stretches, paragraph by paragraph.

use super::scan::{Family, Mark, scan};
use crate::text::Paragraph;

/// A stretch between two marks. All offsets are bytes of the text.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Start, at the opening mark.
    pub start: usize,
    /// End, after the closing mark (or the end of the paragraph where none is printed).
    pub end: usize,
    /// Start of the words, after the opening mark.
    pub inner_start: usize,
    /// End of the words, before the closing mark.
    pub inner_end: usize,
    /// Family of its marks.
    pub family: Family,
    /// How many stretches it lies in.
    pub depth: u8,
    /// No closing mark is printed.
    pub unclosed: bool,
    /// The last of its paragraph and unclosed, and the next paragraph opens with a mark: the same voice goes on.
    pub continues: bool,
}

struct Open {
    mark: Mark,
    slot: usize,
}

/// All stretches in the order of their starts.
pub fn pair(text: &str, paragraphs: &[Paragraph]) -> Vec<Stretch> {
    let marks = scan(text);
    let mut stretches: Vec<Stretch> = Vec::new();
    let reversed = guillemets_reversed(&marks);
    let mut next = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let first = next;
        while next < marks.len() && marks[next].at < paragraph.end {
            next += 1;
        }
        let inside = &marks[first..next];
        if inside.is_empty() {
            continue;
        }
        let following = paragraphs.get(index + 1);
        let continued = following.and_then(|p| {
            marks
                .get(next)
                .filter(|m| m.at < p.end && starts(text, p, m))
        });
        pair_paragraph(text, paragraph, inside, reversed, continued, &mut stretches);
    }
    stretches.retain(|s| s.inner_end > s.inner_start);
    stretches.sort_by_key(|s| (s.start, usize::MAX - s.end));
    set_depths(&mut stretches);
    stretches
}

fn starts(text: &str, paragraph: &Paragraph, mark: &Mark) -> bool {
    text[paragraph.start..mark.at.max(paragraph.start)]
        .trim()
        .is_empty()
}

/// German books print »so«: true if the first guillemet of the text points outwards.
fn guillemets_reversed(marks: &[Mark]) -> bool {
    let mut of_family = marks.iter().filter(|m| m.family == Family::Guillemet);
    of_family
        .next()
        .is_some_and(|m| m.glyph == '»' && m.leans_right())
}

fn pair_paragraph(
    text: &str,
    paragraph: &Paragraph,
    marks: &[Mark],
    reversed: bool,
    continued: Option<&Mark>,
    out: &mut Vec<Stretch>,
) {
    let mut stack: Vec<Open> = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        match role(mark, &stack, &marks[i + 1..], text, reversed) {
            Role::Open => {
                out.push(Stretch {
                    start: mark.at,
                    end: mark.at,
                    inner_start: mark.at + mark.len,
                    inner_end: mark.at,
                    family: mark.family,
                    depth: 0,
                    unclosed: false,
                    continues: false,
                });
                stack.push(Open {
                    mark: *mark,
                    slot: out.len() - 1,
                });
            }
            Role::Close(position) => {
                let open = &stack[position];
                out[open.slot].inner_end = mark.at;
                out[open.slot].end = mark.at + mark.len;
                stack.truncate(position);
            }
            Role::None => {}
        }
    }
    // A mark that opens again before the first was closed: the first ends before its attribution.
    let reopened = stack.first().is_some_and(|open| {
        open.mark.family != Family::Single
            && out[open.slot + 1..]
                .iter()
                .any(|s| s.family == open.mark.family && s.end > s.start && s.start > open.mark.at)
    });
    if reopened {
        let open = stack.remove(0);
        let next = out[open.slot + 1..]
            .iter()
            .filter(|s| s.family == open.mark.family && s.start > open.mark.at)
            .map(|s| s.start)
            .min()
            .unwrap_or(paragraph.end);
        let between = &text[open.mark.at + open.mark.len..next];
        if let Some(comma) = between
            .rfind(", ")
            .filter(|&c| between[c..].split_whitespace().count() <= 9 && c > 0)
        {
            let stretch = &mut out[open.slot];
            let end = stretch.inner_start + comma;
            (stretch.inner_end, stretch.end, stretch.unclosed) = (end, end, true);
        }
    }
    // What is still open ends with the paragraph: a quotation that goes on, or one whose closing mark is missing.
    for open in stack {
        let same = continued.is_some_and(|m| m.family == open.mark.family);
        let at_start = starts(text, paragraph, &open.mark)
            || text[..open.mark.at].trim_end().ends_with([':', ',', '.']);
        let double = open.mark.family != Family::Single;
        if same || (double && at_start) {
            let end = paragraph.start + text[paragraph.start..paragraph.end].trim_end().len();
            let stretch = &mut out[open.slot];
            (
                stretch.inner_end,
                stretch.end,
                stretch.unclosed,
                stretch.continues,
            ) = (end, end, true, same);
            break;
        }
    }
}

enum Role {
    Open,
    /// Closes the opener at this place of the stack.
    Close(usize),
    None,
}

fn role(mark: &Mark, stack: &[Open], rest: &[Mark], text: &str, reversed: bool) -> Role {
    let pending = stack
        .iter()
        .rposition(|open| open.mark.family == mark.family);
    let close = pending.map_or(Role::None, Role::Close);
    match mark.glyph {
        '„' | '‚' => Role::Open,
        '“' => match pending {
            // „so“ closes with the mark that opens elsewhere.
            Some(p) if stack[p].mark.glyph == '„' => close,
            Some(_) if mark.leans_left() && !mark.leans_right() => close,
            Some(p)
                if stack[p].mark.glyph == '“'
                    && !mark.leans_right()
                    && rest.first().is_none_or(|m| m.glyph == '“') =>
            {
                close
            }
            _ => Role::Open,
        },
        '”' => match pending {
            Some(_) => close,
            // ”så” opens with the mark that closes elsewhere.
            None if mark.leans_right() && rest.iter().any(|m| m.family == Family::Double) => {
                Role::Open
            }
            None => Role::None,
        },
        '"' => match pending {
            Some(p)
                if mark.leans_right() && !mark.before.is_whitespace() && stack.len() > p + 1 =>
            {
                close
            }
            Some(_)
                if mark.leans_right() && mark.before.is_whitespace() && opens_new(mark, rest) =>
            {
                Role::Open
            }
            Some(_) => close,
            None if mark.leans_left() && !mark.leans_right() && mark.before.is_ascii_digit() => {
                Role::None
            }
            None if mark.leans_left() && !mark.leans_right() => Role::None,
            None => Role::Open,
        },
        '‘' => match pending {
            Some(p) if stack[p].mark.glyph == '‚' => close,
            _ if mark.after.is_ascii_digit() && mark.before.is_whitespace() => Role::None,
            _ => Role::Open,
        },
        '’' | '\'' => single(mark, pending, stack, rest, text),
        '«' | '»' => {
            let opens = if reversed {
                mark.glyph == '»'
            } else {
                mark.glyph == '«'
            };
            if opens && (pending.is_none() || mark.leans_right()) {
                Role::Open
            } else {
                close
            }
        }
        '‹' | '›' => {
            let opens = pending.is_none();
            if opens { Role::Open } else { close }
        }
        '「' | '『' => Role::Open,
        _ => close,
    }
}

/// A straight mark that can only open while another is open: the first one lost its partner.
fn opens_new(mark: &Mark, rest: &[Mark]) -> bool {
    let later: Vec<&Mark> = rest.iter().filter(|m| m.glyph == '"').take(2).collect();
    mark.after.is_uppercase()
        && later
            .first()
            .is_some_and(|m| m.leans_left() && !m.leans_right())
        && later.len() == 1
}

fn single(mark: &Mark, pending: Option<usize>, stack: &[Open], rest: &[Mark], text: &str) -> Role {
    if let Some(position) = pending
        && mark.leans_left()
    {
        // A plural's apostrophe ("workers’ rights") before the true closing mark.
        let plural = mark.before == 's'
            && mark.after == ' '
            && text[mark.at + mark.len..]
                .trim_start()
                .starts_with(char::is_lowercase);
        let depth = stack.len();
        let later_close = rest
            .iter()
            .take_while(|m| {
                !matches!(m.glyph, '‘')
                    && !(m.glyph == '\'' && m.leans_right())
                    && (depth == 1 || m.family == Family::Single)
            })
            .any(|m| m.family == Family::Single && m.leans_left());
        return if plural && later_close {
            Role::None
        } else {
            Role::Close(position)
        };
    }
    let elision = ["tis", "twas", "em ", "til ", "cause ", "n "]
        .iter()
        .any(|word| text[mark.at + mark.len..].starts_with(word));
    let opens = mark.glyph == '\''
        && mark.leans_right()
        && !mark.after.is_ascii_digit()
        && !elision
        && mark.after.is_alphanumeric();
    let closes_later = rest
        .iter()
        .any(|m| m.family == Family::Single && m.leans_left());
    if opens && closes_later {
        Role::Open
    } else {
        Role::None
    }
}

pub(super) fn set_depths(stretches: &mut [Stretch]) {
    let mut ends: Vec<usize> = Vec::new();
    for stretch in stretches {
        while ends.last().is_some_and(|&end| end <= stretch.start) {
            ends.pop();
        }
        stretch.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
        ends.push(stretch.end);
    }
}
