//! Isolation of text from the text around it: a name with a right-to-left override in it turns
//! nothing but itself.

const ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';
const POP: char = '\u{202c}';

/// The text between isolates, where its direction or its controls could reach the text around
/// it; else as it is. Each line is isolated apart, because a line break ends every isolate.
pub(crate) fn isolated(text: &str) -> String {
    if !text.chars().any(|c| is_control(c) || is_right_to_left(c)) {
        return text.to_owned();
    }
    text.split('\n')
        .map(isolated_line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a text has controls of its own, so that it must be isolated even from text of the same
/// quotation. The marks that only stand for a letter's direction (U+200E, U+200F, U+061C) are not
/// among them: they are common in Arabic and open nothing.
pub(crate) fn has_controls(text: &str) -> bool {
    text.chars().any(is_control)
}

/// Whether a text closes an isolate that it did not open, and so gets out of one put around it.
pub(crate) fn breaks_out(text: &str) -> bool {
    text.split('\n').any(|line| {
        let mut open = 0_usize;
        line.chars().any(|c| {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                POP_ISOLATE if open == 0 => return true,
                POP_ISOLATE => open -= 1,
                _ => {}
            }
            false
        })
    })
}

fn isolated_line(line: &str) -> String {
    let mut out = String::from(ISOLATE);
    out.push_str(line);
    out.extend(closers(line));
    out
}

/// What closes our isolate and everything that the line leaves open. A pop in the line may have
/// closed our isolate already; what the line opens after that is closed too.
fn closers(line: &str) -> Vec<char> {
    let mut open = vec![POP_ISOLATE];
    for c in line.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(POP),
            '\u{2066}'..='\u{2068}' => open.push(POP_ISOLATE),
            POP if open.last() == Some(&POP) => {
                open.pop();
            }
            POP_ISOLATE => {
                if let Some(at) = open.iter().rposition(|it| *it == POP_ISOLATE) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    open.reverse();
    open
}

fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The blocks of the scripts that are written from right to left, and their marks.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{200f}' | '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_that_could_turn_others_is_isolated() {
        assert_eq!(isolated("Ilse Maartens"), "Ilse Maartens");
        assert_eq!(isolated("سلاف"), "\u{2068}سلاف\u{2069}");
        assert_eq!(isolated("a\nب"), "\u{2068}a\u{2069}\n\u{2068}ب\u{2069}");
    }

    #[test]
    fn marks_that_open_nothing_are_no_controls() {
        assert!(!has_controls("a\u{200e}\u{200f}\u{61c}"));
        assert!(has_controls("a\u{202e}"));
    }

    #[test]
    fn a_text_breaks_out_by_a_pop_that_it_does_not_owe() {
        for (text, expected) in [
            ("a\u{2069}", true),
            ("\u{2067}a\u{2069}\u{2069}", true),
            ("\u{2067}a\n\u{2069}", true),
            ("\u{2067}a\u{2069}", false),
            ("\u{202e}a", false),
        ] {
            assert_eq!(breaks_out(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_name_opens_is_closed() {
        assert_eq!(isolated("\u{202e}x"), "\u{2068}\u{202e}x\u{202c}\u{2069}");
        assert_eq!(
            isolated("\u{202e}x\u{202c}"),
            "\u{2068}\u{202e}x\u{202c}\u{2069}"
        );
        assert_eq!(isolated("\u{2067}x"), "\u{2068}\u{2067}x\u{2069}\u{2069}");
    }

    #[test]
    fn a_name_that_pops_out_of_its_isolate_turns_nothing_after_it() {
        assert_eq!(
            isolated("a\u{2069}\u{202e}b"),
            "\u{2068}a\u{2069}\u{202e}b\u{202c}"
        );
    }
}
