//! Is the file sound: SQLite's own check, the captures against their SHA-256, every anchored part against its capture,
//! the derived rows against the recorded ones.

use super::Store;
use crate::error::Result;
use crate::id::{CaptureId, QuotationId};
use crate::info::CheckReport;

impl Store {
    /// Checks everything, by way of `step(done, total)`. `readable`: the search index can be asked.
    pub(crate) fn check(
        &self,
        readable: bool,
        mut step: impl FnMut(u64, u64) -> Result<()>,
    ) -> Result<CheckReport> {
        let mut problems: Vec<String> = Vec::new();
        if !readable {
            problems.push("The search index is damaged: rebuild it.".to_owned());
        }
        let lines = self.list(
            "SELECT integrity_check FROM pragma_integrity_check",
            [],
            |row| row.get::<_, String>(0),
        );
        match lines {
            Ok(lines) => problems.extend(
                lines
                    .into_iter()
                    .filter(|line| line != "ok")
                    .map(|line| format!("SQLite finds: {line}.")),
            ),
            // A damaged index breaks SQLite's own check off.
            Err(error) if !readable => problems.push(error.message),
            Err(error) => return Err(error),
        }
        let orphans: u32 =
            self.one("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })?;
        if orphans > 0 {
            problems.push(format!("{orphans} rows point to rows that are not there."));
        }
        let captures = self.all_captures()?;
        let quotations: Vec<QuotationId> =
            self.list("SELECT id FROM quotation ORDER BY id", [], |row| row.get(0))?;
        let total = (captures.len() + quotations.len()) as u64;
        let mut done = 0;
        let mut untouched = 0;
        for capture in &captures {
            step(done, total)?;
            done += 1;
            let id = capture.id;
            let (text, original) = self.is_touched(capture)?;
            if original {
                problems.push(format!(
                    "The original of capture {} is not what was captured: its SHA-256 differs.",
                    id.0
                ));
            }
            match self.capture_text(id) {
                Ok(words) if !text => {
                    untouched += u32::from(!original);
                    self.check_spans(id, &words, &mut problems)?;
                }
                _ => problems.push(format!(
                    "Capture {} is not what was captured: its SHA-256 differs.",
                    id.0
                )),
            }
        }
        let mut waiting = 0;
        for id in quotations.iter().filter(|_| readable) {
            step(done, total)?;
            done += 1;
            match self.indexed(*id)? {
                Some(true) => {}
                Some(false) => waiting += 1,
                None => problems.push(format!(
                    "Quotation {} is missing from the search index: rebuild it.",
                    id.0
                )),
            }
        }
        let extra: u32 = self.one(
            "SELECT count(*) FROM listing WHERE quotation_id NOT IN (SELECT id FROM quotation)",
            [],
            |row| row.get(0),
        )?;
        if extra > 0 {
            problems.push(format!(
                "The search index holds {extra} quotations that are gone: rebuild it."
            ));
        }
        let articles = match readable {
            true => self.unindexed_articles()?,
            false => 0,
        };
        if articles > 0 {
            problems.push(format!(
                "The search index of headlines is wrong for {articles} articles: rebuild it."
            ));
        }
        Ok(CheckReport {
            sound: problems.is_empty(),
            captures: untouched,
            quotations: quotations.len() as u32,
            waiting,
            problems,
        })
    }

    /// Whether the search index holds a quotation, or it waits for its turn; none when it is missing.
    fn indexed(&self, id: QuotationId) -> Result<Option<bool>> {
        let found: Option<(i64, bool)> = self.find(
            "SELECT l.key, EXISTS (SELECT 1 FROM quotation_fts AS f WHERE f.rowid = l.key) FROM listing AS l WHERE l.quotation_id = ?1",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(match found {
            Some((_, true)) => Some(true),
            Some((key, false)) if !self.is_indexed(id.0, key)? => Some(false),
            _ => None,
        })
    }

    fn check_spans(&self, id: CaptureId, text: &str, problems: &mut Vec<String>) -> Result<()> {
        for (quotation, spans) in self.quotations_in(id)? {
            let words = self.quotation(quotation)?.text;
            for span in spans {
                let captured = span.range.and_then(|range| text.get(range));
                if captured != words.get(span.text) {
                    problems.push(format!(
                        "Quotation {} does not say what its captured text says.",
                        quotation.0
                    ));
                }
            }
        }
        Ok(())
    }

    /// Every recorded row as text, in a fixed order: what undo must bring back.
    pub(crate) fn dump(&self) -> Result<String> {
        let mut dump = String::new();
        for table in super::Table::ALL {
            let ids: Vec<i64> = self.list(
                &format!("SELECT id FROM \"{}\" ORDER BY id", table.name()),
                [],
                |row| row.get(0),
            )?;
            for id in ids {
                if let Some(image) = self.image(*table, id)? {
                    dump.push_str(&format!(
                        "{} {}\n",
                        table.name(),
                        serde_json::to_string(&image)?
                    ));
                }
            }
        }
        for row in self.list(
            "SELECT quotation_id, key >> 18, said_latest, hex(facts) FROM listing ORDER BY quotation_id",
            [],
            |row| {
                Ok(format!(
                    "{} {} {:?} {}",
                    row.get::<_, i64>(0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, Option<i64>>(2)?,
                    row.get::<_, String>(3)?
                ))
            },
        )? {
            dump.push_str(&format!("listing {row}\n"));
        }
        Ok(dump)
    }

    /// FTS5's own check of its index.
    pub(crate) fn check_search_index(&self) -> Result<()> {
        self.execute(
            "INSERT INTO quotation_fts (quotation_fts) VALUES ('integrity-check')",
            [],
        )
        .map(drop)
    }
}
