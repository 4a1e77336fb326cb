//! Expressions of FTS5, each whole in itself. They are bytes, since the tokens of facts are no text.

use crate::search::tokens::Token;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fts5(Vec<u8>);

impl Fts5 {
    /// Folded words in a row.
    pub(super) fn words(words: &[String]) -> Self {
        Self::quoted(words.join(" ").as_bytes())
    }

    /// Folded words in a row, the last of them perhaps only begun.
    pub(super) fn begun(words: &[String]) -> Self {
        let mut phrase = Self::words(words);
        phrase.0.push(b'*');
        phrase
    }

    /// Facts in a row.
    pub(super) fn facts(tokens: &[Token]) -> Self {
        let tokens: Vec<&[u8]> = tokens.iter().map(Token::bytes).collect();
        Self::quoted(&tokens.join(&b' '))
    }

    /// What meets one of some expressions.
    pub(super) fn any(of: &[Self]) -> Self {
        Self::joined(of, b" OR ")
    }

    /// What meets all of some expressions.
    pub(super) fn all(of: &[Self]) -> Self {
        Self::joined(of, b" AND ")
    }

    /// What meets this one, but not the other.
    pub(super) fn without(self, other: Self) -> Self {
        Self::joined(&[self, other], b" NOT ")
    }

    /// As SQLite takes it.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Neither words nor tokens hold a quote mark.
    fn quoted(words: &[u8]) -> Self {
        Self([b"\"", words, b"\""].concat())
    }

    fn joined(of: &[Self], by: &[u8]) -> Self {
        match of {
            [one] => one.clone(),
            _ => {
                let parts: Vec<&[u8]> = of.iter().map(|part| &part.0[..]).collect();
                Self([b"(", &parts.join(by)[..], b")"].concat())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_in_brackets() {
        let word = |word: &str| Fts5::words(&[word.to_owned()]);
        let either = Fts5::any(&[word("a"), Fts5::begun(&["b".to_owned(), "c".to_owned()])]);
        let expression = Fts5::all(&[either, word("d")]).without(word("e"));
        assert_eq!(
            String::from_utf8(expression.into_bytes()).expect("text"),
            r#"((("a" OR "b c"*) AND "d") NOT "e")"#
        );
    }
}
