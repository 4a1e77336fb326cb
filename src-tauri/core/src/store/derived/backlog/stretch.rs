//! A temporary file that several sorted runs share, and is read at several places at once.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom};

/// Bytes that are read of each run at once.
const READ: usize = 64 << 10;

/// One run of the file.
pub(super) struct Stretch {
    file: File,
    at: u64,
    end: u64,
}

impl Read for Stretch {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let left = (self.end - self.at).min(bytes.len() as u64) as usize;
        self.file.seek(SeekFrom::Start(self.at))?;
        let read = self.file.read(&mut bytes[..left])?;
        self.at += read as u64;
        Ok(read)
    }
}

/// The runs of a file that end at these places, one after another from its beginning.
pub(super) fn stretches(
    file: BufWriter<File>,
    ends: &[u64],
) -> io::Result<Vec<BufReader<Stretch>>> {
    let file = file.into_inner()?;
    let begins = [0].iter().chain(ends);
    begins
        .zip(ends)
        .map(|(at, end)| {
            let file = file.try_clone()?;
            let (at, end) = (*at, *end);
            Ok(BufReader::with_capacity(READ, Stretch { file, at, end }))
        })
        .collect()
}
