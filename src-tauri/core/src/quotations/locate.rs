//! Looking for typed words in the captured text, before anything is saved: anchored, nearly, or not there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::capture::anchor::{Anchor, find_parts};
use crate::capture::offset::to_utf16;
use crate::error::Result;
use crate::id::{ArticleId, CaptureId, QuotationId};
use crate::library::Library;
use crate::quotations::{Form, Part, QuotationRow, TextSpan, read_quote};
use crate::store::Store;

/// Asks where the words of a quotation stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LocateQuotation {
    /// The words as typed, with or without marks.
    pub quote: String,
    /// The article whose latest capture is searched.
    pub article_id: Option<ArticleId>,
    /// The quotation that is being edited, so that it is not shown as its own double.
    pub quotation_id: Option<QuotationId>,
}

/// Where the words of a quotation stand, and what the marks say of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Located {
    /// The parts that were read from the typed words.
    pub parts: Vec<Part>,
    /// The form that the marks show.
    pub form: Form,
    /// The words between the parts, as a cue.
    pub cue: String,
    /// Whether the article has a captured text.
    pub captured: bool,
    /// The words stand there byte for byte.
    pub exact: bool,
    /// The capture they were found in, and where, in UTF-16 code units.
    pub capture_id: Option<CaptureId>,
    /// One span a part; empty when they are not found.
    pub spans: Vec<TextSpan>,
    /// The number of the paragraph they start in, from 1.
    pub paragraph: Option<u32>,
    /// The captured words, where they differ from the typed ones in marks, dashes, case or accents only.
    pub captured_words: Option<Vec<String>>,
    /// Quotations of the library with nearly the same words.
    pub similar: Vec<SimilarQuotation>,
}

/// A quotation with nearly the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SimilarQuotation {
    /// The quotation.
    pub quotation: QuotationRow,
    /// How much of the shorter one stands in the longer, in percent.
    pub percent: u32,
}

impl Library {
    /// Looks for the words of a quotation in the latest capture of an article.
    pub fn locate_quotation(&self, input: LocateQuotation) -> Result<Located> {
        self.read(|store| {
            let read = read_quote(&input.quote);
            let capture = input
                .article_id
                .map(|article| store.latest_capture(article))
                .transpose()?
                .flatten();
            let own = own_capture(store, &input)?;
            let mut located = Located {
                form: read.form,
                cue: read.cue(),
                parts: read.parts(),
                captured: capture.is_some(),
                exact: false,
                capture_id: None,
                spans: Vec::new(),
                paragraph: None,
                captured_words: None,
                similar: store.similar_quotations(&read.words(), input.quotation_id)?,
            };
            // An edited quotation is looked for where it stands before the newest version of its article.
            let captures = own.into_iter().chain(capture.map(|capture| capture.id));
            let mut found = None;
            for id in captures {
                let text = store.capture_text(id)?;
                let anchor = find_parts(&text, &read.texts());
                if let Some(anchor) = anchor.filter(|anchor| anchor.exact || found.is_none()) {
                    let exact = anchor.exact;
                    found = Some((id, text, anchor));
                    if exact {
                        break;
                    }
                }
            }
            let Some((id, text, anchor)) = found else {
                return Ok(located);
            };
            located.found(&text, id, &anchor);
            if !read.marked {
                located.form = anchor.form(&text);
            }
            Ok(located)
        })
    }
}

/// The capture of the quotation that is being edited, if it stays in its article.
fn own_capture(store: &Store, input: &LocateQuotation) -> Result<Option<CaptureId>> {
    let Some(id) = input.quotation_id else {
        return Ok(None);
    };
    let old = store.find_quotation(id)?;
    if old.is_none_or(|old| old.article_id != input.article_id) {
        return Ok(None);
    }
    Ok(store.spans(id)?.iter().find_map(|span| span.capture_id))
}

impl Located {
    fn found(&mut self, text: &str, capture: CaptureId, anchor: &Anchor) {
        self.exact = anchor.exact;
        self.capture_id = Some(capture);
        self.spans = to_utf16(text, &anchor.spans);
        self.paragraph = anchor
            .spans
            .first()
            .map(|span| crate::capture::paragraph::number_at(text, span.start));
        if !anchor.exact {
            self.captured_words = Some(
                anchor
                    .spans
                    .iter()
                    .map(|span| text[span.clone()].to_owned())
                    .collect(),
            );
        }
    }
}
