//! Facts as one-word tokens, so that one index answers words and filters together.

use crate::fold::words;
use crate::id::OrganizationId;
use crate::search::facts::Facts;
use crate::search::{Condition, Flag, OrganizationLink};
use crate::speakers::SpeakerKind;

/// A fact as the index keeps it: a first byte that no text has, what it is a fact of, and which one, in bytes that UTF-8 has
/// only within a letter. So nobody can type one, and FTS5 takes it for a single letter: the indexes of beginnings, which
/// take in two letters or more, hold none of them. At a million quotations that saves 45 bytes a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token(Vec<u8>);

/// The first byte of every token.
const FIRST: u8 = 0xff;
/// What the bytes after it are made of: six bits each.
const WITHIN: u8 = 0x80;

impl Token {
    /// Stands in every quotation, for filters that only shut out, and between roles, so that no phrase spans two.
    pub(crate) fn any() -> Self {
        Self::new(b'*')
    }

    fn new(of: u8) -> Self {
        Self(vec![FIRST, WITHIN | (of & 0x3f)])
    }

    /// The fact of a number: six bits a byte, the last ones first.
    pub(super) fn number(of: u8, number: i64) -> Self {
        let mut token = Self::new(of);
        let mut rest = number;
        while rest > 0 {
            token.0.push(WITHIN | (rest & 0x3f) as u8);
            rest >>= 6;
        }
        token
    }

    /// A word of a role: four bits a byte.
    fn word(word: &str) -> Self {
        let mut token = Self::new(b'w');
        for byte in word.bytes() {
            token.0.extend([WITHIN | byte >> 4, WITHIN | (byte & 0xf)]);
        }
        token
    }

    /// As the index takes it in.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Facts {
    /// The tokens of the quotation, with the words of its roles, in the order in which the index takes them in.
    pub(crate) fn tokens(&self, roles: &[&str]) -> Vec<Token> {
        let mut tokens = vec![
            Token::any(),
            Token::number(b'f', self.form as i64),
            Token::number(b'l', self.level as i64),
        ];
        // A quotation with rival readings is in neither speaker's list unless asked for.
        let speaker = if self.ambiguous() { b'r' } else { b's' };
        let mut push = |of: u8, id: i64| tokens.push(Token::number(of, id));
        self.speakers.iter().for_each(|id| push(speaker, id.0));
        self.article.iter().for_each(|id| push(b'a', id.0));
        self.outlet.iter().for_each(|id| push(b'u', id.0));
        self.tags.iter().for_each(|id| push(b't', id.0));
        self.projects.iter().for_each(|id| push(b'p', id.0));
        let kinds = SpeakerKind::ALL.iter();
        kinds
            .filter(|kind| self.kinds & super::facts::kind_bit(**kind) != 0)
            .for_each(|kind| push(b'k', *kind as i64));
        let flags = Flag::ALL.iter().filter(|flag| self.has(**flag));
        flags.for_each(|flag| push(b'x', *flag as i64));
        for (id, links) in &self.organizations {
            tokens.extend(links.iter().map(|link| organization_token(*id, link)));
        }
        for (place, role) in roles.iter().filter(|role| !role.is_empty()).enumerate() {
            if place > 0 {
                tokens.push(Token::any());
            }
            tokens.extend(words(role).iter().map(|word| Token::word(word)));
        }
        tokens
    }
}

/// Links are fewer than eight.
fn organization_token(id: OrganizationId, link: OrganizationLink) -> Token {
    Token::number(b'o', id.0 << 3 | link as i64)
}

/// The tokens that meet a condition, any of them, each in a row of its own; none for conditions on dates. `tree` is an
/// organization with all below it.
pub(crate) fn condition_tokens(
    condition: &Condition,
    tree: impl FnOnce(OrganizationId) -> crate::Result<Vec<OrganizationId>>,
) -> crate::Result<Option<Vec<Vec<Token>>>> {
    let one = |of: u8, number: i64| vec![vec![Token::number(of, number)]];
    Ok(Some(match condition {
        Condition::Speaker { id, rivals: false } => one(b's', id.0),
        Condition::Speaker { id, rivals: true } => speaker_tokens(id.0),
        Condition::Organization { id, link } => {
            let links: Vec<OrganizationLink> = match link {
                OrganizationLink::Any => OrganizationLink::ALL
                    .iter()
                    .copied()
                    .filter(|link| *link != OrganizationLink::Any)
                    .collect(),
                link => vec![*link],
            };
            let tokens =
                |id: OrganizationId| links.iter().map(move |link| organization_token(id, *link));
            tree(*id)?
                .into_iter()
                .flat_map(tokens)
                .map(|token| vec![token])
                .collect()
        }
        Condition::Outlet { id } => one(b'u', id.0),
        Condition::Article { id } => one(b'a', id.0),
        Condition::Tag { id } => one(b't', id.0),
        Condition::Project { id } => one(b'p', id.0),
        Condition::Kind { value } => one(b'k', *value as i64),
        Condition::Form { value } => one(b'f', *value as i64),
        Condition::Level { value } => one(b'l', *value as i64),
        Condition::Flag { value } => one(b'x', *value as i64),
        Condition::Role { text } => {
            vec![words(text).iter().map(|word| Token::word(word)).collect()]
        }
        Condition::Date(_) | Condition::Said(_) | Condition::Published(_) => return Ok(None),
    }))
}

/// The tokens of a speaker's quotations, those with rival readings too.
pub(crate) fn speaker_tokens(id: i64) -> Vec<Vec<Token>> {
    [b's', b'r'].map(|of| vec![Token::number(of, id)]).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_where_facts_do() {
        let tokens = [
            Token::any(),
            Token::number(b's', 1),
            Token::number(b'r', 1),
            Token::number(b's', 64),
            Token::number(b's', 64 * 64),
            Token::number(b'f', 0),
            Token::word("a"),
            Token::word("aa"),
            organization_token(OrganizationId(1), OrganizationLink::Then),
            organization_token(OrganizationId(1), OrganizationLink::Now),
        ];
        for (at, token) in tokens.iter().enumerate() {
            assert!(!tokens[..at].contains(token), "{token:?}");
            assert!(std::str::from_utf8(token.bytes()).is_err(), "{token:?}");
        }
    }
}
