//! Texts taken apart.

use super::{Query, Words, parse};

fn shown(query: &Query) -> String {
    let words = |words: &Words| {
        let star = if words.substring { "*" } else { "" };
        let end = if words.prefix { "*" } else { star };
        format!("{star}{}{end}", words.text)
    };
    let groups = query
        .groups
        .iter()
        .map(|group| group.iter().map(words).collect::<Vec<_>>().join("|"));
    let without = query.without.iter().map(|out| format!("-{}", words(out)));
    let fields = query.fields.iter().map(|field| {
        let minus = if field.exclude { "-" } else { "" };
        let number = field.value.number.map(|id| format!("#{id}"));
        format!(
            "{minus}{}={}{}@{}",
            field.spelling,
            field.value.text,
            number.unwrap_or_default(),
            field.place.character
        )
    });
    groups
        .chain(without)
        .chain(fields)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text, its parts, and its words alone.
const TEXTS: [(&str, &str, &str); 43] = [
    ("gate four", "gate four*", "gate four"),
    ("“them and they”", "them and they", "“them and they”"),
    (
        "gate OR sluice weir",
        "gate|sluice weir*",
        "gate OR sluice weir",
    ),
    (
        "inspect* gate -paper -\"dry dock\"",
        "inspect* gate* -paper -dry dock",
        "inspect* gate -paper -\"dry dock\"",
    ),
    (
        "speaker:\"Josh Paul\" -is:indirect gate",
        "gate* speaker=Josh Paul@1 -is=indirect@21",
        "gate",
    ),
    ("said:2020..2023", "said=2020..2023@1", ""),
    ("speaker: note:this", "note:this*", "note:this"),
    ("OR a", "or a", "or a"),
    ("- -", "", ""),
    (
        "\"unclosed phrase",
        "unclosed phrase",
        "\"unclosed phrase\"",
    ),
    ("", "", ""),
    // Stars.
    ("*tain*", "*tain*", "*tain*"),
    ("-*tain* gate", "gate* -*tain*", "-*tain* gate"),
    ("*tain", "*tain*", "*tain"),
    ("\"a deputy war\"*", "a deputy war*", "\"a deputy war\"*"),
    ("* **", "", ""),
    // One letter is no beginning; a character of a script without spaces stands inside words.
    ("a", "a", "a"),
    ("it's", "it's", "it's"),
    ("a*", "a*", "a*"),
    ("水", "*水*", "水"),
    ("水* \"門\" -安", "*水* *門* -*安*", "水* \"門\" -安"),
    ("水門", "水門*", "水門"),
    ("ab", "ab*", "ab"),
    ("و", "و", "و"),
    // Marks open only where no letter stands before them.
    ("צה\"ל said", "צה\"ל said*", "צה\"ל said"),
    ("5\" pipe", "5\" pipe*", "5\" pipe"),
    ("(“dry dock”) here", "dry dock here*", "“dry dock” here"),
    (
        "He said “no.” Twice",
        "He said no. Twice*",
        "He said “no.” Twice",
    ),
    (
        "„eins zwei“ «trois quatre» 「水門は」",
        "eins zwei trois quatre 水門は",
        "„eins zwei“ «trois quatre» 「水門は」",
    ),
    (
        "\"she said “no” twice\" x1",
        "she said “no” twice x1*",
        "\"she said “no” twice\" x1",
    ),
    // Values.
    (
        "org.then:board ORG:\"The Board\"#12",
        "org.then=board@1 org=The Board#12@16",
        "",
    ),
    (
        "speaker:#7 speaker:marrow#7",
        "speaker=#7@1 speaker=marrow#7@12",
        "",
    ),
    ("tag:\"a \\\"b\\\" \\\\ c\"", "tag=a \"b\" \\ c@1", ""),
    ("tag:\"c#12\"", "tag=c#12@1", ""),
    ("speaker:\"Ida Mar", "speaker=Ida Mar@1", ""),
    (
        "tag:water OR tag:lease gate",
        "gate* tag=water@1 tag=lease@14",
        "gate",
    ),
    (
        "is:key OR has:translation",
        "is=key@1 has=translation@11",
        "",
    ),
    ("gate OR speaker: four", "gate four*", "gate four"),
    ("gate OR", "gate*", "gate"),
    ("gate tag:x OR", "gate* tag=x@6", "gate"),
    (
        "foo:bar http://x.example",
        "foo:bar http://x.example*",
        "foo:bar http://x.example",
    ),
    ("role:\"\" in: said:\" \" gate", "gate*", "gate"),
    ("😀 tag:x", "tag=x@3", ""),
];

#[test]
fn words_phrases_and_fields_come_apart() {
    for (typed, parts, words) in TEXTS {
        let query = parse(typed);
        assert_eq!(query.problem, None, "{typed}");
        assert_eq!(shown(&query), parts, "{typed}");
        assert_eq!(query.words, words, "{typed}");
    }
}

#[test]
fn the_words_alone_mean_the_same_after_any_field() {
    for (typed, _, words) in TEXTS {
        let (alone, behind) = (parse(words), parse(&format!("tag:x {words}")));
        let whole = parse(typed);
        assert_eq!(
            (&alone.groups, &alone.without),
            (&whole.groups, &whole.without),
            "{typed}"
        );
        assert_eq!(
            (&behind.groups, &behind.without),
            (&whole.groups, &whole.without),
            "{typed}"
        );
        assert_eq!(behind.problem, None, "{typed}");
        assert_eq!(alone.words, words, "{typed}");
    }
}

#[test]
fn what_cannot_be_asked_has_its_place() {
    for (typed, place, says) in [
        ("gate *ab* x", 5..9, "at least 3 letters"),
        ("*don't*", 0..7, "more than one word"),
        ("gate OR tag:x", 5..7, "OR stands between"),
        ("tag:x OR gate", 6..8, "OR stands between"),
        ("tag:x OR project:y", 6..8, "OR stands between"),
        ("is:indirect OR is:unnamed", 12..14, "OR stands between"),
        ("gate OR -paper", 5..7, "OR stands between"),
        ("-gate OR paper", 6..8, "OR stands between"),
        ("-tag:x OR tag:y", 7..9, "OR stands between"),
        ("said:none OR said:2023", 10..12, "OR stands between"),
    ] {
        let problem = parse(typed).problem.expect(typed);
        assert_eq!(problem.place.bytes, place, "{typed}");
        assert!(
            problem.message.contains(says),
            "{typed}: {}",
            problem.message
        );
    }
}
