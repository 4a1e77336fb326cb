//! What the article says around a quotation of how and when it was said: date words, and hops of the reporting chain.
//! Suggestions, which a person takes or leaves: what the article tells of one quotation is never handed on to another.

use std::ops::Range;

use onrecord_extract::{self as extract, Language};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::capture::anchor::find_parts;
use crate::capture::offset::from_utf16;
use crate::error::Result;
use crate::id::{ArticleId, CaptureId};
use crate::library::Library;
use crate::quotations::{HopKind, TextSpan, read_quote};

/// Asks what stands around a quotation in the captured text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindCircumstances {
    /// The article.
    pub article_id: ArticleId,
    /// The words as typed, with or without marks. Not looked at when `spans` are given.
    #[serde(default)]
    pub quote: String,
    /// Words selected in the captured text, in UTF-16 code units.
    #[serde(default)]
    pub spans: Vec<TextSpan>,
    /// The capture of `spans`; the latest one, unless given.
    #[serde(default)]
    pub capture_id: Option<CaptureId>,
}

/// What the article says around a quotation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Circumstances {
    /// The article's words for the day, as printed.
    pub dates: Vec<String>,
    /// Hops that the sentence of the quotation tells of.
    pub hops: Vec<SuggestedHop>,
    /// Hops that the article tells of elsewhere, which may be those of other quotations.
    pub elsewhere: Vec<SuggestedHop>,
}

/// A hop that the article tells of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SuggestedHop {
    /// What happened in it.
    pub kind: HopKind,
    /// To or by whom, as printed.
    pub party: String,
    /// The words that tell of it.
    pub words: String,
}

impl Library {
    /// What the article says around a quotation. Words that are not in its captured text have nothing around them.
    ///
    /// # Errors
    /// `InvalidInput` for a selection outside of the text.
    pub fn find_circumstances(&self, input: FindCircumstances) -> Result<Circumstances> {
        self.read(|store| {
            let capture = match input.capture_id {
                Some(id) => Some(id),
                None => store
                    .latest_capture(input.article_id)?
                    .map(|capture| capture.id),
            };
            let Some(capture) = capture else {
                return Ok(Circumstances::default());
            };
            let text = store.capture_text(capture)?;
            let ranges = match input.spans.is_empty() {
                true => find_parts(&text, &read_quote(&input.quote).texts())
                    .map(|anchor| anchor.spans)
                    .unwrap_or_default(),
                false => input
                    .spans
                    .iter()
                    .map(|span| from_utf16(&text, *span, "spans"))
                    .collect::<Result<_>>()?,
            };
            if ranges.is_empty() {
                return Ok(Circumstances::default());
            }
            let language = store.article(input.article_id)?.language;
            Ok(around(&text, language.as_deref(), &ranges))
        })
    }
}

fn around(text: &str, language: Option<&str>, ranges: &[Range<usize>]) -> Circumstances {
    let language = language.and_then(Language::from_tag);
    let mut circumstances = Circumstances::default();
    for found in extract::extract(text, language).quotations {
        let here = found.spans.iter().any(|span| {
            ranges
                .iter()
                .any(|range| range.start < span.end && span.start < range.end)
        });
        let hops = match here {
            true => &mut circumstances.hops,
            false => &mut circumstances.elsewhere,
        };
        for hop in told_hops(&found) {
            let hop = SuggestedHop {
                kind: hop_kind(hop.kind),
                party: hop.who.text.clone(),
                words: hop.words.text.clone(),
            };
            if !hops.contains(&hop) {
                hops.push(hop);
            }
        }
        if here {
            let printed = found.dates.iter().map(|date| date.text.clone());
            circumstances.dates.extend(printed);
        }
    }
    let Circumstances {
        hops, elsewhere, ..
    } = &mut circumstances;
    elsewhere.retain(|hop| !hops.contains(hop));
    circumstances
}

/// The hops that an article tells of at a quotation. "Citing several unnamed sources" names no party that handed the words
/// on.
pub(crate) fn told_hops(found: &extract::Quotation) -> impl Iterator<Item = &extract::Hop> {
    let named = |hop: &&extract::Hop| hop.who.text.chars().any(char::is_uppercase);
    found.chain.iter().filter(named)
}

/// What the article's words say happened.
pub(crate) fn hop_kind(kind: extract::HopKind) -> HopKind {
    match kind {
        extract::HopKind::SaidTo => HopKind::SaidTo,
        extract::HopKind::LeakedTo => HopKind::LeakedTo,
        extract::HopKind::SeenBy => HopKind::SeenBy,
        extract::HopKind::Cites => HopKind::Cites,
        extract::HopKind::PublishedBy => HopKind::PublishedBy,
    }
}
