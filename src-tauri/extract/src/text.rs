//! Paragraphs of a text.

/// A paragraph, in bytes of the text.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// Start.
    pub start: usize,
    /// End, before the line break.
    pub end: usize,
}

/// The paragraphs of a text. A line break ends one, unless the text is wrapped: the line before does not end a sentence and
/// the next begins with a small letter.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut offset = 0;
    for line in text.split(['\n', '\u{2028}', '\u{2029}']) {
        let start = offset;
        let end = start + line.len();
        offset = end + text[end..].chars().next().map_or(1, char::len_utf8);
        let trimmed = line.trim();
        if trimmed.is_empty() {
            continue;
        }
        let wrapped = out.last().is_some_and(|last| {
            let gap = &text[last.end..start];
            gap.matches('\n').count() == 1
                && !text[last.start..last.end]
                    .trim_end()
                    .ends_with(['.', '!', '?', ':', '"', '”', '’', '»', '“'])
                && last.end - last.start >= 40
                && trimmed.starts_with(char::is_lowercase)
        });
        match out.last_mut() {
            Some(last) if wrapped => last.end = end,
            _ => out.push(Paragraph { start, end }),
        }
    }
    out
}
