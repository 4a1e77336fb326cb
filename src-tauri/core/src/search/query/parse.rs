//! From tokens to a query.

use super::problem::{Place, Problem};
use super::tokens::{Ends, Part, Star, Token, tokens};
use super::{Field, Query, Words, fact};
use crate::fold::{is_unspaced, words};
use crate::search::query::Key;

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
                self.query.fields.push(field);
            }
        }
    }

    fn words(&mut self, text: String, star: Star, ends: Ends, exclude: bool, place: &Place) {
        let folded = words(&text);
        if folded.is_empty() {
            return;
        }
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

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::search::query::{Query, Words};

    fn shown(query: &Query) -> String {
        let words = |words: &Words| {
            let star = if words.substring { "*" } else { "" };
            let end = if words.prefix { "*" } else { star };
            format!("{star}{}{end}", words.text)
        };
        let groups = query
            .groups
            .iter()
            .map(|group| group.iter().map(words).collect::<Vec<_>>().join("|"));
        let without = query.without.iter().map(|out| format!("-{}", words(out)));
        let fields = query.fields.iter().map(|field| {
            let minus = if field.exclude { "-" } else { "" };
            let number = field.value.number.map(|id| format!("#{id}"));
            format!(
                "{minus}{}={}{}@{}",
                field.spelling,
                field.value.text,
                number.unwrap_or_default(),
                field.place.character
            )
        });
        groups
            .chain(without)
            .chain(fields)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A text, its parts, and its words alone.
    const TEXTS: [(&str, &str, &str); 43] = [
        ("gate four", "gate four*", "gate four"),
        ("“them and they”", "them and they", "“them and they”"),
        (
            "gate OR sluice weir",
            "gate|sluice weir*",
            "gate OR sluice weir",
        ),
        (
            "inspect* gate -paper -\"dry dock\"",
            "inspect* gate* -paper -dry dock",
            "inspect* gate -paper -\"dry dock\"",
        ),
        (
            "speaker:\"Josh Paul\" -is:indirect gate",
            "gate* speaker=Josh Paul@1 -is=indirect@21",
            "gate",
        ),
        ("said:2020..2023", "said=2020..2023@1", ""),
        ("speaker: note:this", "note:this*", "note:this"),
        ("OR a", "or a", "or a"),
        ("- -", "", ""),
        (
            "\"unclosed phrase",
            "unclosed phrase",
            "\"unclosed phrase\"",
        ),
        ("", "", ""),
        // Stars.
        ("*tain*", "*tain*", "*tain*"),
        ("-*tain* gate", "gate* -*tain*", "-*tain* gate"),
        ("*tain", "*tain*", "*tain"),
        ("\"a deputy war\"*", "a deputy war*", "\"a deputy war\"*"),
        ("* **", "", ""),
        // One letter is no beginning; a character of a script without spaces stands inside words.
        ("a", "a", "a"),
        ("it's", "it's", "it's"),
        ("a*", "a*", "a*"),
        ("水", "*水*", "水"),
        ("水* \"門\" -安", "*水* *門* -*安*", "水* \"門\" -安"),
        ("水門", "水門*", "水門"),
        ("ab", "ab*", "ab"),
        ("و", "و", "و"),
        // Marks open only where no letter stands before them.
        ("צה\"ל said", "צה\"ל said*", "צה\"ל said"),
        ("5\" pipe", "5\" pipe*", "5\" pipe"),
        ("(“dry dock”) here", "dry dock here*", "“dry dock” here"),
        (
            "He said “no.” Twice",
            "He said no. Twice*",
            "He said “no.” Twice",
        ),
        (
            "„eins zwei“ «trois quatre» 「水門は」",
            "eins zwei trois quatre 水門は",
            "„eins zwei“ «trois quatre» 「水門は」",
        ),
        (
            "\"she said “no” twice\" x1",
            "she said “no” twice x1*",
            "\"she said “no” twice\" x1",
        ),
        // Values.
        (
            "org.then:board ORG:\"The Board\"#12",
            "org.then=board@1 org=The Board#12@16",
            "",
        ),
        (
            "speaker:#7 speaker:marrow#7",
            "speaker=#7@1 speaker=marrow#7@12",
            "",
        ),
        ("tag:\"a \\\"b\\\" \\\\ c\"", "tag=a \"b\" \\ c@1", ""),
        ("tag:\"c#12\"", "tag=c#12@1", ""),
        ("speaker:\"Ida Mar", "speaker=Ida Mar@1", ""),
        (
            "tag:water OR tag:lease gate",
            "gate* tag=water@1 tag=lease@14",
            "gate",
        ),
        (
            "is:key OR has:translation",
            "is=key@1 has=translation@11",
            "",
        ),
        ("gate OR speaker: four", "gate four*", "gate four"),
        ("gate OR", "gate*", "gate"),
        ("gate tag:x OR", "gate* tag=x@6", "gate"),
        (
            "foo:bar http://x.example",
            "foo:bar http://x.example*",
            "foo:bar http://x.example",
        ),
        ("role:\"\" in: said:\" \" gate", "gate*", "gate"),
        ("😀 tag:x", "tag=x@3", ""),
    ];

    #[test]
    fn words_phrases_and_fields_come_apart() {
        for (typed, parts, words) in TEXTS {
            let query = parse(typed);
            assert_eq!(query.problem, None, "{typed}");
            assert_eq!(shown(&query), parts, "{typed}");
            assert_eq!(query.words, words, "{typed}");
        }
    }

    #[test]
    fn the_words_alone_mean_the_same_after_any_field() {
        for (typed, _, words) in TEXTS {
            let (alone, behind) = (parse(words), parse(&format!("tag:x {words}")));
            let whole = parse(typed);
            assert_eq!(
                (&alone.groups, &alone.without),
                (&whole.groups, &whole.without),
                "{typed}"
            );
            assert_eq!(
                (&behind.groups, &behind.without),
                (&whole.groups, &whole.without),
                "{typed}"
            );
            assert_eq!(behind.problem, None, "{typed}");
            assert_eq!(alone.words, words, "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_asked_has_its_place() {
        for (typed, place, says) in [
            ("gate *ab* x", 5..9, "at least 3 letters"),
            ("*don't*", 0..7, "more than one word"),
            ("gate OR tag:x", 5..7, "OR stands between"),
            ("tag:x OR gate", 6..8, "OR stands between"),
            ("tag:x OR project:y", 6..8, "OR stands between"),
            ("is:indirect OR is:unnamed", 12..14, "OR stands between"),
            ("gate OR -paper", 5..7, "OR stands between"),
            ("-gate OR paper", 6..8, "OR stands between"),
            ("-tag:x OR tag:y", 7..9, "OR stands between"),
            ("said:none OR said:2023", 10..12, "OR stands between"),
        ] {
            let problem = parse(typed).problem.expect(typed);
            assert_eq!(problem.place.bytes, place, "{typed}");
            assert!(
                problem.message.contains(says),
                "{typed}: {}",
                problem.message
            );
        }
    }
}
