//! What queries are made of, with what each means.

pub const WORDS: [&str; 14] = [
    "harbour",
    "nobody",
    "gate",
    "wait",
    "d",
    "it’s",
    "مفتوحة",
    "الفجر",
    "水門",
    "水",
    "は安全",
    "été",
    "L’ete",
    "absent",
];
pub const PHRASES: [&str; 6] = [
    "nobody asked",
    "them and they",
    "asked nobody",
    "البوابة مفتوحة",
    "水門は",
    "the",
];
pub const PARTS: [(&str, &str); 6] = [
    ("*arbo*", "arbo"),
    ("*body*", "body"),
    ("*وابة*", "وابة"),
    ("*門*", "門"),
    ("*安全*", "安全"),
    ("*arne", "arne"),
];
pub const BEGINNINGS: [&str; 5] = ["har", "nob", "w", "الب", "ete"];
pub const FACTS: [(&str, &str, &str); 14] = [
    ("is:person", "kind", "person"),
    ("is:unnamed", "kind", "unnamed_source"),
    ("is:document", "kind", "document"),
    ("is:Direct", "form", "direct"),
    ("is:frag", "form", "fragment"),
    ("is:off-the-record", "level", "off_the_record"),
    ("is:on_record", "level", "on_record"),
    ("is:\"not stated\"", "level", "not_stated"),
    ("is:key", "flag", "key"),
    ("is:amb", "flag", "ambiguous"),
    ("is:secondhand", "flag", "secondhand"),
    ("is:not-in-capture", "flag", "not_in_capture"),
    ("has:translation", "flag", "translation"),
    ("is:no-speaker", "flag", "no_speaker"),
];
pub const RANGES: [(&str, Option<&str>, Option<&str>); 11] = [
    ("2023", Some("2023-01-01"), Some("2023-12-31")),
    ("2023-10", Some("2023-10-01"), Some("2023-10-31")),
    ("2023-10-24", Some("2023-10-24"), Some("2023-10-24")),
    (
        "\"25 October 2023\"",
        Some("2023-10-25"),
        Some("2023-10-25"),
    ),
    ("2021..2023-10", Some("2021-01-01"), Some("2023-10-31")),
    ("2023-10-25..", Some("2023-10-25"), None),
    ("..2022", None, Some("2022-12-31")),
    (">2022", Some("2023-01-01"), None),
    (">=2023-10", Some("2023-10-01"), None),
    ("<2023-10-25", None, Some("2023-10-24")),
    ("known", None, None),
];
pub const LINKS: [(&str, &str); 6] = [
    ("org", "any"),
    ("org.then", "then"),
    ("org.now", "now"),
    ("org.printed", "printed"),
    ("org.itself", "itself"),
    ("org.authors", "authors"),
];
