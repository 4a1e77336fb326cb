//! Are the captures what was captured?

use crate::capture::{CaptureReport, TouchedCapture, VerifyCaptures};
use crate::error::Result;
use crate::library::Library;
use crate::progress::Progress;

impl Library {
    /// Computes the SHA-256 of every captured text and original again and says which differ from what was noted.
    pub fn verify_captures(
        &self,
        input: VerifyCaptures,
        progress: &Progress,
    ) -> Result<CaptureReport> {
        self.read(|store| {
            let captures = match input.article_id {
                Some(article) => store.captures(article)?,
                None => store.all_captures()?,
            };
            let mut report = CaptureReport {
                untouched: true,
                texts: 0,
                originals: 0,
                touched: Vec::new(),
            };
            for (done, capture) in captures.iter().enumerate() {
                progress.step(done as u64, captures.len() as u64)?;
                let (text, original) = store.is_touched(capture)?;
                report.texts += 1;
                report.originals += u32::from(capture.raw_sha256.is_some());
                if text || original {
                    report.untouched = false;
                    report.touched.push(TouchedCapture {
                        id: capture.id,
                        article: store.article(capture.article_id)?,
                        text,
                        original,
                    });
                }
            }
            Ok(report)
        })
    }
}
