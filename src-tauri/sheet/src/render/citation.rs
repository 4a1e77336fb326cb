//! One citation line, in the manner of a Chicago note: who, to whom, quoted where, when.
//!
//! Unlike Chicago, the comma after a headline stands outside its marks: it is not the source's.

use super::piece::{Piece, Voice, date, given, plain};
use super::words::hop_words;
use crate::{Form, Hop, HopKind, SheetArticle, SheetRow, SheetSpeaker, SpeakerKind, With};

/// The citation of a row, without the quoted words.
pub(crate) fn citation<'a>(row: &'a SheetRow, with: &With) -> Vec<Piece<'a>> {
    let (before, after) = split_at_publication(row);
    let mut line = Vec::new();
    who(row, with, &mut line);
    // "Seen by X, quoted in X" says X twice.
    let seen = before
        .last()
        .filter(|hop| row.said.is_none() && seen_by_outlet(hop, row));
    for hop in &before[..before.len() - usize::from(seen.is_some())] {
        hop_piece(hop, &mut line);
    }
    if let Some(said) = row.said.as_ref().filter(|date| !date.display.is_empty()) {
        line.push(Piece::record(", "));
        line.push(Piece::new(Voice::Name, said.display.as_str()));
    }
    line.push(Piece::record(if seen.is_some() {
        ", seen by and "
    } else {
        ", "
    }));
    line.push(Piece::record(match row.form {
        Form::Indirect => "reported in ",
        Form::Direct | Form::Mixed | Form::Fragment => "quoted in ",
    }));
    match &row.article {
        Some(article) => where_printed(article, &mut line),
        None => line.push(Piece::record("[article not given]")),
    }
    if let Some(paragraph) = row.paragraph {
        line.push(Piece::record(format!(", ¶\u{a0}{paragraph}")));
    }
    for hop in after {
        hop_piece(hop, &mut line);
    }
    line.push(Piece::record("."));
    line
}

/// The speaker with the printed role, or every rival reading, or that no source is given.
fn who<'a>(row: &'a SheetRow, with: &With, line: &mut Vec<Piece<'a>>) {
    let mut readings = row.speaker.iter().chain(&row.rivals);
    if row.is_ambiguous() {
        line.push(Piece::record("Owner ambiguous: "));
    }
    match readings.next() {
        None => line.push(Piece::record("No source given")),
        Some(first) => line.push(name(first)),
    }
    // The printed words are those of the first reading, so they stand beside it and not behind a rival.
    if let Some(role) = printed_words_for(row).filter(|_| with.printed_role) {
        line.push(Piece::record(" (“"));
        line.push(Piece::new(Voice::Printed, role));
        line.push(Piece::record("”)"));
    }
    for rival in readings {
        line.push(Piece::record(", or "));
        line.push(name(rival));
    }
}

fn name(speaker: &SheetSpeaker) -> Piece<'_> {
    if speaker.name.is_empty() {
        return Piece::record("[name not given]");
    }
    Piece::new(Voice::Name, speaker.name.as_str()).in_language(&speaker.language)
}

/// The article's words for the speaker. An unnamed source's descriptor is printed words too.
fn printed_words_for(row: &SheetRow) -> Option<&str> {
    given(&row.printed_role).or_else(|| {
        let source = row.speaker.as_ref().filter(|_| !row.is_ambiguous())?;
        given(&source.descriptor).filter(|_| source.kind == SpeakerKind::UnnamedSource)
    })
}

/// The hops that led to the article, and those that led from it to the user.
///
/// The article's own publication says nothing that "quoted in" does not, so it is in neither.
fn split_at_publication(row: &SheetRow) -> (&[Hop], &[Hop]) {
    let outlet = row.article.as_ref().and_then(|it| given(&it.outlet));
    let own = |hop: &Hop| hop.kind == HopKind::PublishedBy && given(&hop.party) == outlet;
    if let Some(at) = row.chain.iter().rposition(own) {
        return (&row.chain[..at], &row.chain[at + 1..]);
    }
    let passed_on = |hop: &Hop| matches!(hop.kind, HopKind::Syndicates | HopKind::Aggregates);
    let tail = row.chain.iter().rev().take_while(|hop| passed_on(hop));
    row.chain.split_at(row.chain.len() - tail.count())
}

fn seen_by_outlet(hop: &Hop, row: &SheetRow) -> bool {
    let outlet = row.article.as_ref().and_then(|it| given(&it.outlet));
    hop.kind == HopKind::SeenBy && outlet.is_some() && given(&hop.party) == outlet
}

fn hop_piece<'a>(hop: &'a Hop, line: &mut Vec<Piece<'a>>) {
    line.push(Piece::record(match hop.kind {
        HopKind::SaidTo => ", to ".to_owned(),
        other => format!(", {} ", hop_words(other)),
    }));
    line.push(match given(&hop.party) {
        Some(party) => Piece::new(Voice::Name, party),
        None => Piece::record("[party not given]"),
    });
}

fn where_printed<'a>(article: &'a SheetArticle, line: &mut Vec<Piece<'a>>) {
    line.push(match given(&article.outlet) {
        Some(outlet) => Piece::new(Voice::Outlet, outlet),
        None => Piece::record("[outlet not given]"),
    });
    match given(&article.headline) {
        Some(headline) => {
            line.push(Piece::record(", “"));
            line.push(Piece::new(Voice::Printed, headline).in_language(&article.language));
            line.push(Piece::record("”"));
        }
        None => line.push(Piece::record(", [headline not given]")),
    }
    if let Some(byline) = given(&article.byline) {
        let says_by = byline
            .get(..3)
            .is_some_and(|it| it.eq_ignore_ascii_case("by "));
        line.push(Piece::record(if says_by { ", " } else { ", by " }));
        line.push(Piece::new(Voice::Printed, byline).in_language(&article.language));
    }
    line.push(Piece::record(", "));
    line.push(date(article.published.as_ref()));
}

/// The citation of a row as plain text, for a clipboard or a preview. The quoted words are not in
/// it: whoever sets it after them decides on their marks by the row's form.
pub fn citation_line(row: &SheetRow) -> String {
    plain(&citation(row, &With::default()))
}
