//! Cue verbs: what kind of saying they are and what may follow them.

use serde::Serialize;

/// What kind of act a cue reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CueClass {
    /// Speaking: said, told, added.
    Say,
    /// Writing: wrote.
    Write,
    /// Posting: tweeted, posted.
    Post,
    /// Asking: asked, wondered.
    Ask,
    /// What a document or study does: showed, found.
    Document,
    /// A thought, not an utterance: believes, hopes.
    Believe,
    /// A promise: pledged, vowed.
    Promise,
    /// A demand: urged, demanded.
    Demand,
    /// A wish or an intention: wants, plans.
    Want,
    /// A verdict: called, described as.
    Judge,
    /// A stance: criticized, supports.
    Attitude,
    /// Nobody in particular: is expected to, appears to.
    Seem,
    /// Words that are no verb: according to, in the words of.
    According,
    /// A mark alone: a colon, a dash, a transcript's name.
    Mark,
}

impl CueClass {
    /// The class as named in a lexicon file.
    pub fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "say" => Self::Say,
            "write" => Self::Write,
            "post" => Self::Post,
            "ask" => Self::Ask,
            "document" => Self::Document,
            "believe" => Self::Believe,
            "promise" => Self::Promise,
            "demand" => Self::Demand,
            "want" => Self::Want,
            "judge" => Self::Judge,
            "attitude" => Self::Attitude,
            "seem" => Self::Seem,
            _ => return None,
        })
    }
}

/// One cue verb of a lexicon.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The base form, as listed.
    pub lemma: &'static str,
    /// What kind of act it reports.
    pub class: CueClass,
    /// The attributes of the lexicon line, one bit a letter from `A`.
    attributes: u64,
}

impl Cue {
    /// A cue from its lexicon line.
    pub fn new(lemma: &'static str, class: CueClass, attributes: &str) -> Self {
        let bits = attributes
            .bytes()
            .filter(u8::is_ascii_alphabetic)
            .fold(0, |bits, b| bits | 1 << (b - b'A'));
        Self {
            lemma,
            class,
            attributes: bits,
        }
    }

    /// Whether the lexicon gives the attribute of this letter.
    pub fn has(&self, letter: char) -> bool {
        let byte = letter as u32;
        (65..=122).contains(&byte) && self.attributes >> (byte - 65) & 1 == 1
    }

    /// Whether it brings direct speech (`D` anywhere, `d` only beside the marks).
    pub fn speaks(&self) -> bool {
        self.has('D') || self.has('d')
    }
}
