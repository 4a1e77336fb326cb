//! Random queries of the search box: a text, and apart from it what it means.

mod tables;

use serde_json::{Value, json};

use super::naive::{How, Naive, Says, Word, words};
use super::random::{Choice, Known, NAMES};
use tables::{BEGINNINGS, FACTS, LINKS, PARTS, PHRASES, RANGES, WORDS};

/// A query.
#[derive(Debug, Default)]
pub struct Asked {
    pub text: String,
    /// What its words ask.
    pub says: Says,
    /// What its fields ask, each once.
    pub terms: Vec<Value>,
}

fn of<T: Copy>(all: &[T], byte: u8) -> T {
    all[usize::from(byte) % all.len()]
}

/// The query that the choices make in a library.
pub fn asked(known: &Known, naive: &Naive, choices: &[Choice]) -> Asked {
    let mut asked = Asked::default();
    // Whether the last word can still go on.
    let mut open = false;
    for [kind, a, b, c, d] in choices.iter().copied() {
        if !asked.text.is_empty() {
            asked.text.push_str(if c % 7 == 6 { "  " } else { " " });
        }
        match kind % 16 {
            0 | 1 => asked.group(vec![plain(of(&WORDS, a))], &mut open),
            2 => asked.group(vec![plain(of(&WORDS, a)), plain(of(&WORDS, b))], &mut open),
            3 => asked.phrase(of(&PHRASES, a), b, &mut open),
            4 => {
                let (typed, part) = of(&PARTS, a);
                asked.put(
                    typed,
                    Word {
                        text: part.to_owned(),
                        how: How::Holds,
                    },
                    &mut open,
                );
            }
            5 => {
                let text = of(&BEGINNINGS, a);
                asked.put(
                    &format!("{text}*"),
                    Word {
                        text: text.to_owned(),
                        how: How::Begins,
                    },
                    &mut open,
                );
            }
            6 => {
                let word = plain(of(&WORDS, a));
                asked.text.push_str(&format!("-{}", word.text));
                asked.says.without.push(word);
            }
            7 | 8 => {
                let rivals = b % 2 == 0;
                let key = if rivals { "speaker.rivals" } else { "speaker" };
                let term = |id: i64| json!({ "field": "speaker", "id": id, "rivals": rivals });
                let named = |name: &str, whole| naive.speakers_named(name, whole);
                asked.named(key, c, d, &known.speakers, &named, &term);
            }
            9 | 10 => {
                let (key, link) = of(&LINKS, b);
                let term = |id: i64| json!({ "field": "organization", "id": id, "link": link });
                let named = |name: &str, whole| naive.organizations_named(name, whole);
                asked.named(key, c, d, &known.organizations, &named, &term);
            }
            11 => {
                let (key, ids) = match a % 4 {
                    0 => ("outlet", &known.outlets),
                    1 => ("tag", &known.tags),
                    2 => ("project", &known.projects),
                    _ => ("article", &known.articles),
                };
                let id = ids
                    .get(usize::from(b) % ids.len().max(1))
                    .copied()
                    .unwrap_or(999);
                let spelled = if key == "article" { "in" } else { key };
                asked.field(
                    &format!("{spelled}:#{id}"),
                    d,
                    vec![json!({ "field": key, "id": id })],
                );
            }
            12 => {
                let (typed, field, value) = of(&FACTS, a);
                asked.field(typed, d, vec![json!({ "field": field, "value": value })]);
            }
            13 => {
                let name = of(&NAMES, a);
                let role: String = words(name)
                    .into_iter()
                    .take(1 + usize::from(b % 2))
                    .collect::<Vec<_>>()
                    .join(" ");
                let role = if role.contains(|letter: char| letter as u32 > 0x3000) {
                    "水門".to_owned()
                } else {
                    role
                };
                asked.field(
                    &format!("role:\"{role}\""),
                    d,
                    vec![json!({ "field": "role", "text": role })],
                );
            }
            _ => {
                let field = of(&["said", "published", "date"], a);
                let (typed, from, to) = of(&RANGES, b);
                let unknown = c % 3 == 0;
                let key = if unknown {
                    format!("{field}.unknown")
                } else {
                    field.to_owned()
                };
                let term = json!({ "field": field, "from": from, "to": to, "unknown": unknown });
                match c % 11 {
                    // No date at all is the contrary of any.
                    10 => {
                        let any =
                            json!({ "field": field, "from": null, "to": null, "unknown": false });
                        asked.field(&format!("{field}:none"), d.wrapping_add(1) % 2, vec![any]);
                        let minus = asked.terms.last_mut().expect("the field");
                        minus["exclude"] = json!(d.wrapping_add(1) % 2 == 0);
                    }
                    _ => asked.field(&format!("{key}:{typed}"), d, vec![term]),
                }
            }
        }
    }
    if let Some(last) = asked
        .says
        .groups
        .last_mut()
        .and_then(|group| group.last_mut())
    {
        let letters = words(&last.text)
            .last()
            .map_or(0, |word| word.chars().count());
        if open && last.how == How::Whole && letters > 1 {
            last.how = How::Begins;
        }
    }
    asked
}

/// A word outside marks. One character of a script without spaces is looked for inside words.
fn plain(text: &str) -> Word {
    let single = text.chars().count() == 1 && text.chars().all(|letter| letter as u32 > 0x3000);
    Word {
        text: text.to_owned(),
        how: if single { How::Holds } else { How::Whole },
    }
}

impl Asked {
    fn put(&mut self, typed: &str, word: Word, open: &mut bool) {
        self.text.push_str(typed);
        self.says.groups.push(vec![word]);
        *open = false;
    }

    fn group(&mut self, group: Vec<Word>, open: &mut bool) {
        let texts: Vec<&str> = group.iter().map(|word| word.text.as_str()).collect();
        self.text.push_str(&texts.join(" OR "));
        self.says.groups.push(group);
        *open = true;
    }

    fn phrase(&mut self, text: &str, marks: u8, open: &mut bool) {
        let (start, end) = of(
            &[
                ("\"", "\""),
                ("“", "”"),
                ("„", "“"),
                ("«", "»"),
                ("「", "」"),
            ],
            marks,
        );
        let how = if marks.is_multiple_of(3) {
            How::Begins
        } else {
            How::Whole
        };
        let star = if how == How::Begins { "*" } else { "" };
        let word = Word {
            text: text.to_owned(),
            how,
        };
        self.put(&format!("{start}{text}{end}{star}"), word, open);
    }

    /// A field, shut out for some choices, or joined to itself by a needless `OR`.
    fn field(&mut self, typed: &str, byte: u8, terms: Vec<Value>) {
        let exclude = byte % 4 == 1;
        let minus = if exclude { "-" } else { "" };
        self.text.push_str(&format!("{minus}{typed}"));
        if byte % 4 == 2 {
            self.text.push_str(&format!(" OR {typed}"));
        }
        for mut term in terms {
            term["exclude"] = json!(exclude);
            self.terms.push(term);
        }
    }

    /// A field whose value is a name: whole in marks, its beginning without, or a number.
    fn named(
        &mut self,
        key: &str,
        name: u8,
        byte: u8,
        ids: &[i64],
        named: &dyn Fn(&str, bool) -> Vec<i64>,
        term: &dyn Fn(i64) -> Value,
    ) {
        let full = of(&NAMES, name);
        let (typed, mut meant) = match byte % 5 {
            0 => {
                let id = ids
                    .get(usize::from(name) % ids.len().max(1))
                    .copied()
                    .unwrap_or(999);
                (format!("{key}:#{id}"), vec![id])
            }
            1 | 2 => {
                let begun: String = full
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric())
                    .take(3)
                    .collect();
                let meant = named(&begun, false);
                (format!("{key}:{begun}"), meant)
            }
            _ => {
                let written = full.replace('\\', "\\\\").replace('"', "\\\"");
                (format!("{key}:\"{written}\""), named(full, true))
            }
        };
        if meant.is_empty() {
            meant.push(0);
        }
        self.field(&typed, byte / 5, meant.into_iter().map(term).collect());
    }
}
