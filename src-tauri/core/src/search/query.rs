//! The words of the search box taken apart: words and "phrases", `OR` between them, `-` before what must not be there,
//! and `field:value` for everything a filter can ask.

/// What was typed, in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// Words and phrases that must be there, each group by any of its members.
    pub(crate) groups: Vec<Vec<Words>>,
    /// Words and phrases that must not.
    pub(crate) without: Vec<Words>,
    /// Fields.
    pub(crate) fields: Vec<Field>,
}

/// A word, or a phrase in marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: String,
    /// Whether longer words that begin like the last one count.
    pub(crate) prefix: bool,
}

/// One `field:value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) exclude: bool,
    /// One of [`KEYS`].
    pub(crate) key: &'static str,
    pub(crate) value: String,
    /// Where it stands in the text, in characters from 1, for errors.
    pub(crate) place: usize,
}

/// The fields that can be asked for.
pub(crate) const KEYS: [&str; 10] = [
    "speaker",
    "org",
    "outlet",
    "tag",
    "project",
    "in",
    "is",
    "has",
    "said",
    "published",
];

/// Takes a text apart. Whatever is no field is words: nothing that people type is refused here.
pub(crate) fn parse(text: &str) -> Query {
    let mut query = Query::default();
    let mut after_or = false;
    let mut open_end = false;
    for token in tokens(text) {
        if token.text == "OR" && !token.quoted && !query.groups.is_empty() {
            after_or = true;
            continue;
        }
        let (exclude, rest) = match token.text.strip_prefix('-') {
            Some(rest) if !rest.is_empty() => (true, rest),
            _ => (false, token.text.as_str()),
        };
        if let Some((key, value)) = field(rest) {
            if !value.is_empty() {
                let value = value.to_owned();
                query.fields.push(Field {
                    exclude,
                    key,
                    value,
                    place: token.place,
                });
            }
            after_or = false;
            continue;
        }
        let starred = rest.strip_suffix('*');
        let words = Words {
            text: starred.unwrap_or(rest).to_owned(),
            prefix: starred.is_some() && !token.quoted,
        };
        match query.groups.last_mut() {
            _ if exclude => query.without.push(words),
            Some(group) if after_or => group.push(words),
            _ => query.groups.push(vec![words]),
        }
        open_end = if exclude { open_end } else { !token.quoted };
        after_or = false;
    }
    // While one types, the last word is not yet whole.
    if let Some(last) = query.groups.last_mut().and_then(|group| group.last_mut()) {
        last.prefix |= open_end;
    }
    query
}

/// The key and the value of `key:value`.
fn field(token: &str) -> Option<(&'static str, &str)> {
    let (key, value) = token.split_once(':')?;
    let key = KEYS
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(key))?;
    Some((key, value.trim()))
}

struct Token {
    text: String,
    /// It holds a phrase in marks.
    quoted: bool,
    place: usize,
}

/// Splits at white space outside quotation marks, which are taken away.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut token = Token {
        text: String::new(),
        quoted: false,
        place: 1,
    };
    let mut inside = false;
    for (index, letter) in text.chars().enumerate() {
        let mark = matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '‟');
        if mark {
            inside = !inside;
            token.quoted = true;
        } else if letter.is_whitespace() && !inside {
            finish(&mut tokens, &mut token, index + 2);
        } else {
            token.text.push(letter);
        }
    }
    finish(&mut tokens, &mut token, 0);
    tokens
}

fn finish(tokens: &mut Vec<Token>, token: &mut Token, next: usize) {
    let empty = Token {
        text: String::new(),
        quoted: false,
        place: next,
    };
    let done = std::mem::replace(token, empty);
    if !done.text.trim().is_empty() {
        tokens.push(done);
    }
}

impl Query {
    /// The words that can be part of a name: all of them, when nothing else was asked of the words.
    pub(crate) fn name_words(&self) -> Option<String> {
        let plain = self.without.is_empty() && self.groups.iter().all(|group| group.len() == 1);
        let words = self
            .groups
            .iter()
            .flatten()
            .map(|words| words.text.as_str());
        (plain && !self.groups.is_empty()).then(|| words.collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::{Query, parse};

    fn shown(query: &Query) -> String {
        let words =
            |words: &super::Words| format!("{}{}", words.text, if words.prefix { "*" } else { "" });
        let groups = query
            .groups
            .iter()
            .map(|group| group.iter().map(words).collect::<Vec<_>>().join("|"));
        let without = query.without.iter().map(|out| format!("-{}", words(out)));
        let fields = query.fields.iter().map(|field| {
            format!(
                "{}{}={}@{}",
                if field.exclude { "-" } else { "" },
                field.key,
                field.value,
                field.place
            )
        });
        groups
            .chain(without)
            .chain(fields)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_phrases_and_fields_come_apart() {
        for (typed, expected) in [
            ("gate four", "gate four*"),
            ("“them and they”", "them and they"),
            ("gate OR sluice weir", "gate|sluice weir*"),
            (
                "inspect* gate -paper -\"dry dock\"",
                "inspect* gate* -paper -dry dock",
            ),
            (
                "speaker:\"Josh Paul\" -is:indirect gate",
                "gate* speaker=Josh Paul@1 -is=indirect@21",
            ),
            ("said:2020..2023", "said=2020..2023@1"),
            ("speaker: note:this", "note:this*"),
            ("OR a", "OR a*"),
            ("- -", "- -*"),
            ("\"unclosed phrase", "unclosed phrase"),
            ("", ""),
        ] {
            assert_eq!(shown(&parse(typed)), expected, "{typed}");
        }
    }
}
