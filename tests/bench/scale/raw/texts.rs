//! What the search index took in, read back from the index itself: it keeps no texts, but of every word where it stood.

use crate::measure::Done;
use rusqlite::Connection;
use std::collections::HashMap;

/// Rows whose words are held in memory at once; a packed word has so many bits for its row.
pub(super) const AT_ONCE: usize = 1 << 21;
const OFFSET_BITS: u32 = 14;
const WORD_BITS: u32 = 27;

/// The words of some rows.
pub struct Tokens {
    words: Vec<Vec<u8>>,
    /// Row, place and word in one number, sorted.
    packed: Vec<u64>,
    /// Where each row begins.
    starts: Vec<usize>,
}

impl Tokens {
    /// The text of the row at a place of the keys that were asked for: bytes, since facts are no text.
    pub fn of(&self, row: usize) -> Vec<u8> {
        let packed = &self.packed[self.starts[row]..self.starts[row + 1]];
        let word = |packed: &u64| &self.words[(packed & ((1 << WORD_BITS) - 1)) as usize][..];
        packed.iter().map(word).collect::<Vec<_>>().join(&b' ')
    }
}

/// The words of the rows with these keys, which are sorted, in one walk through the whole index.
pub fn texts(db: &Connection, fts: &str, keys: &[i64]) -> Done<Tokens> {
    assert!(keys.len() <= AT_ONCE, "they fit into a number");
    let rows: HashMap<i64, u64> = keys.iter().copied().zip(0..).collect();
    db.execute_batch(&format!(
        "DROP TABLE IF EXISTS temp.places; CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', '{fts}', 'instance')"
    ))?;
    let mut statement = db.prepare("SELECT term, doc, offset FROM temp.places")?;
    let mut found = statement.query([])?;
    let (mut words, mut packed): (Vec<Vec<u8>>, Vec<u64>) = (Vec::new(), Vec::new());
    while let Some(row) = found.next()? {
        let Some(place) = rows.get(&row.get::<_, i64>(1)?) else {
            continue;
        };
        let word = row.get_ref(0)?.as_bytes().unwrap_or_default();
        if words.last().is_none_or(|last| last != word) {
            words.push(word.to_vec());
        }
        let offset = u64::from(row.get::<_, u32>(2)?);
        if offset >> OFFSET_BITS != 0 || words.len() >> WORD_BITS != 0 {
            return Err("a text or the vocabulary is too long for the raw loader".into());
        }
        let word = words.len() as u64 - 1;
        packed.push((place << OFFSET_BITS | offset) << WORD_BITS | word);
    }
    packed.sort_unstable();
    let mut starts = vec![0; keys.len() + 1];
    for number in &packed {
        starts[(number >> (OFFSET_BITS + WORD_BITS)) as usize + 1] += 1;
    }
    for row in 0..keys.len() {
        starts[row + 1] += starts[row];
    }
    Ok(Tokens {
        words,
        packed,
        starts,
    })
}
