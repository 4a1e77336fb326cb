//! From the fields of a query to conditions and back: names are looked up, so that `speaker:marrow` asks for everybody
//! whose name has a word that begins so.

mod candidates;
mod names;

use super::Store;
use crate::error::Result;
use crate::fold::words;
use crate::search::query::{Field, Key, Place, Problem, Value, fact, quoted, range};
use crate::search::{Condition, Term};
use names::Thing;

pub(super) use names::OF_SPEAKERS;

/// At most so many people, organizations or articles are meant by one part of a name.
const MEANT: usize = 50;

impl Store {
    /// The terms that a field stands for, any of which will do; a name that nothing has finds nothing.
    ///
    /// # Errors
    /// The field cannot be asked.
    pub(super) fn field_terms(&self, field: &Field) -> Result<Vec<Term>> {
        match self.meaning(field)? {
            (_, Some(problem)) if !problem.missing => Err(problem.error()),
            (terms, _) => Ok(terms),
        }
    }

    /// The terms that a field stands for, and what is wrong with it. A name that nothing has stands for a term that
    /// finds nothing.
    pub(crate) fn meaning(&self, field: &Field) -> Result<(Vec<Term>, Option<Problem>)> {
        let mut exclude = field.exclude;
        let (conditions, problem) = match field.key {
            Key::Fact => one(fact(field)),
            Key::Dated { date, unknown } => {
                let asked = range(field, date, unknown);
                one(asked.map(|(contrary, condition)| {
                    exclude ^= contrary;
                    condition
                }))
            }
            Key::Role if words(&field.value.text).is_empty() => one(Err(Problem::new(
                &field.place,
                "Write words of the role after “role:”.",
            ))),
            Key::Role => {
                let text = field.value.text.clone();
                one(Ok(Condition::Role { text }))
            }
            key => self.named(key, field)?,
        };
        let term = |condition| Term { exclude, condition };
        Ok((conditions.into_iter().map(term).collect(), problem))
    }

    /// The conditions on all that a name means.
    fn named(&self, key: Key, field: &Field) -> Result<(Vec<Condition>, Option<Problem>)> {
        let Some(thing) = Thing::of(key) else {
            return Err(crate::Error::bug("A key without names was looked up"));
        };
        let Field { value, place, .. } = field;
        let shown = crate::limits::short(&value.text);
        if let Some(id) = value.number {
            let names = self.names_of(thing, id)?;
            let known = names.iter().any(|name| same(name, &value.text));
            let problem = match names.first() {
                _ if known || value.text.is_empty() => None,
                Some(name) => {
                    let message = format!(
                        "Number {id} is “{name}”, not “{shown}”. Take the number away, or choose the name again."
                    );
                    Some(Problem::new(place, message))
                }
                None => {
                    let message = format!("{} number {id} is not in this library.", thing.noun());
                    Some(Problem::missing(place, message))
                }
            };
            return Ok((Vec::from_iter(key.condition(id)), problem));
        }
        let ids = self.ids_called(thing, value, MEANT + 1)?;
        if ids.len() > MEANT {
            let message = format!(
                "“{shown}” means more than {MEANT}. Write more of the name, or choose one."
            );
            return Ok((Vec::new(), Some(Problem::new(place, message))));
        }
        if ids.is_empty() {
            let nothing = missing(place, thing, &shown);
            return Ok((Vec::from_iter(key.condition(0)), Some(nothing)));
        }
        let conditions = ids.into_iter().filter_map(|id| key.condition(id));
        Ok((conditions.collect(), None))
    }

    /// What stands after the key for the thing that a condition names: its name in marks, with its number where the name
    /// alone means anything else.
    pub(crate) fn name_value(&self, condition: &Condition) -> Result<String> {
        let (thing, id) = match condition {
            Condition::Speaker { id, .. } => (Thing::Speaker, id.0),
            Condition::Organization { id, .. } => (Thing::Organization, id.0),
            Condition::Outlet { id } => (Thing::Outlet, id.0),
            Condition::Article { id } => (Thing::Article, id.0),
            Condition::Tag { id } => (Thing::Tag, id.0),
            Condition::Project { id } => (Thing::Project, id.0),
            _ => {
                return Err(crate::Error::bug(
                    "A condition without a name was to be named",
                ));
            }
        };
        let names = self.names_of(thing, id)?;
        let Some(name) = names
            .first()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
        else {
            return Ok(format!("#{id}"));
        };
        let value = Value {
            text: name.to_owned(),
            quoted: true,
            closed: true,
            number: None,
        };
        let alone = self.ids_called(thing, &value, 2)? == [id];
        Ok(match alone {
            true => quoted(name),
            false => format!("{}#{id}", quoted(name)),
        })
    }
}

fn one(condition: Result<Condition, Problem>) -> (Vec<Condition>, Option<Problem>) {
    match condition {
        Ok(condition) => (vec![condition], None),
        Err(problem) => (Vec::new(), Some(problem)),
    }
}

fn missing(place: &Place, thing: Thing, shown: &str) -> Problem {
    let noun = thing.noun().to_lowercase();
    let message = match thing {
        Thing::Article => format!("No article here has “{shown}” in its headline or address."),
        _ => format!("No {noun} here is called “{shown}”."),
    };
    Problem::missing(place, message)
}

/// Whether two names are the same but for what folds away.
fn same(name: &str, other: &str) -> bool {
    let folded = words(name);
    folded == words(other) && (!folded.is_empty() || name.trim() == other.trim())
}
