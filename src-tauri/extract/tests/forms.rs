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
fn a_word_whose_owner_is_open_stands_alone_with_no_speaker() {
    let text = "The Harbour Post said that as tensions are high within the agency, officers are increasingly frustrated with the government’s silence over an ongoing “stranglehold” on the valley.";
    let found = english(text);
    let forms: Vec<(Form, SpeakerKind)> =
        found.iter().map(|q| (q.form, q.speaker_kind())).collect();
    assert_eq!(
        forms,
        [
            (Form::Indirect, SpeakerKind::Organization),
            (Form::Fragment, SpeakerKind::None)
        ]
    );
}

#[test]
fn the_words_after_a_quotation_tell_whose_it_is() {
    let found =
        english("“Nor will you get one” was Grange’s reply.\n\n“I prayed.” That was Moira Keel.");
    let heads: Vec<&str> = found.iter().map(head).collect();
    assert_eq!(heads, ["Grange", "Moira Keel"]);
}

#[test]
fn a_source_in_brackets_is_the_speaker() {
    let found = english(
        "RIVER RISES AGAIN “The gauge stood at four metres by noon on Sunday.” [Harbour Wire.]",
    );
    assert_eq!(found.iter().map(head).collect::<Vec<_>>(), ["Harbour Wire"]);
}

#[test]
fn somebody_who_cuts_in_has_the_next_words() {
    let text =
        "“I promised you a picture,” Ida Brandt said, and her husband cut in. “Two pictures.”";
    let found = english(text);
    assert_eq!(
        found.iter().map(head).collect::<Vec<_>>(),
        ["Ida Brandt", "husband"]
    );
}

#[test]
fn a_pronoun_after_an_unnamed_source_is_given_no_name() {
    let text = "“We warned them,” said Ada Moss, the mayor.\n\n“It will fall,” said an engineer, who spoke on condition of anonymity. “Soon,” she added. She was sure.\n\n“Very soon,” she said.";
    let last = english(text)
        .pop()
        .expect("there is one")
        .speaker
        .expect("it has a speaker");
    assert_eq!(
        (last.kind, last.resolved_name),
        (SpeakerKind::UnnamedSource, None)
    );
}

#[test]
fn a_pronoun_follows_the_surname_that_opens_its_paragraph() {
    let text = "“We thought so,” said Ada Moss, who led the study. “No,” said Ruth Keel, a biologist.\n\nMoss keeps bees. “They sting,” she said.";
    let last = english(text)
        .pop()
        .and_then(|q| q.speaker)
        .and_then(|s| s.resolved_name);
    assert_eq!(last.as_deref(), Some("Ada Moss"));
}

#[test]
fn polls_and_words_of_somebody_are_sources() {
    let found = english(
        "In a Harbour Wire poll last month, 38 percent of the town had heard of the plan. It was, in Ida Brandt’s words, “a late idea.”",
    );
    let cues: Vec<&str> = found
        .iter()
        .filter_map(|q| q.cue.as_ref())
        .map(|c| c.words.text.as_str())
        .collect();
    assert_eq!(cues, ["In", "in Ida Brandt’s words"]);
}

#[test]
fn an_interview_with_full_names_has_its_turns() {
    let text = "Felix Aird: Why forty minutes of silence?\n\nNoor Haddad: Because I had neighbours. (Laughs.) I wanted peace.\n\nFelix Aird: And was there any?\n\nNoor Haddad: The refrigerator hummed.";
    assert_eq!(
        english(text).iter().map(head).collect::<Vec<_>>(),
        ["Felix Aird", "Noor Haddad", "Felix Aird", "Noor Haddad"]
    );
}
