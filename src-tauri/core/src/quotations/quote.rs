//! Reading what was typed into the Quote field: which words are inside marks, which between, and what form that makes.

use std::ops::Range;

use crate::quotations::{Form, Part};

/// A typed quotation taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadQuote {
    /// The words of each part, without its marks.
    pub(crate) pieces: Vec<Piece>,
    /// What the marks show.
    pub(crate) form: Form,
    /// Whether there were marks to read it from.
    pub(crate) marked: bool,
}

/// One part and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) open: String,
    pub(crate) close: String,
    /// The words before the next part; empty after the last one.
    pub(crate) after: String,
}

const PAIRS: [(char, char); 7] = [
    ('“', '”'),
    ('«', '»'),
    ('„', '“'),
    ('»', '«'),
    ('「', '」'),
    ('"', '"'),
    ('‘', '’'),
];

/// A fragment has at most so many words.
const FRAGMENT_WORDS: usize = 4;

/// Reads `text`: marks all around are a direct quotation (in parts, where words stand between), marks inside a longer
/// sentence are mixed, none at all are taken for the words of a direct one.
pub(crate) fn read_quote(text: &str) -> ReadQuote {
    let text = text.trim();
    let marked = PAIRS
        .iter()
        .find_map(|pair| Some((stretches_in(text, *pair)?, *pair)));
    let Some((stretches, (open, close))) = marked else {
        let piece = Piece {
            text: text.to_owned(),
            open: String::new(),
            close: String::new(),
            after: String::new(),
        };
        return ReadQuote {
            pieces: vec![piece],
            form: direct_or_fragment(text),
            marked: false,
        };
    };
    let first = stretches[0].start - open.len_utf8();
    let last = stretches[stretches.len() - 1].end + close.len_utf8();
    let outside =
        !text[..first].trim().is_empty() || text[last..].chars().any(char::is_alphanumeric);
    if outside {
        let piece = Piece {
            text: text.to_owned(),
            open: String::new(),
            close: String::new(),
            after: String::new(),
        };
        return ReadQuote {
            pieces: vec![piece],
            form: Form::Mixed,
            marked: true,
        };
    }
    let pieces: Vec<Piece> = stretches
        .iter()
        .enumerate()
        .map(|(index, stretch)| Piece {
            text: text[stretch.clone()].trim().to_owned(),
            open: open.to_string(),
            close: close.to_string(),
            after: stretches
                .get(index + 1)
                .map(|next| {
                    text[stretch.end + close.len_utf8()..next.start - open.len_utf8()]
                        .trim()
                        .to_owned()
                })
                .unwrap_or_default(),
        })
        .filter(|piece| !piece.text.is_empty())
        .collect();
    let form = match &pieces[..] {
        [only] => direct_or_fragment(&only.text),
        _ => Form::Direct,
    };
    ReadQuote {
        pieces,
        form,
        marked: true,
    }
}

/// The stretches of a paragraph that stand inside marks.
pub(crate) fn marked_stretches(text: &str) -> Vec<Range<usize>> {
    PAIRS
        .iter()
        .find_map(|pair| stretches_in(text, *pair))
        .unwrap_or_default()
}

/// The stretches inside `pair`, if every opening mark has its closing one and the first mark comes before other words
/// or a space (so that an apostrophe opens nothing).
fn stretches_in(text: &str, (open, close): (char, char)) -> Option<Vec<Range<usize>>> {
    let mut stretches = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..]
        .find(open)
        .map(|at| from + at + open.len_utf8())
    {
        let closing = |at: &usize| {
            open != '‘' || !text[at + close.len_utf8()..].starts_with(char::is_alphanumeric)
        };
        let end = text[start..]
            .match_indices(close)
            .map(|(at, _)| start + at)
            .find(closing)?;
        stretches.push(start..end);
        from = end + close.len_utf8();
    }
    let some_words = stretches
        .iter()
        .any(|stretch| !text[stretch.clone()].trim().is_empty());
    some_words.then_some(stretches)
}

/// A few words that neither begin nor end a sentence are a fragment.
pub(crate) fn direct_or_fragment(words: &str) -> Form {
    let few = words.split_whitespace().count() <= FRAGMENT_WORDS;
    let ends = words
        .trim_end()
        .ends_with(['.', '!', '?', '…', ',', '。', '؟']);
    let begins = words.starts_with(char::is_uppercase);
    if few && !ends && !begins && !words.is_empty() {
        Form::Fragment
    } else {
        Form::Direct
    }
}

impl ReadQuote {
    /// The words of each part.
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }

    /// All words, the parts joined by one space.
    pub(crate) fn words(&self) -> String {
        self.texts().join(" ")
    }

    /// The words between the parts.
    pub(crate) fn cue(&self) -> String {
        let between: Vec<&str> = self
            .pieces
            .iter()
            .map(|piece| piece.after.as_str())
            .filter(|after| !after.is_empty())
            .collect();
        between.join(" … ").trim_end_matches([',', ' ']).to_owned()
    }

    /// The parts as they are shown.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let part = |piece: &Piece| Part {
            text: piece.text.clone(),
            open: piece.open.clone(),
            close: piece.close.clone(),
            after: piece.after.clone(),
        };
        self.pieces.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, read_quote};

    #[test]
    fn a_split_quotation_is_one_with_its_cue() {
        let read = read_quote("“We warned them,” the minister said, “and they did not listen.”");
        assert_eq!(
            read.texts(),
            ["We warned them,", "and they did not listen."]
        );
        assert_eq!(
            (read.form, read.cue().as_str()),
            (Form::Direct, "the minister said")
        );
    }

    #[test]
    fn marks_say_the_form() {
        for (typed, form, parts) in [
            ("“It failed.”", Form::Direct, vec!["It failed."]),
            ("«Сломалась цепь»", Form::Direct, vec!["Сломалась цепь"]),
            (
                "„Das Tor war offen.“",
                Form::Direct,
                vec!["Das Tor war offen."],
            ),
            (
                "\"a paper exercise\"",
                Form::Fragment,
                vec!["a paper exercise"],
            ),
            (
                "the siren “never went” that night",
                Form::Mixed,
                vec!["the siren “never went” that night"],
            ),
            ("It doesn’t matter", Form::Direct, vec!["It doesn’t matter"]),
            (
                "‘It doesn’t matter.’",
                Form::Direct,
                vec!["It doesn’t matter."],
            ),
            ("“unclosed", Form::Fragment, vec!["“unclosed"]),
        ] {
            let read = read_quote(typed);
            assert_eq!((read.form, read.texts()), (form, parts), "{typed}");
        }
    }
}
