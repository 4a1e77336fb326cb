//! A sheet of invented people and outlets that shows every concept once.

use onrecord_sheet::*;

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

fn hop(kind: HopKind, party: &str, seen_by_me: bool) -> Hop {
    let party = Some(party.to_owned()).filter(|it| !it.is_empty());
    Hop {
        kind,
        party,
        seen_by_me,
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

pub fn document() -> SheetRow {
    let memo = SheetSpeaker {
        descriptor: some("Structures unit"),
        ..speaker("s1", "Draft inspection memo No. 14", SpeakerKind::Document)
    };
    let parts = vec![
        marked(
            "“",
            "The lifting chain has lost a third of its section,",
            "”",
        ),
        marked(
            "“",
            "Until it is replaced the gate should be kept shut.",
            "”",
        ),
    ];
    SheetRow {
        speaker: Some(memo),
        paragraph: Some(2),
        organization: Some(SheetOrganization {
            name: "Sarrat Delta Authority".into(),
            link: OrganizationLink::Authors,
            ..SheetOrganization::default()
        }),
        chain: vec![
            hop(HopKind::SeenBy, "Harbour Courier", false),
            hop(HopKind::PublishedBy, "Harbour Courier", true),
        ],
        ..row("q1", 1180, Form::Direct, parts)
    }
}

pub fn person() -> SheetRow {
    SheetRow {
        speaker: Some(SheetSpeaker {
            language: some("nl"),
            ..speaker("s2", "Ilse Maartens-Okonjo", SpeakerKind::Person)
        }),
        printed_role: some("the water minister"),
        role_at_time: some("Minister for Water and Land"),
        organization: Some(SheetOrganization {
            name: "Ministry of Water and Land".into(),
            ..SheetOrganization::default()
        }),
        paragraph: Some(4),
        said: resolved("12 March 2024", "2024-03-12", "on Tuesday"),
        chain: vec![
            hop(HopKind::SaidTo, "Parliament", false),
            hop(HopKind::PublishedBy, "Harbour Courier", true),
        ],
        clean: Some(CleanForm {
            parts: vec![part("Every gate on that weir was inspected in the autumn.")],
            changed: "the outlet’s closing comma made a full stop".into(),
        }),
        level: Level::OnRecord,
        tags: vec!["hearing".into(), "gate; four".into()],
        note: some("ring her office"),
        key: true,
        checks: vec![Check {
            kind: CheckKind::Wording,
            verdict: "confirmed".into(),
            evidence: some("recording at 0:14:02"),
            by: some("J. Halloran"),
            at: some("15 March 2024"),
        }],
        wordings: vec![
            OtherWording {
                uid: "w1".into(),
                form: Form::Indirect,
                parts: vec![part("all gates had been inspected")],
                outlet: some("Corvane Wire"),
                published: date("12 March 2024", "2024-03-12"),
                ..OtherWording::default()
            },
            OtherWording {
                uid: "w2".into(),
                form: Form::Direct,
                parts: vec![part("Every gate was inspected")],
                level: Level::Background,
                ..OtherWording::default()
            },
        ],
        ..row(
            "q2",
            1187,
            Form::Direct,
            vec![marked(
                "“",
                "Every gate on that weir was inspected in the autumn,",
                "”",
            )],
        )
    }
}

pub fn split() -> SheetRow {
    let parts = vec![
        cued(marked("“", "We warned them,", "”"), "the minister said,"),
        marked("“", "and they did not listen.", "”"),
    ];
    SheetRow {
        speaker: person().speaker,
        role_at_time: person().role_at_time,
        ..row("q3", 1188, Form::Direct, parts)
    }
}

pub fn fragment() -> SheetRow {
    SheetRow {
        speaker: person().speaker,
        rivals: vec![speaker("s9", "Harbour Courier", SpeakerKind::Organization)],
        context: some("The minister dismissed the earlier checks as “a paper exercise” and left."),
        paragraph: Some(5),
        ..row("q4", 1189, Form::Fragment, vec![part("a paper exercise")])
    }
}

pub fn indirect() -> SheetRow {
    // The gatherer passes marks that the capture has by chance: they must not come out.
    let parts = vec![marked(
        "“",
        "412 households were still without drinking water",
        "”",
    )];
    SheetRow {
        speaker: Some(speaker(
            "s3",
            "National Relief Council",
            SpeakerKind::Organization,
        )),
        article: Some(SheetArticle {
            uid: "a2".into(),
            headline: some("Still dry"),
            ..SheetArticle::default()
        }),
        capture: None,
        anchoring: Anchoring::NoCapture,
        ..row("q5", 1190, Form::Indirect, parts)
    }
}

pub fn arabic() -> SheetRow {
    let parts = vec![
        cued(marked("«", "ننتظر منذ أسبوع،", "»"), "قالت"),
        marked("«", "ولم يأتِ إلينا أحد.", "»"),
    ];
    SheetRow {
        language: some("ar"),
        speaker: Some(SheetSpeaker {
            language: some("ar"),
            descriptor: some("chair, committee of the affected"),
            ..speaker("s4", "سُلاف الدَّرمكاني", SpeakerKind::Person)
        }),
        article: Some(SheetArticle {
            uid: "a3".into(),
            headline: some("أسبوع بلا ماء"),
            outlet: some("المرفأ الجديد"),
            published: date("15 March 2024", "2024-03-15"),
            language: some("ar"),
            ..SheetArticle::default()
        }),
        paragraph: Some(1),
        translation_pair: some("q7"),
        ..row("q6", 1191, Form::Direct, parts)
    }
}

pub fn translation() -> SheetRow {
    SheetRow {
        speaker: arabic().speaker,
        article: arabic().article,
        translation_pair: some("q6"),
        ..row(
            "q7",
            1192,
            Form::Direct,
            vec![part("We have waited for a week, and nobody came to us.")],
        )
    }
}

pub fn mixed() -> SheetRow {
    let parts = vec![
        cued(part("the pumping station would not be"), ""),
        cued(marked("“", "anywhere near ready", "”"), ""),
        part("before the end of the month"),
    ];
    SheetRow {
        speaker: Some(speaker("s5", "port officials", SpeakerKind::Group)),
        said: date("by 14 March 2024", "/2024-03-14"),
        ..row("q8", 1193, Form::Mixed, parts)
    }
}

/// An unnamed source, secondhand: what the source said went through a wire to an outlet that is
/// not given, and from there to an aggregator.
pub fn unnamed(uid: &str) -> SheetRow {
    SheetRow {
        speaker: Some(SheetSpeaker {
            descriptor: some("one of the sources"),
            ..speaker(uid, "unnamed source", SpeakerKind::UnnamedSource)
        }),
        article: Some(SheetArticle {
            uid: "a4".into(),
            headline: some("Engineers prepare to object…"),
            published: None,
            ..SheetArticle::default()
        }),
        chain: vec![
            hop(HopKind::SaidTo, "Corvane Wire", false),
            hop(HopKind::PublishedBy, "", false),
            hop(HopKind::Aggregates, "Daybook", true),
        ],
        level: Level::Background,
        ..row(uid, 1194, Form::Direct, vec![part("There was no change,")])
    }
}

pub fn hostile() -> SheetRow {
    let text = "<script>alert(1)</script> **bold** [x](y) ![i](j) `c` &amp; https://a.example\n# head\n- item\n1. one\n\n    code";
    SheetRow {
        speaker: Some(speaker(
            "s7",
            "=HYPERLINK(\"x\",\"y\")",
            SpeakerKind::Person,
        )),
        printed_role: some("</p><b onclick=x>*role*"),
        article: Some(SheetArticle {
            uid: "a5".into(),
            headline: some("+1 <img src=x> ## head"),
            outlet: some("@Weekly *Star*"),
            url: some("javascript:alert(1)"),
            ..SheetArticle::default()
        }),
        ..row("q11", 1195, Form::Direct, vec![part(text)])
    }
}

/// A name that would turn the text after it, controls, and nothing known about the article.
pub fn controls() -> SheetRow {
    SheetRow {
        speaker: Some(speaker(
            "s8",
            "Ann\u{202e}nnA \u{2069}\u{202e}x",
            SpeakerKind::Person,
        )),
        article: None,
        anchoring: Anchoring::NotInCapture,
        ..row(
            "q12",
            1196,
            Form::Direct,
            vec![part(
                "nul \u{0} bell \u{7} cr \r\n\ttab \u{202e}turned \u{2069}out",
            )],
        )
    }
}

pub fn no_source() -> SheetRow {
    row(
        "q13",
        1197,
        Form::Indirect,
        vec![part("By Wednesday 18 gates were shut")],
    )
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
