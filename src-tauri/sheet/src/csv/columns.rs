//! The columns. A column that the layout does not ask for is not there at all.

use std::borrow::Cow;

use super::cell::{list_cell, parts_cell};
use crate::render::{
    anchoring_name, basis_name, chain_line, check_line, citation, clean_wins, form_name, kind_name,
    level_name, link_name, main_wording, plain, printed, wording_line,
};
use crate::{Layout, QuoteSheet, SheetArticle, SheetDate, SheetRow, SheetSpeaker, Wording};

/// A column: its name, and what it says about a row.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) value: for<'a> fn(&At<'a>) -> Cow<'a, str>,
}

/// A row in its place on the sheet.
pub(super) struct At<'a> {
    pub(super) sheet: &'a QuoteSheet,
    /// The running number, from 1; the same as in the other formats.
    pub(super) n: usize,
    pub(super) row: &'a SheetRow,
}

/// The columns that a layout asks for.
pub(super) fn columns(layout: &Layout) -> Vec<Column> {
    let with = &layout.with;
    let mut columns = Vec::new();
    let mut add = |wanted: bool, name, value| {
        if wanted {
            columns.push(Column { name, value });
        }
    };
    add(true, "n", |at| at.n.to_string().into());
    add(true, "uid", |at| at.row.uid.as_str().into());
    add(true, "number", |at| at.row.number.to_string().into());
    add(true, "speaker", |at| {
        of_speaker(at, |it| it.name.as_str().into())
    });
    add(true, "speaker_kind", |at| {
        of_speaker(at, |it| kind_name(it.kind).into())
    });
    add(true, "speaker_descriptor", |at| {
        of_speaker(at, |it| text(&it.descriptor))
    });
    add(true, "rival_speakers", rival_speakers);
    add(with.printed_role, "printed_role", |at| {
        text(&at.row.printed_role)
    });
    add(with.role_at_time, "role_at_time", |at| {
        of_settled(at, |row| text(&row.role_at_time))
    });
    add(with.role_at_time, "organization", |at| {
        of_settled(at, |row| {
            row.organization
                .as_ref()
                .map_or("".into(), |it| it.name.as_str().into())
        })
    });
    add(with.role_at_time, "organization_link", |at| {
        of_settled(at, |row| {
            row.organization
                .as_ref()
                .map_or("".into(), |it| link_name(it.link).into())
        })
    });
    add(true, "form", |at| form_name(at.row.form).into());
    add(true, "quotation", |at| {
        plain(&main_wording(at.row, at.sheet.layout.wording)).into()
    });
    add(layout.wording == Wording::Both, "clean", |at| {
        match at.row.declared_clean() {
            Some(clean) => plain(&printed(at.row.form, &clean.parts, &at.row.language)).into(),
            None => "".into(),
        }
    });
    add(layout.wording == Wording::Clean, "wording", |at| {
        if clean_wins(at.row, Wording::Clean) {
            "clean"
        } else {
            "printed"
        }
        .into()
    });
    add(layout.wording != Wording::Printed, "changed", |at| {
        at.row
            .declared_clean()
            .map_or("".into(), |it| it.changed.as_str().into())
    });
    add(true, "parts", |at| parts_cell(&at.row.parts).into());
    add(true, "language", |at| text(&at.row.language));
    add(true, "context", |at| text(&at.row.context));
    add(true, "said", |at| {
        of_date(&at.row.said, |it| it.display.as_str().into())
    });
    add(true, "said_edtf", |at| {
        of_date(&at.row.said, |it| text(&it.edtf))
    });
    add(true, "said_printed", |at| {
        of_date(&at.row.said, |it| text(&it.printed))
    });
    add(true, "said_basis", |at| of_date(&at.row.said, basis));
    add(true, "headline", |at| {
        of_article(at, |it| text(&it.headline))
    });
    add(true, "outlet", |at| of_article(at, |it| text(&it.outlet)));
    add(true, "byline", |at| of_article(at, |it| text(&it.byline)));
    add(true, "url", |at| of_article(at, |it| text(&it.url)));
    add(true, "published", |at| {
        of_published(at, |it| it.display.as_str().into())
    });
    add(true, "published_edtf", |at| {
        of_published(at, |it| text(&it.edtf))
    });
    add(true, "published_printed", |at| {
        of_published(at, |it| text(&it.printed))
    });
    add(true, "published_basis", |at| of_published(at, basis));
    add(true, "article_language", |at| {
        of_article(at, |it| text(&it.language))
    });
    add(true, "paragraph", |at| {
        at.row
            .paragraph
            .map_or("".into(), |it| it.to_string().into())
    });
    add(true, "level", |at| level_name(at.row.level).into());
    add(with.tags, "key", |at| {
        if at.row.key { "yes" } else { "" }.into()
    });
    add(with.tags, "tags", |at| {
        list_cell(at.row.tags.iter().map(String::as_str)).into()
    });
    add(with.chain, "chain", |at| {
        plain(&chain_line(&at.row.chain)).into()
    });
    add(with.wordings, "wordings", |at| {
        lines(at.row.wordings.iter().map(|it| plain(&wording_line(it))))
    });
    add(with.checks, "checks", |at| {
        lines(at.row.checks.iter().map(|it| plain(&check_line(it))))
    });
    add(true, "anchoring", |at| {
        anchoring_name(at.row.anchoring).into()
    });
    add(with.capture_hash, "capture_sha256", |at| {
        at.row
            .capture
            .as_ref()
            .map_or("".into(), |it| it.sha256.as_str().into())
    });
    add(with.capture_hash, "captured_at", |at| {
        at.row
            .capture
            .as_ref()
            .map_or("".into(), |it| it.captured_at.utc.as_str().into())
    });
    add(with.note, "note", |at| text(&at.row.note));
    add(true, "translation_pair", |at| {
        text(&at.row.translation_pair)
    });
    add(true, "citation", |at| {
        plain(&citation(at.row, &at.sheet.layout.with)).into()
    });
    columns
}

fn text(value: &Option<String>) -> Cow<'_, str> {
    value.as_deref().unwrap_or_default().into()
}

fn lines<'a>(items: impl Iterator<Item = String>) -> Cow<'a, str> {
    let items: Vec<String> = items.collect();
    list_cell(items.iter().map(String::as_str)).into()
}

fn of_speaker<'a>(at: &At<'a>, value: fn(&'a SheetSpeaker) -> Cow<'a, str>) -> Cow<'a, str> {
    let settled = at.row.speaker.as_ref().filter(|_| !at.row.is_ambiguous());
    settled.map_or("".into(), value)
}

/// Every reading of an ambiguous row. None of them stands under "speaker", where a filter of the
/// spreadsheet would take it for settled.
fn rival_speakers<'a>(at: &At<'a>) -> Cow<'a, str> {
    if !at.row.is_ambiguous() {
        return "".into();
    }
    let readings = at.row.speaker.iter().chain(&at.row.rivals);
    list_cell(readings.map(|it| it.name.as_str())).into()
}

/// The role and the organization are those of one reading, so an ambiguous row has none.
fn of_settled<'a>(at: &At<'a>, value: fn(&'a SheetRow) -> Cow<'a, str>) -> Cow<'a, str> {
    if at.row.is_ambiguous() {
        "".into()
    } else {
        value(at.row)
    }
}

fn of_article<'a>(at: &At<'a>, value: fn(&'a SheetArticle) -> Cow<'a, str>) -> Cow<'a, str> {
    at.row.article.as_ref().map_or("".into(), value)
}

fn of_date(
    date: &Option<SheetDate>,
    value: for<'a> fn(&'a SheetDate) -> Cow<'a, str>,
) -> Cow<'_, str> {
    date.as_ref().map_or("".into(), value)
}

fn of_published<'a>(at: &At<'a>, value: for<'b> fn(&'b SheetDate) -> Cow<'b, str>) -> Cow<'a, str> {
    at.row
        .article
        .as_ref()
        .map_or("".into(), |it| of_date(&it.published, value))
}

fn basis(date: &SheetDate) -> Cow<'_, str> {
    date.basis.map_or("".into(), |it| basis_name(it).into())
}
