//! The example article of the domain notes, where it is present beside the repository. `own_articles.rs` reads an invented one
//! of the same shape.

use onrecord_extract::{Extraction, Form, Quotation, SpeakerKind, extract};

/// The article's text, or the reason why the test has nothing to read.
fn article() -> Option<String> {
    let path = format!(
        "{}/../../../shared/articles/dissent-cables.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) => {
            println!("skipped: {path} is not here ({error})");
            None
        }
    }
}

/// The quotation that holds these words.
fn holding<'e>(text: &str, found: &'e Extraction, words: &str) -> &'e Quotation {
    let hit = found
        .quotations
        .iter()
        .filter(|q| q.spans.iter().any(|s| s.of(text).contains(words)));
    hit.min_by_key(|q| q.spans[0].end - q.spans[0].start)
        .unwrap_or_else(|| panic!("nothing holds {words:?}"))
}

#[test]
fn every_quotation_has_the_right_kind_of_speaker_and_nobody_is_invented() {
    let Some(text) = article() else { return };
    // when the article is read
    let found = extract(&text, None);
    // then the fragment stands alone, its owner open
    let fragment = holding(&text, &found, "bloodbath");
    assert_eq!(
        (fragment.form, fragment.speaker_kind()),
        (Form::Fragment, SpeakerKind::None)
    );
    assert_eq!(fragment.spans[0].of(&text), "bloodbath");
    // and each of the others has its form and its kind of speaker
    let truth = [
        (
            "When Israeli officials no longer",
            Form::Direct,
            SpeakerKind::Document,
        ),
        (
            "Despite the outcries",
            Form::Direct,
            SpeakerKind::UnnamedSource,
        ),
        (
            "At the very least",
            Form::Direct,
            SpeakerKind::UnnamedSource,
        ),
        ("I believe to the core", Form::Direct, SpeakerKind::Person),
        (
            "could not be used as a justification",
            Form::Indirect,
            SpeakerKind::Group,
        ),
        (
            "more than 400 children",
            Form::Indirect,
            SpeakerKind::Organization,
        ),
        (
            "2,360 children had been killed",
            Form::Indirect,
            SpeakerKind::Organization,
        ),
        (
            "an immediate ceasefire and unimpeded",
            Form::Indirect,
            SpeakerKind::Organization,
        ),
        (
            "children also sustained wounds",
            Form::Indirect,
            SpeakerKind::Organization,
        ),
        ("it has killed 7,165", Form::Indirect, SpeakerKind::None),
    ];
    for (words, form, kind) in truth {
        let quotation = holding(&text, &found, words);
        assert_eq!(
            (quotation.form, quotation.speaker_kind()),
            (form, kind),
            "{words}"
        );
    }
    // and the only person is the one whom the article names
    let people: Vec<&str> = found
        .quotations
        .iter()
        .filter_map(|q| q.speaker.as_ref())
        .filter(|s| s.kind == SpeakerKind::Person)
        .map(|s| s.head.text.as_str())
        .collect();
    assert_eq!(people, ["Josh Paul"]);
}

#[test]
fn roles_custody_and_dates_are_read_as_printed() {
    let Some(text) = article() else { return };
    let found = extract(&text, None);
    let paul = holding(&text, &found, "I believe to the core")
        .speaker
        .clone()
        .expect("the article names him");
    assert_eq!(paul.resolved_name.as_deref(), Some("Josh Paul"));
    assert!(
        paul.organization
            .is_some_and(|o| o.text.ends_with("Bureau of Political-Military Affairs"))
    );
    assert!(paul.role.is_some_and(|r| !r.text.contains("former")));
    // "In one draft dissent cable, seen by MEE"
    let custody = holding(&text, &found, "could not be used as a justification");
    assert_eq!(
        custody
            .chain
            .iter()
            .map(|hop| hop.words.text.as_str())
            .collect::<Vec<_>>(),
        ["seen by MEE"]
    );
    // "UNICEF on Tuesday called for"
    let dated = holding(&text, &found, "an immediate ceasefire and unimpeded");
    assert_eq!(
        dated
            .dates
            .iter()
            .map(|d| d.text.as_str())
            .collect::<Vec<_>>(),
        ["on Tuesday"]
    );
    // "It added" stands for UNICEF
    let it = holding(&text, &found, "children also sustained wounds");
    assert_eq!(
        it.speaker.as_ref().and_then(|s| s.resolved_name.as_deref()),
        Some("UNICEF")
    );
    // offsets in bytes and in code points are those of the domain notes
    let direct = holding(&text, &found, "I believe to the core");
    assert_eq!(direct.spans[0].start, 3068);
    assert_eq!(
        onrecord_extract::CodePoints::of(&text).before(&text, direct.spans[0].start),
        3024
    );
}
