//! Who of the library an article's words may mean: said with the reason, asked where two could be, never picked.

use serde_json::json;

use super::{accept, accept_as, known, suggestion};
use crate::integration::given::{Article, Shelf, empty, id, said_by, speaker};

fn article(shelf: &Shelf, text: &str) -> Article {
    shelf.article_with(text.to_owned(), json!({ "language": "en" }))
}

fn person(shelf: &Shelf, name: &str) -> i64 {
    id(&shelf.step("create_speaker", json!({ "kind": "person", "name": name })))
}

fn role(shelf: &Shelf, speaker: i64, organization: &str) {
    let at = json!({ "is": "new", "name": organization });
    let role = json!({ "title": "warden", "organization": at });
    shelf.step(
        "create_role",
        json!({ "speaker_id": speaker, "role": role }),
    );
}

const WARDEN: &str = "“The gate was open,” said Ida Marrow, warden of the Harbour Board.";

#[test]
fn a_full_name_is_the_same_person_and_says_so() {
    let shelf = empty();
    let ida = person(&shelf, "Ida Marrow");
    role(&shelf, ida, "Harbour Board");
    let article = article(&shelf, WARDEN);
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(known(&found), [(ida, "name".to_owned())]);
    assert_eq!(found["organization"], "Harbour Board");
    let quotation = accept(&shelf, &found);
    assert_eq!(speaker(&quotation), ida);
    let said = &quotation["attributions"][0];
    assert_eq!(said["cue"], "said");
    assert_eq!(said["organization"]["name"], "Harbour Board");
    assert_eq!(said["printed_role"], "warden of the Harbour Board");
    let boards = shelf.ask("list_organizations", json!({ "text": "Harbour Board" }));
    assert_eq!(
        boards.as_array().map(Vec::len),
        Some(1),
        "no second one is made"
    );
}

#[test]
fn another_name_of_theirs_is_found_and_named_as_such() {
    let shelf = empty();
    let ida = person(&shelf, "Ida Marrow-Stone");
    let names = json!([{ "text": "Ida Marrow-Stone", "kind": "preferred" }, { "text": "Ida Marrow", "kind": "former" }]);
    shelf.step("update_speaker", json!({ "id": ida, "names": names }));
    let article = article(&shelf, WARDEN);
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(known(&found), [(ida, "other_name".to_owned())]);
    assert_eq!(found["who"]["asks"], false);
}

#[test]
fn the_same_name_with_another_organization_is_asked_about() {
    let shelf = empty();
    let ida = person(&shelf, "Ida Marrow");
    role(&shelf, ida, "City Opera");
    let article = article(&shelf, WARDEN);
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(known(&found), [(ida, "name".to_owned())]);
    assert_eq!(found["who"]["asks"], true);
    assert!(found["quotation"]["attributions"][0]["speaker"].is_null());
}

#[test]
fn two_of_one_name_are_both_offered_and_none_is_taken_until_one_speaks_here() {
    let shelf = empty();
    let one = person(&shelf, "Ida Marrow");
    let again = json!({ "kind": "person", "name": "Ida Marrow", "someone_else": true });
    let other = id(&shelf.step("create_speaker", again));
    let article = article(
        &shelf,
        &format!("{WARDEN}\n\n“Nobody asked the harbour,” Marrow added."),
    );
    let found = suggestion(&shelf, &article, "The gate");
    let mut ids: Vec<i64> = known(&found).into_iter().map(|(id, _)| id).collect();
    ids.sort_unstable();
    assert_eq!(
        (ids, &found["who"]["asks"]),
        (vec![one, other], &json!(true))
    );
    accept_as(&shelf, &found, other);
    let next = suggestion(&shelf, &article, "Nobody asked");
    assert_eq!(
        next["who"]["name"], "Ida Marrow",
        "the surname is read in full"
    );
    assert_eq!(known(&next), [(other, "same_article".to_owned())]);
    assert_eq!(speaker(&accept(&shelf, &next)), other);
}

#[test]
fn a_surname_alone_asks_and_puts_the_one_of_the_organization_first() {
    let shelf = empty();
    let ida = person(&shelf, "Ida Marrow");
    let ben = person(&shelf, "Ben Marrow");
    role(&shelf, ben, "Harbour Board");
    let article = article(
        &shelf,
        "“The gate was open,” said Marrow, warden of the Harbour Board.",
    );
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(found["who"]["asks"], true);
    let expected = [
        (ben, "surname_and_organization".to_owned()),
        (ida, "surname".to_owned()),
    ];
    assert_eq!(known(&found), expected);
    // One unknown word may be an organization: then the person is asked about too.
    let again = self::article(&shelf, "“Nobody came,” Marrow said.");
    let found = suggestion(&shelf, &again, "Nobody came");
    assert_eq!(
        (known(&found).len(), &found["who"]["asks"]),
        (2, &json!(true))
    );
}

#[test]
fn an_organization_that_has_not_spoken_yet_is_not_made_twice() {
    let shelf = empty();
    let names = json!({ "name": "Island Care" });
    let care = id(&shelf.step("create_organization", names));
    let all = json!([{ "text": "Island Care", "kind": "preferred" }, { "text": "ISLECARE", "kind": "alias" }]);
    shelf.step("update_organization", json!({ "id": care, "names": all }));
    let article = article(
        &shelf,
        "According to ISLECARE, more than 40 children are being moved inland daily.",
    );
    let found = suggestion(&shelf, &article, "more than 40");
    assert_eq!(found["who"]["name"], "Island Care");
    let quotation = accept(&shelf, &found);
    assert_eq!(quotation["attributions"][0]["printed_speaker"], "ISLECARE");
    let page = shelf.ask("get_speaker", json!({ "id": speaker(&quotation) }));
    assert_eq!(page["organization"]["id"], care);
}

#[test]
fn the_unnamed_source_of_another_article_is_never_offered() {
    let shelf = empty();
    let elsewhere = article(
        &shelf,
        "“Nobody sleeps,” one of the sources said on Thursday.",
    );
    let source = said_by("unnamed_source", "one of the sources");
    let other =
        shelf.record(elsewhere.quote(&["Nobody sleeps,"], json!({ "attributions": [source] })));
    let here = article(&shelf, "“Two cables were cut,” one of the sources said.");
    let found = suggestion(&shelf, &here, "Two cables");
    assert_eq!(
        (known(&found), &found["who"]["asks"]),
        (vec![], &json!(false))
    );
    let quotation = accept(&shelf, &found);
    assert_ne!(speaker(&quotation), speaker(&other));
}

#[test]
fn the_mayor_of_another_article_is_somebody_else_unless_a_person_says_so() {
    let shelf = empty();
    let mayor = person(&shelf, "the mayor");
    let article = article(&shelf, "“We warned them,” the mayor said.");
    let found = suggestion(&shelf, &article, "We warned");
    assert_eq!(
        (known(&found), &found["who"]["asks"]),
        (vec![(mayor, "name".to_owned())], &json!(true))
    );
}

#[test]
fn a_pronoun_without_a_name_offers_those_who_speak_here_and_names_nobody_by_itself() {
    let shelf = empty();
    let article = article(
        &shelf,
        "Ida Marrow came late. “The gate was open,” Ida Marrow said.\n\nStaff have drafted memos, as they fear that a walkout is brewing inside.",
    );
    let ida = speaker(&accept(&shelf, &suggestion(&shelf, &article, "The gate")));
    let found = suggestion(&shelf, &article, "a walkout");
    assert_eq!(
        (&found["who"]["pronoun"], &found["who"]["asks"]),
        (&json!(true), &json!(true))
    );
    assert!(
        !known(&found).iter().any(|(id, _)| *id == ida),
        "“they” are several"
    );
    let mut nobody = found["quotation"].clone();
    assert!(nobody["attributions"][0]["speaker"].is_null());
    nobody["note"] = json!("nobody named");
    let quotation = shelf.record(nobody);
    assert_eq!(quotation["attributions"][0]["printed_speaker"], "they");
    assert!(quotation["attributions"][0]["speaker"].is_null());
}

#[test]
fn an_official_need_not_be_the_official_of_before() {
    let shelf = empty();
    let article = article(
        &shelf,
        "“Nobody sleeps,” an official said.\n\n“Two cables were cut,” an official said.",
    );
    let first = accept(&shelf, &suggestion(&shelf, &article, "Nobody sleeps"));
    let found = suggestion(&shelf, &article, "Two cables");
    assert_eq!(
        (known(&found), &found["who"]["asks"]),
        (
            vec![(speaker(&first), "same_article".to_owned())],
            &json!(true)
        )
    );
    let mut other = found["quotation"].clone();
    other["attributions"][0]["speaker"] = json!({ "is": "new", "kind": "unnamed_source", "name": found["who"]["name"], "someone_else": true });
    assert_ne!(speaker(&shelf.record(other)), speaker(&first));
}

#[test]
fn the_part_of_an_organization_is_named_without_the_whole_and_placed_in_it() {
    let shelf = empty();
    let ministry = id(&shelf.step("create_organization", json!({ "name": "Coastal Ministry" })));
    let text =
        "“The gate was open,” said Ida Marrow, head of the Coastal Ministry’s Office of Moorings.";
    let article = article(&shelf, text);
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(found["organization"], "Office of Moorings");
    let quotation = accept(&shelf, &found);
    let said = &quotation["attributions"][0];
    assert_eq!(
        said["printed_role"],
        "head of the Coastal Ministry’s Office of Moorings"
    );
    assert_eq!(said["organization"]["name"], "Office of Moorings");
    let filter = json!({ "field": "organization", "id": ministry, "link": "any" });
    assert_eq!(shelf.found_by(filter), [id(&quotation)]);
}
