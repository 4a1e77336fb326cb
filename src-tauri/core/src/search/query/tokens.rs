//! The text of a query as tokens: `OR`, words, "phrases" and `key:value`. Nothing is refused here.

use super::keys::Spelled;
use super::problem::Place;
use super::{Key, Value};

/// One token.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) place: Place,
    /// A `-` stands before it.
    pub(super) exclude: bool,
    pub(super) part: Part,
}

/// What a token is.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// `OR`.
    Or,
    /// A word, or a phrase in marks.
    Words {
        text: String,
        star: Star,
        ends: Ends,
    },
    /// A known key with its value.
    Field { key: &'static Spelled, value: Value },
}

/// Where the stars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Star {
    None,
    /// `word*`
    After,
    /// `*part*`, or `*part` while it is typed.
    Around,
}

/// How a token ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// It has no marks: more letters can follow.
    Open,
    /// With its closing mark.
    Closed,
    /// With the text, before this mark would close it.
    Unclosed(char),
}

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut scanner = Scanner { text, at: 0 };
    let mut tokens = Vec::new();
    let (mut counted, mut character) = (0, 1);
    loop {
        scanner.skip(char::is_whitespace);
        let start = scanner.at;
        if start == text.len() {
            return tokens;
        }
        character += text[counted..start].chars().count();
        counted = start;
        let exclude = scanner.minus();
        let part = scanner.part(exclude);
        let bytes = start..scanner.at;
        let place = Place { bytes, character };
        tokens.push(Token {
            place,
            exclude,
            part,
        });
    }
}

/// The marks that close a quotation which `open` opens; none for what opens nothing.
fn closing(open: char) -> Option<&'static [char]> {
    Some(match open {
        '"' => &['"'],
        '“' | '”' | '‟' => &['”', '“', '‟', '"'],
        '„' => &['“', '”', '„', '"'],
        '«' => &['»'],
        '»' => &['«', '»'],
        '「' => &['」'],
        '『' => &['』'],
        _ => return None,
    })
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(wanted).len();
    }

    /// Takes a `-` that stands before something.
    fn minus(&mut self) -> bool {
        let mut letters = self.rest().chars();
        let minus = letters.next() == Some('-')
            && letters.next().is_some_and(|letter| !letter.is_whitespace());
        self.at += usize::from(minus);
        minus
    }

    fn part(&mut self, exclude: bool) -> Part {
        if let Some(key) = self.key() {
            let value = self.value();
            return Part::Field { key, value };
        }
        let mark = self.peek().and_then(closing).map(|marks| marks[0]);
        if let (Some(mark), Some((text, closed))) = (mark, self.quoted(false)) {
            let starred = closed && self.peek() == Some('*');
            self.at += usize::from(starred);
            let star = if starred { Star::After } else { Star::None };
            let ends = if closed {
                Ends::Closed
            } else {
                Ends::Unclosed(mark)
            };
            return Part::Words { text, star, ends };
        }
        let word = self.word();
        if word == "OR" && !exclude {
            return Part::Or;
        }
        let star = match (word.starts_with('*'), word.ends_with('*')) {
            (true, _) => Star::Around,
            (false, true) => Star::After,
            (false, false) => Star::None,
        };
        Part::Words {
            text: word.trim_matches('*').to_owned(),
            star,
            ends: Ends::Open,
        }
    }

    /// Takes a known key with its colon.
    fn key(&mut self) -> Option<&'static Spelled> {
        let letter = |letter: &char| letter.is_ascii_alphabetic() || *letter == '.';
        let length = self.rest().chars().take_while(letter).count();
        let key = Key::of(&self.rest()[..length])?;
        if !self.rest()[length..].starts_with(':') {
            return None;
        }
        self.at += length + 1;
        Some(key)
    }

    /// Takes what stands after a key: words in marks, or all to the next white space; either with a `#number`.
    fn value(&mut self) -> Value {
        let start = self.at;
        if let Some((text, closed)) = self.quoted(true) {
            let number = closed.then(|| self.number()).flatten();
            return Value {
                text: text.trim().to_owned(),
                quoted: true,
                closed,
                number,
            };
        }
        self.skip(|letter| !letter.is_whitespace());
        let run = &self.text[start..self.at];
        let numbered = run.rsplit_once('#').and_then(|(text, digits)| {
            let number = digits.parse().ok().filter(|_| all_digits(digits))?;
            Some((text, number))
        });
        Value {
            text: numbered.map_or(run, |(text, _)| text).to_owned(),
            quoted: false,
            closed: true,
            number: numbered.map(|(_, number)| number),
        }
    }

    /// Takes `#12` at the end of a token.
    fn number(&mut self) -> Option<i64> {
        let digits = self.rest().strip_prefix('#')?;
        let digits = digits.split(char::is_whitespace).next()?;
        let number = digits.parse().ok().filter(|_| all_digits(digits))?;
        self.at += 1 + digits.len();
        Some(number)
    }

    /// Takes words in marks and says whether they are closed. In a value a `\` keeps the mark or `\` after it.
    fn quoted(&mut self, escapes: bool) -> Option<(String, bool)> {
        let open = self.peek()?;
        let closing = closing(open)?;
        let mut text = String::new();
        let mut kept = false;
        let inside = self.at + open.len_utf8();
        for (at, letter) in self.text[inside..].char_indices() {
            if kept {
                if letter != '"' && letter != '\\' {
                    text.push('\\');
                }
                text.push(letter);
                kept = false;
            } else if letter == '\\' && escapes {
                kept = true;
            } else if closing.contains(&letter) {
                self.at = inside + at + letter.len_utf8();
                return Some((text, true));
            } else {
                text.push(letter);
            }
        }
        if kept {
            text.push('\\');
        }
        self.at = self.text.len();
        Some((text, false))
    }

    /// Takes all to the next white space, or to a mark before which no letter stands: marks inside words, as in צה"ל,
    /// or after them, as in 5", open nothing.
    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let mut lettered = false;
        let end = rest.char_indices().find(|(at, letter)| {
            let opens = *at > 0 && !lettered && closing(*letter).is_some();
            lettered |= letter.is_alphanumeric();
            opens || letter.is_whitespace()
        });
        let length = end.map_or(rest.len(), |(at, _)| at);
        self.at += length;
        &rest[..length]
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
