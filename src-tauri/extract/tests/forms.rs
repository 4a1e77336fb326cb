//! One short text for each thing an article can do, so that a failure names what broke.

use onrecord_extract::{Form, HopKind, Language, Medium, Quotation, SpeakerKind, extract};

fn english(text: &str) -> Vec<Quotation> {
    extract(text, Some(Language::English)).quotations
}

fn head(quotation: &Quotation) -> &str {
    quotation
        .speaker
        .as_ref()
        .map_or("", |s| s.head.text.as_str())
}

#[test]
fn a_split_quotation_is_one_with_two_spans() {
    let text = "“We warned them,” the minister said, “and they did not listen.”";
    let found = english(text);
    assert_eq!(found.len(), 1);
    let words: Vec<&str> = found[0].spans.iter().map(|s| s.of(text)).collect();
    assert_eq!(words, ["We warned them,", "and they did not listen."]);
    assert_eq!(
        found[0].cue.as_ref().map(|c| c.words.text.as_str()),
        Some("said")
    );
}

#[test]
fn a_pronoun_is_given_the_full_name() {
    let text = "“No,” said Ada Moss, the mayor.\n\nRain fell.\n\n“Not ever,” she added.";
    let found = english(text);
    assert_eq!(
        found[1]
            .speaker
            .as_ref()
            .and_then(|s| s.resolved_name.as_deref()),
        Some("Ada Moss")
    );
    assert!(
        found[1]
            .reasons
            .iter()
            .any(|r| r.contains("stands for Ada Moss"))
    );
}

#[test]
fn titles_terms_and_inches_are_no_quotations() {
    let text = "The film “Harbour Lights” opens on Monday. The so-called “golden week” begins. The plank is 12\" wide and 6'2\" long.";
    assert_eq!(english(text), []);
}

#[test]
fn a_source_without_a_name_keeps_its_reason_and_number() {
    let text = "“It is over,” said two officials, who spoke on condition of anonymity because talks go on.";
    let found = english(text);
    let unnamed = found[0]
        .speaker
        .as_ref()
        .and_then(|s| s.unnamed.clone())
        .expect("no name is printed");
    assert_eq!(unnamed.number.as_deref(), Some("two"));
    assert!(
        unnamed
            .reason
            .is_some_and(|r| r.text.contains("because talks go on"))
    );
}

#[test]
fn an_outlet_that_was_told_is_a_hop_and_an_interview_a_medium() {
    let text = "“The gate was open,” guard Carl Bevan told Reuters in an interview on Friday.";
    let found = english(text);
    assert_eq!(
        found[0]
            .chain
            .iter()
            .map(|h| (h.kind, h.who.text.as_str()))
            .collect::<Vec<_>>(),
        [(HopKind::SaidTo, "Reuters")]
    );
    assert_eq!(
        found[0].medium.as_ref().map(|(m, _)| *m),
        Some(Medium::Interview)
    );
    assert_eq!(
        found[0]
            .dates
            .iter()
            .map(|d| d.text.as_str())
            .collect::<Vec<_>>(),
        ["on Friday"]
    );
}

#[test]
fn indirect_and_mixed_speech_keep_the_outlets_words() {
    let text =
        "Ada Moss said the bridge was safe. The port said it was “deeply sorry” for the delay.";
    let found = english(text);
    assert_eq!(
        found.iter().map(|q| q.form).collect::<Vec<_>>(),
        [Form::Indirect, Form::Mixed]
    );
    assert_eq!(found[0].spans[0].of(text), "the bridge was safe");
    assert_eq!(found[1].verbatim[0].of(text), "deeply sorry");
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
fn a_transcript_gives_every_turn_its_name() {
    let text = "MS. ORLANDO: Did you sign it?\n\nMR. PIKE: I signed what I was given.\n\nMS. ORLANDO: Thank you.";
    let found = english(text);
    assert_eq!(
        found.iter().map(head).collect::<Vec<_>>(),
        ["ORLANDO", "PIKE", "ORLANDO"]
    );
}

#[test]
fn documents_and_organizations_speak() {
    let text = "“No fault was found,” the report said. “We accept it,” the railway agency said.";
    let kinds: Vec<SpeakerKind> = english(text).iter().map(Quotation::speaker_kind).collect();
    assert_eq!(kinds, [SpeakerKind::Document, SpeakerKind::Organization]);
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
fn british_marks_stand_beside_apostrophes() {
    let text = "'It's the farmers' land and they've lost it,' says Nell Hobday. 'The council's engineers didn't ask.'";
    let found = english(text);
    let words: Vec<&str> = found
        .iter()
        .flat_map(|q| &q.spans)
        .map(|s| s.of(text))
        .collect();
    assert_eq!(
        words,
        [
            "It's the farmers' land and they've lost it,",
            "The council's engineers didn't ask."
        ]
    );
    assert_eq!(head(&found[0]), "Nell Hobday");
}

#[test]
fn a_son_with_a_first_name_only_is_who_he_stands_for() {
    let text = "“Twice,” said Piers Lomax.\n\nMrs Hobday’s son Rob remembers one letter. “It was blank,” he said.";
    let found = english(text);
    assert_eq!(
        found[1]
            .speaker
            .as_ref()
            .and_then(|s| s.resolved_name.as_deref()),
        Some("Rob")
    );
}

#[test]
fn a_clause_with_quoted_parts_is_one_mixed_quotation() {
    let text = "Ada Moss said the harbour was “tired,” and “in need of paint,” as she left.";
    let found = english(text);
    assert_eq!(
        found.iter().map(|q| q.form).collect::<Vec<_>>(),
        [Form::Mixed]
    );
    assert_eq!(
        found[0]
            .verbatim
            .iter()
            .map(|s| s.of(text))
            .collect::<Vec<_>>(),
        ["tired,", "in need of paint,"]
    );
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
