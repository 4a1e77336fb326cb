//! The order of a sheet: which head each row stands under, and its running number.

use std::collections::HashMap;

use super::month::month_head;
use super::piece::{Piece, Voice, given};
use super::words::kind_label;
use crate::{GroupBy, QuoteSheet, SheetRow, SheetSpeaker, SpeakerKind};

/// The rows in the order that every format writes them in.
pub(crate) struct Plan<'a> {
    pub(crate) groups: Vec<Group<'a>>,
    numbers: HashMap<&'a str, usize>,
}

/// Rows under one head.
pub(crate) struct Group<'a> {
    /// What the head says first; empty when the sheet is not grouped.
    pub(crate) head: Vec<Piece<'a>>,
    /// What it says besides.
    pub(crate) besides: Vec<Piece<'a>>,
    /// The role at the time, when the head says it for all its rows.
    pub(crate) role: Option<&'a str>,
    pub(crate) rows: Vec<&'a SheetRow>,
}

/// What makes two rows stand under one head. Speakers and articles are told apart by uid: the
/// same name does not make the same person.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Whole,
    Speaker(&'a str),
    NoSpeaker,
    Ambiguous,
    Article(&'a str),
    NoArticle,
    Month(String),
}

impl<'a> Plan<'a> {
    /// Groups come in the order of their first row, and rows keep the order of the list.
    pub(crate) fn new(sheet: &'a QuoteSheet) -> Self {
        let mut places: HashMap<Key<'a>, usize> = HashMap::new();
        let mut grouped: Vec<Vec<&'a SheetRow>> = Vec::new();
        for row in &sheet.rows {
            let place = *places
                .entry(key(row, sheet.layout.group_by))
                .or_insert(grouped.len());
            if place == grouped.len() {
                grouped.push(Vec::new());
            }
            grouped[place].push(row);
        }
        let uids = grouped.iter().flatten().map(|row| row.uid.as_str());
        let numbers = uids.zip(1..).collect();
        let groups = grouped
            .into_iter()
            .map(|rows| Group::new(sheet, rows))
            .collect();
        Plan { groups, numbers }
    }

    /// The running number of a quotation, if it is on the sheet.
    pub(crate) fn number_of(&self, uid: &str) -> Option<usize> {
        self.numbers.get(uid).copied()
    }
}

fn key(row: &SheetRow, group_by: GroupBy) -> Key<'_> {
    match group_by {
        GroupBy::None => Key::Whole,
        GroupBy::Speaker if row.is_ambiguous() => Key::Ambiguous,
        GroupBy::Speaker => row
            .speaker
            .as_ref()
            .map_or(Key::NoSpeaker, |it| Key::Speaker(&it.uid)),
        GroupBy::Article => row
            .article
            .as_ref()
            .map_or(Key::NoArticle, |it| Key::Article(&it.uid)),
        GroupBy::Date => Key::Month(month_head(row.said.as_ref())),
    }
}

impl<'a> Group<'a> {
    fn new(sheet: &'a QuoteSheet, rows: Vec<&'a SheetRow>) -> Self {
        let mut group = Group {
            head: Vec::new(),
            besides: Vec::new(),
            role: None,
            rows,
        };
        let Some(first) = group.rows.first().copied() else {
            return group;
        };
        match sheet.layout.group_by {
            GroupBy::None => {}
            GroupBy::Date => group
                .head
                .push(Piece::record(month_head(first.said.as_ref()))),
            GroupBy::Article => group.article_head(first),
            GroupBy::Speaker if first.is_ambiguous() => {
                group.head.push(Piece::record("Owner ambiguous"));
            }
            GroupBy::Speaker => group.speaker_head(first, sheet.layout.with.role_at_time),
        }
        group
    }

    fn speaker_head(&mut self, first: &'a SheetRow, with_role: bool) {
        let Some(speaker) = &first.speaker else {
            self.head.push(Piece::record("No source given"));
            return;
        };
        self.head
            .push(Piece::new(Voice::Name, speaker.name.as_str()).in_language(&speaker.language));
        let role = given(&first.role_at_time).filter(|_| with_role);
        self.role = role.filter(|_| {
            self.rows
                .iter()
                .all(|it| it.role_at_time == first.role_at_time)
        });
        self.besides = speaker_besides(speaker, self.role);
    }

    fn article_head(&mut self, first: &'a SheetRow) {
        let Some(article) = &first.article else {
            self.head.push(Piece::record("No article"));
            return;
        };
        self.head.push(match given(&article.headline) {
            Some(it) => Piece::new(Voice::Printed, it).in_language(&article.language),
            None => Piece::record("[headline not given]"),
        });
        self.besides.push(match given(&article.outlet) {
            Some(outlet) => Piece::new(Voice::Outlet, outlet),
            None => Piece::record("[outlet not given]"),
        });
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
