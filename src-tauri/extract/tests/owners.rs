//! Whose words they are where the article leaves it open, and through whose hands they went.

use onrecord_extract::{Form, HopKind, Language, Quotation, SpeakerKind, extract};

fn english(text: &str) -> Vec<Quotation> {
    extract(text, Some(Language::English)).quotations
}

/// The rivals of a quotation, as printed, with their kinds.
fn rivals(quotation: &Quotation) -> Vec<(&str, SpeakerKind)> {
    let all = quotation.rivals.iter();
    all.map(|it| (it.speaker.mention.text.as_str(), it.speaker.kind))
        .collect()
}

/// The hops of the last quotation.
fn hops(text: &str) -> Vec<(HopKind, String)> {
    let last = english(text).pop().expect("something is quoted");
    let all = last.chain.into_iter();
    all.map(|hop| (hop.kind, hop.who.text)).collect()
}

#[test]
fn a_word_in_marks_may_be_the_outlets_as_well_as_the_officials() {
    let text = "Harbour officials, who asked not to be named, told Meridian News that the works could become a “drowning”.";
    let found = english(text);
    assert_eq!(found[0].form, Form::Mixed);
    let head = found[0].speaker.as_ref().map(|it| it.head.text.as_str());
    assert_eq!(head, Some("officials"), "the best reading stays");
    let outlet = ("Meridian News", SpeakerKind::Organization);
    assert_eq!(rivals(&found[0]), [outlet]);
}

#[test]
fn a_report_of_what_others_think_names_both() {
    let text = "In a report on Wednesday, citing several unnamed sources, the news site Salt Ledger said that officials are weary of an ongoing “drowning” of the town.";
    let found = english(text);
    let head = found[0].speaker.as_ref().map(|it| it.head.text.as_str());
    assert_eq!(head, Some("Salt Ledger"));
    assert_eq!(rivals(&found[0]), [("officials", SpeakerKind::Group)]);
}

#[test]
fn a_word_far_from_its_cue_has_no_owner_and_every_candidate() {
    let text = "In a report on Wednesday, the news site Salt Ledger said that as tempers are high within the Ministry, officials are ever more weary of the open support of an ongoing “drowning” by the Company.";
    let found = english(text);
    let word = found.iter().find(|it| it.form == Form::Fragment);
    let word = word.expect("the word stands alone");
    assert_eq!(word.speaker, None);
    let both = [
        ("the news site Salt Ledger", SpeakerKind::Organization),
        ("officials", SpeakerKind::Group),
    ];
    assert_eq!(rivals(word), both);
    let cue = word.rivals[0].cue.as_ref();
    assert_eq!(cue.map(|it| it.words.text.as_str()), Some("said"));
}

#[test]
fn what_has_one_owner_has_no_rival() {
    for text in [
        "“We warned them,” said Ada Moss, the mayor.",
        "Ada Moss said the plan was “absurd”.",
        "“We warned them,” Ada Moss told Meridian News on Friday.",
        "Moss called it “a disgrace”, and he said so twice.",
    ] {
        for quotation in english(text) {
            assert_eq!(rivals(&quotation), [], "{text}");
        }
    }
}

#[test]
fn a_copy_that_somebody_saw_is_a_document() {
    for text in [
        "According to a copy seen by the Courier, the tanks were empty in May.",
        "“Fill them now,” said a copy seen by the Courier.",
        "The board had been warned, a copy of the letter seen by the Courier shows.",
    ] {
        let found = english(text);
        let speaker = found[0].speaker.as_ref().expect("a copy speaks");
        assert_eq!(
            (speaker.kind, &speaker.role),
            (SpeakerKind::Document, &None),
            "{text}"
        );
        let courier = (HopKind::SeenBy, "the Courier".to_owned());
        assert_eq!(hops(text), [courier], "{text}");
    }
}

#[test]
fn a_hop_ends_with_the_name_and_only_a_name_is_cited() {
    let told = |party: &str| vec![(HopKind::SaidTo, party.to_owned())];
    assert_eq!(
        hops("“No,” Moss told Meridian News that week."),
        told("Meridian News")
    );
    assert_eq!(
        hops("Moss told Orbit’s Ida Brandt that the gate was open."),
        told("Orbit")
    );
    assert_eq!(
        hops("“No,” Moss told a Senate panel on Friday."),
        told("a Senate panel")
    );
    let leaked = [(HopKind::LeakedTo, "the Ledger".to_owned())];
    assert_eq!(hops("“No,” read a memo leaked to the Ledger."), leaked);
    let cited = [(HopKind::Cites, "the Salt Ledger".to_owned())];
    assert_eq!(
        hops("In a report, citing the Salt Ledger, the board said that the gate was open."),
        cited
    );
    assert_eq!(
        hops("In a report, citing data from the Ministry, the board said that the gate was open."),
        []
    );
}
