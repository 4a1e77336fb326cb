//! What the bench is asked to do.

use crate::goals::GOALS;
use std::path::PathBuf;

/// The words after `bench scale`.
#[derive(Debug, Clone, PartialEq)]
pub struct Arguments {
    /// Quotations of the library.
    pub rows: u64,
    /// The same seed makes the same library.
    pub seed: u64,
    /// Where the records go, as JSON.
    pub json: Option<PathBuf>,
    /// Where the records, the table and the plot go besides, as `scale-ROWS.json`, `.md` and `.svg`.
    pub out: PathBuf,
    /// Where libraries are made and kept.
    pub folder: PathBuf,
    /// The records of a run with a tenth of the quotations; those in `out` unless given.
    pub compare: Option<PathBuf>,
    /// Use the library of an earlier run again.
    pub reuse: bool,
    /// The program that measures other programs, and the folder of the Python ones.
    pub peers: Option<(PathBuf, PathBuf)>,
    /// Only these goals; all when empty.
    pub only: Vec<String>,
}

impl Arguments {
    /// Whether one of these goals is asked for.
    pub fn wants(&self, goals: &[&str]) -> bool {
        self.only.is_empty()
            || goals
                .iter()
                .any(|goal| self.only.iter().any(|only| only == goal))
    }

    /// Reads them in any order.
    ///
    /// # Errors
    /// A sentence that names the word that is not understood.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut parsed = Self {
            rows: 100_000,
            seed: 1,
            json: None,
            out: std::env::temp_dir().join("onrecord-bench"),
            folder: std::env::temp_dir().join("onrecord-bench"),
            compare: None,
            reuse: false,
            peers: None,
            only: Vec::new(),
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} wants a value"));
            let number = |text: String| {
                text.replace('_', "")
                    .parse()
                    .map_err(|_| format!("“{text}” is no number"))
            };
            match word.as_str() {
                "--rows" => parsed.rows = number(value()?)?,
                "--seed" => parsed.seed = number(value()?)?,
                "--json" => parsed.json = Some(value()?.into()),
                "--out" => parsed.out = value()?.into(),
                "--folder" => parsed.folder = value()?.into(),
                "--compare" => parsed.compare = Some(value()?.into()),
                "--only" => parsed.only = value()?.split(',').map(str::to_owned).collect(),
                "--reuse" => parsed.reuse = true,
                "--peers" => parsed.peers = Some((value()?.into(), value()?.into())),
                _ => return Err(format!("“{word}” is not understood")),
            }
        }
        if parsed.compare.is_none() {
            let tenth = parsed.out.join(format!("scale-{}.json", parsed.rows / 10));
            parsed.compare = Some(tenth).filter(|tenth| tenth.is_file());
        }
        let known = |only: &&String| !GOALS.iter().any(|(goal, _)| goal == only);
        if let Some(unknown) = parsed.only.iter().find(known) {
            return Err(format!("“{unknown}” is no goal: G1 to G13"));
        }
        if parsed.rows < 1_000 {
            return Err("fewer than 1,000 quotations measure nothing".to_owned());
        }
        Ok(parsed)
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(line: &str) -> Result<Arguments, String> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_are_read_in_any_order_and_unknown_ones_refused() {
        let parsed =
            parse("--json a.json --rows 1_000_000 --reuse --peers p v").expect("understood");
        assert_eq!((parsed.rows, parsed.reuse), (1_000_000, true));
        assert_eq!(parsed.json.as_deref(), Some(std::path::Path::new("a.json")));
        assert_eq!(parsed.peers, Some(("p".into(), "v".into())));
        assert!(parse("--row 5").is_err_and(|why| why.contains("--row")));
        assert!(parse("--rows many").is_err());
        assert!(parse("--rows 10").is_err());
        let only = parse("--only G1,G8").expect("understood");
        assert!(only.wants(&["G8", "G9"]) && !only.wants(&["G2"]));
        assert!(parse("--only G99").is_err_and(|why| why.contains("G99")));
    }
}
