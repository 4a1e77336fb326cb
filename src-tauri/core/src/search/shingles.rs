//! Runs of three words, hashed: what a quotation is found again by when its words changed a little.
//!
//! The smallest hashes of a quotation stand in the index, all hashes of new words are looked up in it. A run is kept or
//! not by its hash alone, so the same run is kept in a long wording and in a short one that it contains.

/// Words of a run.
const RUN: usize = 3;
/// At most so many runs of a quotation are kept …
const FEWEST: usize = 8;
/// … but one in so many of a long one, so that a part of it is found as well.
const ONE_IN: usize = 4;

/// The hashes of every run of folded words; of all the words when they are fewer than a run, but more than one.
pub(crate) fn runs(words: &[String]) -> Vec<u32> {
    let mut hashes: Vec<u32> = match words.len() {
        0 | 1 => Vec::new(),
        few if few < RUN => vec![hash(words)],
        _ => words.windows(RUN).map(hash).collect(),
    };
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The hashes that the index keeps.
pub(crate) fn shingles(words: &[String]) -> Vec<u32> {
    let mut hashes = runs(words);
    hashes.truncate(FEWEST.max(hashes.len() / ONE_IN));
    hashes
}

/// FNV-1a over the words, a separator between them, with its bits mixed once more: libraries keep these hashes, so they
/// must never change.
fn hash(words: &[String]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::{runs, shingles};
    use crate::fold::words;

    #[test]
    fn a_changed_word_leaves_most_runs() {
        let long =
            "the gates were opened at dawn by nobody whom the harbour board could name afterwards";
        let other =
            "the gates were opened at noon by nobody whom the harbour board could name afterwards";
        let kept = shingles(&words(long));
        let again = runs(&words(other));
        assert_eq!(kept.len(), 8);
        assert!(kept.iter().filter(|hash| again.contains(hash)).count() >= 4);
    }

    #[test]
    fn one_word_has_no_run_and_two_have_one() {
        assert!(shingles(&words("bloodbath")).is_empty());
        assert_eq!(shingles(&words("dry dock")).len(), 1);
    }
}
