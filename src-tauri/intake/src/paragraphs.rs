//! Text as the record keeps it: paragraphs with an empty line between them.

/// Collects pieces of text into paragraphs. Runs of blanks are one blank, as a page shows them; a no-break space is
/// printed and stays.
#[derive(Default)]
pub(crate) struct Paragraphs {
    text: String,
    /// The paragraph in progress.
    line: String,
}

impl Paragraphs {
    /// Adds words as a page flows them.
    pub(crate) fn flow(&mut self, words: &str) {
        for letter in words.chars() {
            if !is_blank(letter) {
                self.line.push(letter);
            } else if !self.line.is_empty() && !self.line.ends_with([' ', '\n', '\t']) {
                self.line.push(' ');
            }
        }
    }

    /// Adds words with their own line ends and blanks.
    pub(crate) fn keep(&mut self, words: &str) {
        self.line.push_str(words);
    }

    /// Goes to the next line of the paragraph.
    pub(crate) fn line_break(&mut self) {
        trim_end(&mut self.line);
        if !self.line.is_empty() {
            self.line.push('\n');
        }
    }

    /// Goes to the next cell of a table.
    pub(crate) fn cell(&mut self) {
        trim_end(&mut self.line);
        if !self.line.is_empty() {
            self.line.push('\t');
        }
    }

    /// Ends the paragraph.
    pub(crate) fn end(&mut self) {
        let line = self.line.trim_matches(is_blank);
        if !line.is_empty() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.text.push_str(line);
        }
        self.line.clear();
    }

    /// The whole text.
    pub(crate) fn finish(mut self) -> String {
        self.end();
        self.text
    }
}

/// The white space that a page collapses (HTML, "ASCII whitespace").
fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn trim_end(line: &mut String) {
    line.truncate(line.trim_end_matches(is_blank).len());
}

#[cfg(test)]
mod tests {
    use super::Paragraphs;

    #[test]
    fn blanks_flow_together_and_a_no_break_space_stays() {
        let mut text = Paragraphs::default();
        text.flow("  The weir\n   is ");
        text.flow(" safe,\u{a0}he said.");
        text.end();
        text.end();
        text.flow("Second");
        text.line_break();
        text.flow(" line");
        assert_eq!(
            text.finish(),
            "The weir is safe,\u{a0}he said.\n\nSecond\nline"
        );
    }
}
