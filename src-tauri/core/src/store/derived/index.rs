//! The search index of one quotation: its words, its facts as tokens, its runs of words.

use rusqlite::params;

use super::super::Store;
use super::super::bulk::Batch;
use super::Facts;
use crate::error::Result;
use crate::fold::words;
use crate::id::QuotationId;
use crate::search::shingles::shingles;

/// From so many new words on, what is remembered of the vocabulary is read again instead of added to.
const MANY: usize = 256;

/// What the search index takes in of one quotation.
pub(crate) struct Entry {
    /// Tokens of the facts, then folded words, a space between them.
    text: Vec<u8>,
    /// Where the words begin.
    words: usize,
    /// Hashes of runs of words.
    pub(crate) shingles: Vec<u32>,
}

impl Entry {
    /// From what the row of the list knows, the words, and the roles: printed ones and titles.
    pub(crate) fn new(facts: &Facts, text: &str, roles: &[&str]) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 128);
        for token in facts.tokens(roles) {
            bytes.extend_from_slice(token.bytes());
            bytes.push(b' ');
        }
        let words = words(text);
        let begin = bytes.len();
        bytes.extend_from_slice(words.join(" ").as_bytes());
        Self {
            text: bytes,
            words: begin,
            shingles: shingles(&words),
        }
    }

    /// From its parts.
    pub(super) fn of(text: Vec<u8>, words: usize, shingles: Vec<u32>) -> Self {
        Self {
            text,
            words,
            shingles,
        }
    }

    /// Its parts: the text, where the words begin in it, the hashes.
    pub(super) fn parts(&self) -> (&[u8], usize, &[u32]) {
        (&self.text, self.words, &self.shingles)
    }

    /// The folded words.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let words = str::from_utf8(&self.text[self.words..]).unwrap_or_default();
        words.split(' ').filter(|word| !word.is_empty())
    }
}

impl Store {
    /// Adds the quotation at `key` to the search index, which does not hold it.
    pub(super) fn index(&self, key: i64, id: i64) -> Result<()> {
        let (facts, text): (Vec<u8>, String) = self.one(
            "SELECT l.facts, q.text FROM listing AS l JOIN quotation AS q ON q.id = l.quotation_id WHERE l.key = ?1",
            [key],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let facts = Facts::unpack(&facts);
        let attributions = self.attribution_rows(QuotationId(id))?;
        let mut titles = Vec::new();
        for role in &facts.titles {
            titles.push(self.role_title(*role)?);
        }
        let mut roles: Vec<&str> = attributions
            .iter()
            .map(|attribution| attribution.printed_role.as_str())
            .collect();
        roles.extend(titles.iter().map(String::as_str));
        let entry = Entry::new(&facts, &text, &roles);
        for word in entry.words() {
            self.add_word(word)?;
        }
        for hash in &entry.shingles {
            self.add_shingle(*hash, id)?;
        }
        self.index_entries(&[(key, entry)])
    }

    /// Adds the words and tokens of quotations, by their keys.
    pub(super) fn index_entries(&self, entries: &[(i64, Entry)]) -> Result<()> {
        let mut rows = Batch::default();
        for (key, entry) in entries {
            rows.push_integer(*key);
            rows.push(&entry.text)?;
            if rows.is_full(2) {
                self.index_rows(&mut rows)?;
            }
        }
        self.index_rows(&mut rows)
    }

    fn index_rows(&self, rows: &mut Batch) -> Result<()> {
        let insert = "INSERT INTO quotation_fts (rowid, text) VALUES ";
        self.insert_rows(insert, 2, rows)
    }

    /// Adds a word to the vocabulary.
    pub(super) fn add_word(&self, word: &str) -> Result<()> {
        let sql = "INSERT INTO word (text) VALUES (?1) ON CONFLICT DO NOTHING";
        if self.execute(sql, [word])? > 0 {
            self.news.borrow_mut().words.push(word.to_owned());
        }
        Ok(())
    }

    /// Adds words to the vocabulary: many of them in their order and with few statements.
    pub(super) fn add_words(&self, mut words: Vec<String>) -> Result<()> {
        if words.len() < MANY {
            return words.iter().try_for_each(|word| self.add_word(word));
        }
        words.sort_unstable();
        let mut rows = Batch::default();
        words.iter().try_for_each(|word| rows.push(word))?;
        self.insert_rows("INSERT OR IGNORE INTO word (text) VALUES ", 1, &mut rows)?;
        self.news.borrow_mut().many_words = true;
        Ok(())
    }

    /// Adds a run of words.
    pub(super) fn add_shingle(&self, hash: u32, quotation: i64) -> Result<()> {
        self.execute(
            "INSERT INTO shingle (hash, quotation_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![hash.cast_signed(), quotation],
        )
        .map(drop)
    }

    /// Takes the words and tokens at `key` out of the search index.
    pub(super) fn unindex(&self, key: i64) -> Result<()> {
        self.execute("DELETE FROM quotation_fts WHERE rowid = ?1", [key])
            .map(drop)
    }

    /// Takes the runs of words of a quotation away whose words were these.
    pub(in crate::store) fn forget_shingles(&self, id: i64, text: &str) -> Result<()> {
        for hash in shingles(&words(text)) {
            self.execute(
                "DELETE FROM shingle WHERE hash = ?1 AND quotation_id = ?2",
                params![hash.cast_signed(), id],
            )?;
        }
        Ok(())
    }
}
