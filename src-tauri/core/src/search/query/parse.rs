//! From tokens to a query.

use super::problem::{Place, Problem};
use super::tokens::{Ends, Part, Star, Token, tokens};
use super::{Field, Query, Words, fact};
use crate::fold::{is_unspaced, words};
use crate::search::query::Key;

/// A longer text is a whole article that was pasted: looking for so many words takes seconds and finds nothing.
const MOST_WORDS: usize = 1_000;
/// Fewer letters are in too many words.
const SHORTEST_PART: usize = 3;

/// Takes a text apart. Whatever is no field is words; an unknown key is.
pub(crate) fn parse(text: &str) -> Query {
    let mut reading = Reading {
        text,
        query: Query::default(),
        kept: Vec::new(),
        before: None,
        or: None,
        open: false,
        counted: 0,
    };
    for token in tokens(text) {
        reading.take(token);
    }
    reading.finish()
}

/// What `OR` can join: words with words, values of one field with each other.
#[derive(PartialEq, Eq)]
enum Side {
    Words,
    Field(&'static str),
    Excluded,
}

struct Reading<'a> {
    text: &'a str,
    query: Query,
    /// The words as they are typed, with the `OR`s between them.
    kept: Vec<String>,
    /// What stands before.
    before: Option<Side>,
    /// An `OR` that waits for what it joins.
    or: Option<Place>,
    /// The last word is still being typed.
    open: bool,
    /// Words and fields so far.
    counted: usize,
}

impl Reading<'_> {
    fn take(&mut self, token: Token) {
        let Token {
            place,
            exclude,
            part,
        } = token;
        match part {
            Part::Or if self.before.is_some() => self.or = Some(place),
            // It joins nothing, so it is a word.
            Part::Or => self.words("or".to_owned(), Star::None, Ends::Open, false, &place),
            Part::Words { text, star, ends } => self.words(text, star, ends, exclude, &place),
            Part::Field { key, value } => {
                if value.text.is_empty() && value.number.is_none() {
                    // Its value is still to come.
                    self.or = None;
                    return;
                }
                let field = Field {
                    exclude,
                    key: key.key,
                    spelling: key.spelling,
                    value,
                    place,
                };
                let side = match exclude {
                    true => Side::Excluded,
                    false => Side::Field(group(&field)),
                };
                self.join(side);
                self.count(1, &field.place);
                self.query.fields.push(field);
            }
        }
    }

    fn words(&mut self, text: String, star: Star, ends: Ends, exclude: bool, place: &Place) {
        let folded = words(&text);
        if folded.is_empty() {
            return;
        }
        self.count(folded.len(), place);
        let unspaced = text.chars().any(is_unspaced);
        let letters = || {
            folded
                .iter()
                .map(|word| word.chars().count())
                .sum::<usize>()
        };
        // A character of a script without spaces is no word of its own.
        let single = unspaced
            && text
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .count()
                == 1;
        if star == Star::Around && !unspaced && (folded.len() > 1 || letters() < SHORTEST_PART) {
            let message = match folded.len() {
                1 => format!(
                    "“*{text}*” is in too many words. Write at least {SHORTEST_PART} letters between the stars."
                ),
                _ => format!(
                    "“*{text}*” holds more than one word. Put stars around the letters of one word."
                ),
            };
            self.refuse(Problem::new(place, message));
        }
        let typed = Words {
            prefix: star == Star::After && !single,
            substring: star == Star::Around || single,
            text,
        };
        let joined = self.join(match exclude {
            true => Side::Excluded,
            false => Side::Words,
        });
        self.keep(place, joined, ends);
        if exclude {
            self.query.without.push(typed);
            return;
        }
        match self.query.groups.last_mut() {
            Some(group) if joined => group.push(typed),
            _ => self.query.groups.push(vec![typed]),
        }
        // The beginning of a word of one letter is the beginning of too many.
        let long = folded.last().is_some_and(|word| word.chars().count() > 1);
        self.open = ends == Ends::Open && star == Star::None && long && !single;
    }

    /// Whether an `OR` joins `side` to what stands before.
    fn join(&mut self, side: Side) -> bool {
        let or = self.or.take();
        let alike = side != Side::Excluded && self.before.as_ref() == Some(&side);
        self.before = Some(side);
        match or {
            Some(_) if alike => true,
            Some(place) => {
                let message = "OR stands between words, or between values of one field. Take it away, or make two searches.";
                self.refuse(Problem::new(&place, message));
                false
            }
            None => false,
        }
    }

    fn keep(&mut self, place: &Place, joined: bool, ends: Ends) {
        let own = &self.text[place.bytes.clone()];
        if joined {
            self.kept.push("OR".to_owned());
        }
        self.kept.push(match ends {
            // At the beginning of the text it would still be a word, beside a field it would not.
            Ends::Open if own == "OR" => "or".to_owned(),
            Ends::Open | Ends::Closed => own.to_owned(),
            Ends::Unclosed(mark) => format!("{own}{mark}"),
        });
    }

    fn count(&mut self, more: usize, place: &Place) {
        self.counted += more;
        if self.counted > MOST_WORDS {
            let message =
                format!("A search takes at most {MOST_WORDS} words. Take some away from here on.");
            self.refuse(Problem::new(place, message));
        }
    }

    fn refuse(&mut self, problem: Problem) {
        self.query.problem.get_or_insert(problem);
    }

    fn finish(mut self) -> Query {
        // While one types, the last word is not yet whole.
        if let Some(last) = self
            .query
            .groups
            .last_mut()
            .and_then(|group| group.last_mut())
        {
            last.prefix |= self.open;
        }
        self.query.words = self.kept.join(" ");
        self.query
    }
}

/// Fields of one group are alternatives.
fn group(field: &Field) -> &'static str {
    match field.key {
        Key::Speaker { .. } => "speaker",
        Key::Organization(_) => "organization",
        // What cannot be read is refused where it is resolved, with a better word than that it does not join.
        Key::Fact => fact(field).map_or("fact", |condition| crate::store::field(&condition)),
        Key::Dated { .. } if super::range::is_none(&field.value) => "none",
        _ => field.spelling.split('.').next().unwrap_or_default(),
    }
}
