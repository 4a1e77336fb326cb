//! Runs of words and whose they are, as an indexing collects them, in the order in which they are stored: in any other one
//! they would be written far more slowly, and into pages half empty.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};

use super::stretch::stretches;

/// So many are kept in memory, eight bytes each; more are sorted into a temporary file.
const KEPT: usize = 4_000_000;

/// A run of words and whose it is in one number: numbers have the order of the table, whose hashes are signed. Ids fit
/// into 32 bits: four billion quotations fit into no file.
pub(super) fn pack(hash: u32, id: i64) -> u64 {
    u64::from(hash ^ 1 << 31) << 32 | id as u64 & u64::from(u32::MAX)
}

/// Taken apart again: the hash as it is stored, and the id.
pub(super) fn unpack(run: u64) -> (i64, i64) {
    let hash = (run >> 32) as u32 ^ 1 << 31;
    (
        hash.cast_signed().into(),
        (run & u64::from(u32::MAX)) as i64,
    )
}

/// Takes runs in any order.
#[derive(Default)]
pub(super) struct Runs {
    kept: Vec<u64>,
    spilled: Option<BufWriter<File>>,
    ends: Vec<u64>,
    /// There is no room for a file, so all are kept.
    no_room: bool,
}

impl Runs {
    /// Takes some.
    pub(super) fn extend(&mut self, runs: impl IntoIterator<Item = u64>) {
        self.kept.extend(runs);
        if self.kept.len() >= KEPT && !self.no_room {
            self.no_room = self.spill().is_err();
        }
    }

    /// Writes those that are kept into the file; when that fails they stay where they are, and what was written of them is
    /// not counted.
    fn spill(&mut self) -> io::Result<()> {
        self.kept.sort_unstable();
        let file = match &mut self.spilled {
            Some(file) => file,
            None => self.spilled.insert(BufWriter::new(tempfile::tempfile()?)),
        };
        for run in &self.kept {
            file.write_all(&run.to_le_bytes())?;
        }
        self.ends.push(file.stream_position()?);
        self.kept.clear();
        Ok(())
    }

    /// All of them in their order.
    pub(super) fn sorted(mut self) -> io::Result<InOrder> {
        self.kept.sort_unstable();
        let mut sources: Vec<Source> = vec![Box::new(self.kept.into_iter().map(Ok))];
        if let Some(file) = self.spilled {
            for mut stretch in stretches(file, &self.ends)? {
                sources.push(Box::new(std::iter::from_fn(move || {
                    let mut bytes = [0; 8];
                    match stretch.read_exact(&mut bytes) {
                        Ok(()) => Some(Ok(u64::from_le_bytes(bytes))),
                        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => None,
                        Err(error) => Some(Err(error)),
                    }
                })));
            }
        }
        let mut next = BinaryHeap::new();
        for (place, source) in sources.iter_mut().enumerate() {
            next.extend(source.next().transpose()?.map(|run| Reverse((run, place))));
        }
        Ok(InOrder { sources, next })
    }
}

type Source = Box<dyn Iterator<Item = io::Result<u64>> + Send>;

/// Runs in their order.
pub(super) struct InOrder {
    sources: Vec<Source>,
    /// The next one of each source.
    next: BinaryHeap<Reverse<(u64, usize)>>,
}

impl Iterator for InOrder {
    type Item = io::Result<u64>;

    fn next(&mut self) -> Option<io::Result<u64>> {
        let Reverse((run, place)) = self.next.pop()?;
        match self.sources[place].next() {
            Some(Ok(after)) => self.next.push(Reverse((after, place))),
            Some(Err(error)) => return Some(Err(error)),
            None => {}
        }
        Some(Ok(run))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_come_in_the_order_of_the_signed_hash_across_the_file_and_the_memory() {
        let mut runs = Runs::default();
        let mut expected = Vec::new();
        for some in 0..5_u32 {
            let hashes = (0..100_u32).map(|at| (at * 5 + some).wrapping_mul(0x9E37_79B9));
            let pairs: Vec<(u32, i64)> = hashes.map(|hash| (hash, i64::from(some))).collect();
            runs.extend(pairs.iter().map(|(hash, id)| pack(*hash, *id)));
            if some < 4 {
                runs.spill().expect("room for a file");
            }
            expected.extend(
                pairs
                    .iter()
                    .map(|(hash, id)| (i64::from(hash.cast_signed()), *id)),
            );
        }
        assert_eq!((runs.ends.len(), runs.kept.len()), (4, 100));
        let sorted = runs.sorted().expect("a file that can be read");
        let found: Vec<(i64, i64)> = sorted.map(|run| unpack(run.expect("a run"))).collect();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}
