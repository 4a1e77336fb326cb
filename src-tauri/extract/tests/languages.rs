//! One short text for each thing an article in another language can do.

use onrecord_extract::{Form, Language, Quotation, extract};

fn head(quotation: &Quotation) -> &str {
    quotation
        .speaker
        .as_ref()
        .map_or("", |s| s.head.text.as_str())
}

#[test]
fn marks_of_other_languages_pair() {
    let texts = [
        (
            "„Nein“, sagte Petra Lang.",
            Language::German,
            "Nein",
            "Petra Lang",
        ),
        (
            "»Nein«, sagte Petra Lang.",
            Language::German,
            "Nein",
            "Petra Lang",
        ),
        (
            "« Non », a déclaré Claire Aubin.",
            Language::French,
            "Non",
            "Claire Aubin",
        ),
        (
            "«No», dijo Elena Robles.",
            Language::Spanish,
            "No",
            "Elena Robles",
        ),
        ("قال الوزير: «لا».", Language::Arabic, "لا", "الوزير"),
        (
            "「水の音」, said Kenji Arai.",
            Language::English,
            "水の音",
            "Kenji Arai",
        ),
    ];
    for (text, language, words, speaker) in texts {
        let found = extract(text, Some(language)).quotations;
        assert_eq!(
            found
                .iter()
                .map(|q| q.spans[0].of(text).trim())
                .collect::<Vec<_>>(),
            [words],
            "{text}"
        );
        assert_eq!(head(&found[0]), speaker, "{text}");
    }
}

#[test]
fn the_language_is_guessed() {
    assert_eq!(
        extract("„Das ist nicht wahr“, sagte der Mann mit dem Hut.", None).language,
        Language::German
    );
    assert_eq!(
        extract("قال الوزير إن الميناء سيفتح غدا", None).language,
        Language::Arabic
    );
    assert_eq!(extract("", None).language, Language::English);
}

#[test]
fn french_inversions_and_spanish_dashes_are_read() {
    let french = extract("« Jamais », affirme-t-elle.", Some(Language::French)).quotations;
    assert_eq!(head(&french[0]), "elle");
    let text = "—No nos vamos —dijo Pedro Salas.";
    let spanish = extract(text, Some(Language::Spanish)).quotations;
    assert_eq!(
        (
            spanish[0].form,
            spanish[0].spans[0].of(text),
            head(&spanish[0])
        ),
        (Form::Direct, "No nos vamos", "Pedro Salas")
    );
}

#[test]
fn a_french_attribution_inside_the_marks_stands_outside() {
    let text = "« Nous avons prévenu tout le monde, a expliqué Jean Morel, le directeur du port. Personne n’a écouté. »";
    let found = extract(text, Some(Language::French)).quotations;
    let words: Vec<&str> = found
        .iter()
        .flat_map(|q| &q.spans)
        .map(|s| s.of(text).trim())
        .collect();
    assert_eq!(
        words,
        ["Nous avons prévenu tout le monde", "Personne n’a écouté."]
    );
    assert_eq!(head(&found[0]), "Jean Morel");
}

#[test]
fn german_reports_go_on_in_the_subjunctive() {
    let text = "Sie erklärte, die Maschinen seien alt. Ersatzteile gebe es nicht mehr. Die Fähre liegt im Hafen.";
    let found = extract(text, Some(Language::German)).quotations;
    let words: Vec<&str> = found.iter().map(|q| q.spans[0].of(text)).collect();
    assert_eq!(
        words,
        ["die Maschinen seien alt", "Ersatzteile gebe es nicht mehr"]
    );
}

#[test]
fn spanish_dialogue_is_cut_at_its_dashes() {
    let text = "—No vamos a pedir perdón —dijo Ramiro Peñalver, el jefe de estación—. Ya es tarde.\n\n—Entonces iremos andando —respondió una niña.";
    let found = extract(text, Some(Language::Spanish)).quotations;
    let words: Vec<&str> = found
        .iter()
        .flat_map(|q| &q.spans)
        .map(|s| s.of(text))
        .collect();
    assert_eq!(
        words,
        [
            "No vamos a pedir perdón",
            "Ya es tarde.",
            "Entonces iremos andando"
        ]
    );
    assert_eq!(
        found.iter().map(head).collect::<Vec<_>>(),
        ["Ramiro Peñalver", "niña"]
    );
}

#[test]
fn scripts_without_spaces_have_speakers() {
    let chinese = extract(
        "“我在这座桥上学会走路，”七十三岁的周桂兰说。市长林海涛表示：“请大家放心。”",
        None,
    );
    let japanese = extract(
        "町の職人、荒木健司さんが修理した。「部品は全部そろっていた」と荒木さんは話した。",
        None,
    );
    assert_eq!(
        (chinese.language, japanese.language),
        (Language::Chinese, Language::Japanese)
    );
    assert_eq!(
        chinese.quotations.iter().map(head).collect::<Vec<_>>(),
        ["周桂兰", "林海涛"]
    );
    let name = japanese.quotations[0]
        .speaker
        .as_ref()
        .and_then(|s| s.resolved_name.clone());
    assert_eq!(name.as_deref(), Some("荒木健司"));
}
