//! What the person typed after `cargo xtask`.

/// A chore, the flags that every chore knows, and the words that are left for the chore itself.
#[derive(Debug, Default, PartialEq)]
pub struct Arguments {
    pub chore: Option<String>,
    /// Install missing system packages without asking.
    pub yes: bool,
    /// Build with optimisation.
    pub release: bool,
    /// Everything else, in order; what stands after `--` is kept as it is.
    pub rest: Vec<String>,
}

impl Arguments {
    /// Reads the words in order. The first is the chore; `--` ends our own flags.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Arguments {
        let mut words = words.into_iter();
        let mut parsed = Arguments {
            chore: words.next(),
            ..Arguments::default()
        };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--yes" | "-y" => parsed.yes = true,
                "--release" => parsed.release = true,
                "--" => parsed.rest.extend(words.by_ref()),
                _ => parsed.rest.push(word),
            }
        }
        parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Arguments {
        Arguments::parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn flags_before_the_dashes_are_ours_and_after_them_the_programs() {
        let parsed = parse("run --yes -- --yes my.onrecord");
        assert!(parsed.yes);
        assert_eq!(parsed.chore.as_deref(), Some("run"));
        assert_eq!(parsed.rest, ["--yes", "my.onrecord"]);
    }

    #[test]
    fn no_word_is_no_chore() {
        assert_eq!(parse(""), Arguments::default());
    }
}
