//! What stands over a group of rows, and what makes rows stand under one head.

use super::month::month_head;
use super::piece::{Piece, Voice, given};
use super::words::kind_label;
use crate::{GroupBy, SheetArticle, SheetRow, SheetSpeaker, SpeakerKind};

/// What a head says of all its rows.
pub(super) enum Head {
    Whole,
    Speaker(SheetSpeaker),
    NoSpeaker,
    Ambiguous,
    Article(SheetArticle),
    NoArticle,
    Month(String),
}

/// What makes two rows stand under one head. Speakers and articles are told apart by uid: the
/// same name does not make the same person.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum Key {
    Whole,
    Speaker(String),
    NoSpeaker,
    Ambiguous,
    Article(String),
    NoArticle,
    Month(String),
}

impl Key {
    pub(super) fn of(row: &SheetRow, group_by: GroupBy) -> Self {
        match (group_by, &row.speaker, &row.article) {
            (GroupBy::None, ..) => Key::Whole,
            (GroupBy::Speaker, ..) if row.is_ambiguous() => Key::Ambiguous,
            (GroupBy::Speaker, Some(speaker), _) => Key::Speaker(speaker.uid.clone()),
            (GroupBy::Speaker, None, _) => Key::NoSpeaker,
            (GroupBy::Article, _, Some(article)) => Key::Article(article.uid.clone()),
            (GroupBy::Article, _, None) => Key::NoArticle,
            (GroupBy::Date, ..) => Key::Month(month_head(row.said.as_ref())),
        }
    }
}

impl Head {
    /// The head that begins with a row.
    pub(super) fn of(row: &SheetRow, group_by: GroupBy) -> Self {
        match (group_by, &row.speaker, &row.article) {
            (GroupBy::None, ..) => Head::Whole,
            (GroupBy::Speaker, ..) if row.is_ambiguous() => Head::Ambiguous,
            (GroupBy::Speaker, Some(speaker), _) => Head::Speaker(speaker.clone()),
            (GroupBy::Speaker, None, _) => Head::NoSpeaker,
            (GroupBy::Article, _, Some(article)) => Head::Article(article.clone()),
            (GroupBy::Article, _, None) => Head::NoArticle,
            (GroupBy::Date, ..) => Head::Month(month_head(row.said.as_ref())),
        }
    }

    /// What it says first; nothing when the sheet is not grouped.
    pub(super) fn says(&self) -> Vec<Piece<'_>> {
        let says = match self {
            Head::Whole => return Vec::new(),
            Head::Speaker(speaker) => {
                Piece::new(Voice::Name, speaker.name.as_str()).in_language(&speaker.language)
            }
            Head::NoSpeaker => Piece::record("No source given"),
            Head::Ambiguous => Piece::record("Owner ambiguous"),
            Head::Article(article) => match given(&article.headline) {
                Some(it) => Piece::new(Voice::Printed, it).in_language(&article.language),
                None => Piece::record("[headline not given]"),
            },
            Head::NoArticle => Piece::record("No article"),
            Head::Month(month) => Piece::record(month.as_str()),
        };
        vec![says]
    }

    /// What it says besides; `role` where all its rows have that one.
    pub(super) fn besides<'a>(&'a self, role: Option<&'a str>) -> Vec<Piece<'a>> {
        match self {
            Head::Speaker(speaker) => speaker_besides(speaker, role),
            Head::Article(article) => vec![match given(&article.outlet) {
                Some(outlet) => Piece::new(Voice::Outlet, outlet),
                None => Piece::record("[outlet not given]"),
            }],
            _ => Vec::new(),
        }
    }
}

fn speaker_besides<'a>(speaker: &'a SheetSpeaker, role: Option<&'a str>) -> Vec<Piece<'a>> {
    let descriptor = given(&speaker.descriptor);
    let kind = kind_label(speaker.kind).map(Piece::record);
    let printed = speaker.kind == SpeakerKind::UnnamedSource;
    let voice = if printed { Voice::Printed } else { Voice::Name };
    let mut besides = Vec::new();
    let all = [
        kind,
        descriptor.map(|it| Piece::new(voice, it)),
        role.map(|it| Piece::new(Voice::Name, it)),
    ];
    for piece in all.into_iter().flatten() {
        if !besides.is_empty() {
            besides.push(Piece::record(", "));
        }
        besides.push(piece);
    }
    besides
}
