//! Writing an export: to memory for a preview, to a file that is whole or not there.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};
use crate::export::choose::{Chosen, choose};
use crate::export::sheet;
use crate::export::{
    Exchange, ExportFormat, ExportLayout, ExportPreview, ExportQuotations, ExportReport,
    ExportScope, PreviewExport,
};
use crate::library::Library;
use crate::progress::Progress;
use crate::store::Store;

/// So many rows are shown of an export before it is written.
const PREVIEW_ROWS: usize = 40;

impl Library {
    /// How an export would look: its first rows, and what is left out.
    pub fn preview_export(
        &self,
        input: PreviewExport,
        progress: &Progress,
    ) -> Result<ExportPreview> {
        let mut text = Vec::new();
        let report = self.export(
            &input.scope,
            input.format,
            &input.layout,
            PREVIEW_ROWS,
            &mut text,
            progress,
        )?;
        let cut = report.rows as usize > PREVIEW_ROWS;
        Ok(ExportPreview {
            report,
            text: String::from_utf8_lossy(&text).into_owned(),
            cut,
        })
    }

    /// Writes an export to a file. A file of that name is replaced once the new one is whole.
    ///
    /// # Errors
    /// `Io` when the file cannot be written, `Cancelled` when the user stopped it; nothing is left behind then.
    pub fn export_quotations(
        &self,
        input: ExportQuotations,
        progress: &Progress,
    ) -> Result<ExportReport> {
        let path = PathBuf::from(&input.path);
        if path.file_name().is_none() {
            return Err(Error::invalid("path", "Say where the file goes."));
        }
        // The error names the file that was asked for, not the one that stands in for it until it is whole.
        let refused = |error: std::io::Error| Error {
            field: Some("path".to_owned()),
            ..Error::new(
                ErrorCode::Io,
                format!("{} cannot be written: {error}.", path.display()),
            )
        };
        let unfinished = unfinished(&path);
        let written = self
            .write_file(&unfinished, &input, &refused, progress)
            .and_then(|report| {
                std::fs::rename(&unfinished, &path).map_err(refused)?;
                Ok(report)
            });
        if written.is_err() {
            let _ = std::fs::remove_file(&unfinished);
        }
        written.map(|report| ExportReport {
            path: path.display().to_string(),
            ..report
        })
    }

    fn write_file(
        &self,
        path: &Path,
        input: &ExportQuotations,
        refused: &dyn Fn(std::io::Error) -> Error,
        progress: &Progress,
    ) -> Result<ExportReport> {
        let mut file = std::io::BufWriter::new(std::fs::File::create(path).map_err(refused)?);
        let report = self.export(
            &input.scope,
            input.format,
            &input.layout,
            usize::MAX,
            &mut file,
            progress,
        )?;
        file.into_inner()
            .map_err(|error| refused(error.into_error()))?
            .sync_all()
            .map_err(refused)?;
        Ok(report)
    }

    fn export(
        &self,
        scope: &ExportScope,
        format: ExportFormat,
        layout: &ExportLayout,
        most: usize,
        out: &mut (dyn Write + Send),
        progress: &Progress,
    ) -> Result<ExportReport> {
        let now = self.now();
        let title = self
            .path()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        self.read(|store| {
            // The exchange file is complete, so it has what is not in the captured text too.
            let chosen = choose(
                store,
                scope,
                layout.not_in_capture || format == ExportFormat::Json,
            )?;
            let Some(format) = sheet_format(format) else {
                write_json(store, &chosen, &now, most, out, progress)?;
                return Ok(chosen.report);
            };
            let ids = &chosen.ids[..chosen.ids.len().min(most)];
            let sheet = sheet::head(&chosen.report, ids.len(), layout, &title, &now);
            sheet::write(store, ids, &sheet, layout.version, format, out, progress)?;
            Ok(chosen.report)
        })
    }
}

fn write_json(
    store: &Store,
    chosen: &Chosen,
    now: &str,
    most: usize,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<()> {
    let exchange = Exchange::gather(store, chosen, now, most, progress)?;
    serde_json::to_writer_pretty(&mut *out, &exchange)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// The format of a sheet's writer; none for the exchange file, which is no sheet.
fn sheet_format(format: ExportFormat) -> Option<onrecord_sheet::Format> {
    match format {
        ExportFormat::Csv => Some(onrecord_sheet::Format::Csv),
        ExportFormat::Markdown => Some(onrecord_sheet::Format::Markdown),
        ExportFormat::Html => Some(onrecord_sheet::Format::Html),
        ExportFormat::Json => None,
    }
}

/// Beside the file, so that renaming it is one step.
fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    path.with_file_name(name)
}
