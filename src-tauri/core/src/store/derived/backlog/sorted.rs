//! What an import leaves to be indexed, folded and brought into the order of the list while the import goes on, on a thread
//! and in a temporary file of its own. Without it each row would have to be looked up where it stands in the file: at a
//! million quotations that takes three times as long as writing the index.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use super::super::index::Entry;
use super::stretch::{Stretch, stretches};
use crate::search::facts::Facts;

/// Between the roles of one quotation.
pub(crate) const SEPARATOR: char = '\u{1f}';
/// Rows that are handed over at once.
const TOGETHER: usize = 256;
/// Rows that are sorted in memory: about 20 MB.
const RUN: usize = 40_000;

/// A quotation as an import knows it.
pub(crate) struct Unsorted {
    pub(crate) key: i64,
    pub(crate) id: i64,
    /// Packed.
    pub(crate) facts: Vec<u8>,
    pub(crate) text: String,
    /// Printed ones and titles, with [`SEPARATOR`] between them.
    pub(crate) roles: String,
}

/// Takes quotations in any order.
pub(crate) struct Sorter {
    waiting: Vec<Unsorted>,
    to: SyncSender<Vec<Unsorted>>,
    sorting: JoinHandle<io::Result<Sorted>>,
}

impl Sorter {
    /// Begins.
    pub(crate) fn new() -> Self {
        let (to, from) = sync_channel(4);
        Self {
            waiting: Vec::new(),
            to,
            sorting: std::thread::spawn(move || sort(&from, RUN)),
        }
    }

    /// Takes one.
    pub(crate) fn take(&mut self, row: Unsorted) {
        self.waiting.push(row);
        if self.waiting.len() == TOGETHER {
            self.hand_over();
        }
    }

    /// All of them in order; none when there was no room for them, since they can be read from the library as well.
    pub(crate) fn finish(mut self) -> Option<Sorted> {
        self.hand_over();
        drop(self.to);
        self.sorting.join().ok()?.ok()
    }

    fn hand_over(&mut self) {
        // Nobody takes them any more when sorting has failed.
        let _ = self.to.send(std::mem::take(&mut self.waiting));
    }
}

/// Quotations in the order of the list, each once.
pub(crate) struct Sorted {
    runs: Vec<BufReader<Stretch>>,
    /// The next one of each run, by its key.
    next: BinaryHeap<Reverse<(i64, usize)>>,
}

impl Sorted {
    /// The entry of the quotation at `key`, unless it is not here. Asked for in the order of the keys.
    pub(super) fn at(&mut self, key: i64, id: i64) -> Option<Entry> {
        while let Some(Reverse((next, run))) = self.next.peek().copied()
            && next <= key
        {
            self.next.pop();
            let found = self.read(run);
            let Ok((whose, entry)) = found else {
                // What cannot be read here is read from the library.
                self.next.clear();
                return None;
            };
            if (next, whose) == (key, id) {
                return Some(entry);
            }
        }
        None
    }

    /// The quotation that a run stands at, and whose it is; the run then stands at the next one.
    fn read(&mut self, run: usize) -> io::Result<(i64, Entry)> {
        let reader = &mut self.runs[run];
        let id = number(reader)?;
        let mut length = || Ok::<_, io::Error>(number(reader)? as usize);
        let (text, words, shingles) = (length()?, length()?, length()?);
        let mut bytes = vec![0; text];
        reader.read_exact(&mut bytes)?;
        let shingles = (0..shingles)
            .map(|_| Ok(number(reader)? as u32))
            .collect::<io::Result<_>>()?;
        if let Some(key) = key(reader)? {
            self.next.push(Reverse((key, run)));
        }
        Ok((id, Entry::of(bytes, words, shingles)))
    }
}

fn sort(from: &Receiver<Vec<Unsorted>>, most: usize) -> io::Result<Sorted> {
    let mut file = BufWriter::new(tempfile::tempfile()?);
    let (mut ends, mut run) = (Vec::new(), Vec::with_capacity(most));
    for rows in from {
        run.extend(rows.iter().map(|row| {
            let roles: Vec<&str> = row.roles.split(SEPARATOR).collect();
            let facts = Facts::unpack(&row.facts);
            (row.key, row.id, Entry::new(&facts, &row.text, &roles))
        }));
        if run.len() >= most {
            ends.push(write(&mut file, &mut run)?);
        }
    }
    ends.push(write(&mut file, &mut run)?);
    let (mut runs, mut next) = (Vec::new(), BinaryHeap::new());
    for mut reader in stretches(file, &ends)? {
        if let Some(key) = key(&mut reader)? {
            next.push(Reverse((key, runs.len())));
        }
        runs.push(reader);
    }
    Ok(Sorted { runs, next })
}

/// Writes a run in order, and says where it ends.
fn write(file: &mut BufWriter<File>, run: &mut Vec<(i64, i64, Entry)>) -> io::Result<u64> {
    run.sort_unstable_by_key(|(key, ..)| *key);
    for (key, id, entry) in run.drain(..) {
        let (text, words, shingles) = entry.parts();
        let lengths = [text.len(), words, shingles.len()].map(|length| length as i64);
        for number in [key, id].into_iter().chain(lengths) {
            file.write_all(&number.to_le_bytes())?;
        }
        file.write_all(text)?;
        for hash in shingles {
            file.write_all(&i64::from(*hash).to_le_bytes())?;
        }
    }
    file.stream_position()
}

fn number(reader: &mut impl Read) -> io::Result<i64> {
    let mut bytes = [0; 8];
    reader.read_exact(&mut bytes)?;
    Ok(i64::from_le_bytes(bytes))
}

/// The next key, unless nothing comes any more.
fn key(reader: &mut BufReader<Stretch>) -> io::Result<Option<i64>> {
    match io::BufRead::fill_buf(reader)?.is_empty() {
        true => Ok(None),
        false => number(reader).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: i64, id: i64) -> Unsorted {
        Unsorted {
            key,
            id,
            facts: Vec::new(),
            text: format!("the gate of {key}"),
            roles: "minister\u{1f}".to_owned(),
        }
    }

    #[test]
    fn each_is_found_in_the_order_of_the_keys_across_runs() {
        let (to, from) = sync_channel(50);
        // Keys 0 to 49 in a mixed order, ten or more a run; 31 is missing.
        let keys = (0..50).map(|at| at * 37 % 50).filter(|key| *key != 31);
        let keys: Vec<i64> = keys.collect();
        for some in keys.chunks(3) {
            let rows = some.iter().map(|key| row(*key, 100 + key)).collect();
            to.send(rows).expect("somebody takes them");
        }
        drop(to);
        let mut sorted = sort(&from, 10).expect("a place for them");
        assert!(sorted.runs.len() > 3);
        let words = |entry: Entry| entry.words().collect::<Vec<_>>().join(" ");
        for key in 0..50 {
            let found = sorted.at(key, 100 + key).map(words);
            // Asked for by another id, as after a change, it is not given out; those passed over do no harm.
            let expected = (key != 31).then(|| format!("the gate of {key}"));
            assert_eq!(found, expected);
            if key == 20 {
                assert!(sorted.at(21, 7).is_none() && sorted.at(24, 124).is_some());
                assert!(sorted.at(23, 123).is_none());
                break;
            }
        }
        assert!(sorted.at(40, 140).is_some() && sorted.at(60, 160).is_none());
    }
}
