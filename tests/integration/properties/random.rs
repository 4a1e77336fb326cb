//! Random operations on a small library: five bytes choose one, so that a failing sequence shrinks to a short one.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, id, ids, list};

/// What chooses an operation: which command, and four choices in it.
pub type Choice = [u8; 5];

/// What every sequence begins with, so that most choices find something to change: two articles, some quotations, a part of
/// an organization, roles, a project, a link.
pub const START: [Choice; 11] = [
    [0, 1, 1, 0, 0],
    [0, 2, 2, 1, 0],
    [2, 0, 3, 1, 2],
    [2, 1, 4, 2, 3],
    [2, 3, 1, 3, 2],
    [21, 3, 0, 0, 0],
    [19, 0, 0, 1, 0],
    [19, 1, 1, 0, 1],
    [26, 0, 0, 3, 0],
    [28, 0, 1, 0, 1],
    [17, 2, 2, 0, 0],
];

const TEXTS: [&str; 4] = [
    "The gate was open. “We warned them,” the warden said, “and they did not listen.” It rained.",
    "Rain again. “Nobody asked the harbour,” a clerk said. Boats must wait, the board added.",
    "",
    "قالت الموظفة: «البوابة مفتوحة منذ الفجر». 水門は安全だと彼は言った。",
];
const WORDS: [&str; 9] = [
    "“We warned them,” the warden said, “and they did not listen.”",
    "Nobody asked the harbour,",
    "Boats must wait",
    "open",
    "Words that no text has: the harbour waits.",
    "rained",
    "البوابة مفتوحة منذ الفجر",
    "水門は安全だ",
    "L’été, nobody’s gate",
];
const DATES: [&str; 7] = [
    "",
    "2023-10-24",
    "2023-10",
    "/2023-10-25",
    "2021/..",
    "2023-10-24~",
    "2022",
];
pub const NAMES: [&str; 8] = [
    "Ida Marrow",
    "The Board",
    "Harbour Clerk",
    "Warden of Gates",
    "هدى المرسى",
    "水門 太郎",
    "Ida “Gate” \\ \"Board\"",
    "Board",
];
const KINDS: [&str; 5] = [
    "person",
    "organization",
    "group",
    "unnamed_source",
    "document",
];
const OUTLETS: [&str; 3] = ["", "Evening Tide", "The Mole"];
const TAGS: [&str; 6] = ["water", "Lease", "rope", "水", "say \"no\"", "water#12"];
const LEVELS: [&str; 3] = ["on_record", "not_stated", "off_the_record"];
const LINKS: [&str; 4] = [
    "same_statement",
    "contains",
    "translation_of",
    "contradicts",
];

fn of<'a>(choices: &[&'a str], byte: u8) -> &'a str {
    choices[usize::from(byte) % choices.len()]
}

/// One of `ids`; a number that is no id when there is none.
fn one(ids: &[i64], byte: u8) -> i64 {
    ids.get(usize::from(byte) % ids.len().max(1))
        .copied()
        .unwrap_or(999)
}

fn listed(shelf: &Shelf, command: &str, thing: &str) -> Vec<i64> {
    let rows = shelf.ask(command, json!({}));
    let mut ids: Vec<i64> = list(&rows)
        .iter()
        .map(|row| id(if thing.is_empty() { row } else { &row[thing] }))
        .collect();
    ids.sort_unstable();
    ids
}

/// Everything in a library that an operation or a filter can name.
pub struct Known {
    pub quotations: Vec<i64>,
    pub articles: Vec<i64>,
    pub speakers: Vec<i64>,
    pub organizations: Vec<i64>,
    pub outlets: Vec<i64>,
    pub tags: Vec<i64>,
    pub projects: Vec<i64>,
}

impl Known {
    pub fn of(shelf: &Shelf) -> Known {
        Known {
            quotations: ids(&shelf.ask("list_quotation_ids", json!({ "sort": "added" }))),
            articles: listed(shelf, "list_articles", "article"),
            speakers: listed(shelf, "list_speakers", "speaker"),
            organizations: listed(shelf, "list_organizations", "organization"),
            outlets: listed(shelf, "list_outlets", "outlet"),
            tags: listed(shelf, "list_tags", "tag"),
            projects: listed(shelf, "list_projects", "project"),
        }
    }
}

/// The operation that the bytes choose in the state that the library is in.
pub fn operation(shelf: &Shelf, [command, a, b, c, d]: Choice) -> (&'static str, Value) {
    let known = Known::of(shelf);
    let quotation = one(&known.quotations, a);
    let date = |byte| json!({ "date": of(&DATES, byte) });
    match command % 30 {
        0 | 1 => {
            let about = json!({ "headline": "A headline", "outlet": of(&OUTLETS, a), "published": date(b), "language": "en" });
            (
                "create_article",
                json!({ "article": about, "text": of(&TEXTS, c), "again": true }),
            )
        }
        2..=8 => (
            "create_quotation",
            json!({ "quotation": quoted(&known, a, b, c, d) }),
        ),
        9 | 10 => {
            let revision = match known.quotations.is_empty() {
                true => json!(0),
                false => shelf.quotation(quotation)["revision"].clone(),
            };
            (
                "update_quotation",
                json!({ "id": quotation, "revision": revision, "quotation": quoted(&known, b, c, d, a) }),
            )
        }
        11 => (
            "delete_quotations",
            json!({ "ids": known.quotations.iter().take(usize::from(a % 3)).collect::<Vec<_>>() }),
        ),
        12 => (
            "flag_quotations",
            json!({ "ids": [quotation], "key_flag": b.is_multiple_of(2) }),
        ),
        13 => (
            "tag_quotations",
            json!({ "quotation_ids": [quotation], "add": [of(&TAGS, b)], "remove": [of(&TAGS, c)] }),
        ),
        14 => {
            let about =
                json!({ "headline": "Renamed", "outlet": of(&OUTLETS, b), "published": date(c) });
            (
                "update_article",
                json!({ "id": one(&known.articles, a), "article": about }),
            )
        }
        15 => (
            "delete_article",
            json!({ "id": one(&known.articles, a), "with_quotations": b.is_multiple_of(2) }),
        ),
        16 => (
            "create_speaker",
            json!({ "kind": of(&KINDS, a), "name": of(&NAMES, b), "someone_else": c.is_multiple_of(2) }),
        ),
        17 => {
            let names = json!([{ "text": of(&NAMES, b), "kind": "preferred" }, { "text": of(&NAMES, c), "kind": "alias" }]);
            let authors = (d.is_multiple_of(3)).then(|| vec![one(&known.speakers, c)]);
            (
                "update_speaker",
                json!({ "id": one(&known.speakers, a), "names": names, "note": of(&TAGS, b), "author_ids": authors }),
            )
        }
        18 => ("delete_speaker", json!({ "id": one(&known.speakers, a) })),
        19 => (
            "create_role",
            json!({ "speaker_id": one(&known.speakers, a), "role": role(&known, b, c, d) }),
        ),
        20 => match role_of(shelf, &known, a) {
            Some(role_id) if b.is_multiple_of(2) => (
                "update_role",
                json!({ "id": role_id, "role": role(&known, b, c, d) }),
            ),
            role_id => ("delete_role", json!({ "id": role_id.unwrap_or(999) })),
        },
        21 => (
            "create_organization",
            json!({ "name": of(&NAMES, a), "parent_id": known.organizations.get(usize::from(b)) }),
        ),
        22 => {
            let names = json!([{ "text": of(&NAMES, b), "kind": "preferred" }, { "text": "The Old Board", "kind": "former" }]);
            let parent = (c.is_multiple_of(2)).then(|| one(&known.organizations, d));
            (
                "update_organization",
                json!({ "id": one(&known.organizations, a), "names": names, "parent_id": parent }),
            )
        }
        23 => (
            "delete_organization",
            json!({ "id": one(&known.organizations, a) }),
        ),
        24 => match b % 2 {
            0 => (
                "update_outlet",
                json!({ "id": one(&known.outlets, a), "name": of(&NAMES, c), "url": "" }),
            ),
            _ => ("delete_outlet", json!({ "id": one(&known.outlets, a) })),
        },
        25 => match b % 2 {
            0 => (
                "update_tag",
                json!({ "id": one(&known.tags, a), "name": of(&TAGS, c) }),
            ),
            _ => ("delete_tag", json!({ "id": one(&known.tags, a) })),
        },
        26 => match b % 4 {
            0 => (
                "create_project",
                json!({ "name": of(&NAMES, c), "quotation_ids": known.quotations }),
            ),
            1 => (
                "fill_project",
                json!({ "id": one(&known.projects, c), "add": [quotation], "remove": [] }),
            ),
            2 => (
                "update_project",
                json!({ "id": one(&known.projects, c), "name": of(&NAMES, d) }),
            ),
            _ => ("delete_project", json!({ "id": one(&known.projects, c) })),
        },
        27 if d.is_multiple_of(2) => {
            let start = c % 20;
            (
                "reject_suggestion",
                json!({ "capture_id": 1 + a % 3, "spans": [{ "start": start, "end": start + 1 + b % 20 }] }),
            )
        }
        27 => (
            "save_filter",
            json!({ "name": of(&TAGS, a), "filter": { "text": of(&NAMES, b) } }),
        ),
        28 => {
            let status = if d.is_multiple_of(3) {
                "rejected"
            } else {
                "confirmed"
            };
            (
                "link_quotations",
                json!({ "from_id": quotation, "to_id": one(&known.quotations, b), "kind": of(&LINKS, c), "status": status }),
            )
        }
        _ => match (
            known.quotations.is_empty(),
            list_links(shelf, quotation, &known),
        ) {
            (false, Some(link)) => ("unlink_quotations", json!({ "id": link })),
            _ => (
                "import_library",
                json!({ "path": shelf.path("other.json") }),
            ),
        },
    }
}

fn quoted(known: &Known, a: u8, b: u8, c: u8, d: u8) -> Value {
    let organization = (b.is_multiple_of(3)).then(|| json!({ "is": "new", "name": of(&NAMES, c) }));
    let new = json!({ "is": "new", "kind": of(&KINDS, b), "name": of(&NAMES, c), "someone_else": d.is_multiple_of(2) });
    let chosen = match (d % 4, known.speakers.is_empty()) {
        (0, false) => json!({ "is": "existing", "id": one(&known.speakers, c) }),
        (1, _) => Value::Null,
        _ => new.clone(),
    };
    let mut attributions = vec![
        json!({ "speaker": chosen, "organization": organization, "printed_role": of(&NAMES, d) }),
    ];
    if a.is_multiple_of(7) {
        attributions.push(json!({ "speaker": new }));
    }
    let hops = ["published_by", "cites", "said_to"];
    json!({
        "quote": of(&WORDS, a),
        "article_id": known.articles.get(usize::from(b) % (known.articles.len() + 1)),
        "attributions": attributions,
        "level": of(&LEVELS, d),
        "said": { "date": of(&DATES, c) },
        "tags": [of(&TAGS, d)],
        "note": if a.is_multiple_of(2) { "" } else { "To be checked." },
        "key_flag": c.is_multiple_of(5),
        "chain": [{ "kind": hops[usize::from(c) % 3], "party": of(&OUTLETS, b), "seen_by_me": true }],
    })
}

fn role(known: &Known, b: u8, c: u8, d: u8) -> Value {
    let organization = match known.organizations.is_empty() || b.is_multiple_of(3) {
        true => json!({ "is": "new", "name": of(&NAMES, c) }),
        false => json!({ "is": "existing", "id": one(&known.organizations, c) }),
    };
    let ended = ["", "2023-10", "2024"];
    json!({ "title": of(&NAMES, b), "organization": organization, "started": { "date": "2022" }, "ended": { "date": of(&ended, d) } })
}

fn role_of(shelf: &Shelf, known: &Known, byte: u8) -> Option<i64> {
    let speaker = known
        .speakers
        .get(usize::from(byte) % known.speakers.len().max(1))?;
    list(&shelf.ask("get_speaker", json!({ "id": speaker }))["roles"])
        .first()
        .map(id)
}

fn list_links(shelf: &Shelf, quotation: i64, known: &Known) -> Option<i64> {
    if !known.quotations.contains(&quotation) {
        return None;
    }
    list(&shelf.quotation(quotation)["cross_references"])
        .first()
        .map(id)
}
