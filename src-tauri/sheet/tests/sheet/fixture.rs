//! A sheet of invented people and outlets that shows every concept once.

use onrecord_sheet::*;

mod rows;

pub use rows::*;

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn part(text: &str) -> Part {
    Part {
        text: text.to_owned(),
        ..Part::default()
    }
}

pub fn marked(open: &str, text: &str, close: &str) -> Part {
    let marks = Marks::Printed {
        open: open.to_owned(),
        close: close.to_owned(),
    };
    Part {
        marks,
        ..part(text)
    }
}

fn cued(part: Part, cue: &str) -> Part {
    Part {
        cue: some(cue),
        ..part
    }
}

pub fn speaker(uid: &str, name: &str, kind: SpeakerKind) -> SheetSpeaker {
    SheetSpeaker {
        uid: uid.to_owned(),
        name: name.to_owned(),
        kind,
        ..SheetSpeaker::default()
    }
}

fn date(display: &str, edtf: &str) -> Option<SheetDate> {
    Some(SheetDate {
        display: display.to_owned(),
        edtf: some(edtf),
        ..SheetDate::default()
    })
}

fn resolved(display: &str, edtf: &str, printed: &str) -> Option<SheetDate> {
    let basis = Some(DateBasis::Resolved);
    date(display, edtf).map(|it| SheetDate {
        printed: some(printed),
        basis,
        ..it
    })
}

/// Words that no date was made of.
fn only_words(printed: &str) -> Option<SheetDate> {
    Some(SheetDate {
        display: format!("“{printed}”"),
        printed: some(printed),
        basis: Some(DateBasis::Printed),
        ..SheetDate::default()
    })
}

fn hop(kind: HopKind, party: &str, seen_by_me: bool) -> Hop {
    let party = Some(party.to_owned()).filter(|it| !it.is_empty());
    Hop {
        kind,
        party,
        seen_by_me,
        date: None,
    }
}

fn courier() -> Option<SheetArticle> {
    Some(SheetArticle {
        uid: "a1".into(),
        headline: some("Minister: weir was checked in the autumn"),
        outlet: some("Harbour Courier"),
        byline: some("P. Lindgren-Asante"),
        url: some("https://courier.example/weir?a=1&b=2"),
        published: date("13 March 2024", "2024-03-13"),
        language: some("en"),
    })
}

fn moment(utc: &str, display: &str) -> Moment {
    Moment {
        utc: utc.into(),
        display: display.into(),
    }
}

fn captured() -> Option<SheetCapture> {
    Some(SheetCapture {
        sha256: "3f9a".repeat(16),
        captured_at: moment("2024-03-14T09:41:00Z", "14 March 2024, 09:41 UTC"),
    })
}

/// A row of the Harbour Courier's article, said by nobody yet.
fn row(uid: &str, number: u64, form: Form, parts: Vec<Part>) -> SheetRow {
    SheetRow {
        uid: uid.into(),
        number,
        form,
        parts,
        language: some("en"),
        article: courier(),
        capture: captured(),
        anchoring: Anchoring::Anchored,
        ..SheetRow::default()
    }
}

/// Every concept, grouped by speaker, with the default layout.
pub fn every_concept() -> QuoteSheet {
    let rows = vec![
        document(),
        person(),
        fragment(),
        split(),
        indirect(),
        arabic(),
        translation(),
        mixed(),
        unnamed("u1"),
        unnamed("u2"),
        hostile(),
        controls(),
        no_source(),
    ];
    QuoteSheet {
        title: "Kestrel Weir inquiry".into(),
        filter: "project Kestrel Weir inquiry, said Nov 2023 – Mar 2024 or unknown".into(),
        made_at: moment("2024-04-02T10:00:00Z", "2 April 2024"),
        program: "On Record".into(),
        program_version: "0.1.0".into(),
        total: 16,
        rows,
        left_out: vec![
            LeftOut {
                reason: LeftOutReason::OffTheRecord,
                count: 2,
            },
            LeftOut {
                reason: LeftOutReason::NotInCapture,
                count: 1,
            },
            LeftOut {
                reason: LeftOutReason::NotTicked,
                count: 0,
            },
        ],
        layout: Layout::default(),
    }
}

/// The same with both wordings and everything that can go with a quotation.
pub fn everything() -> QuoteSheet {
    let layout = Layout {
        group_by: GroupBy::None,
        wording: Wording::Both,
        with: With::ALL,
    };
    QuoteSheet {
        layout,
        ..every_concept()
    }
}
