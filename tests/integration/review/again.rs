//! An article that is captured again: what was rejected or recorded in its first text does not come again with the second.

use serde_json::{Value, json};

use super::{accept, parts, suggested, suggestion};
use crate::integration::given::{Article, Shelf, empty};

fn reject(shelf: &Shelf, found: &Value) {
    let place = json!({ "capture_id": found["quotation"]["capture_id"], "spans": found["quotation"]["spans"] });
    shelf.step("reject_suggestion", place);
}

fn captured_again(shelf: &Shelf, article: &Article, text: &str) -> Article {
    shelf.step(
        "create_capture",
        json!({ "article_id": article.id, "text": text }),
    );
    Article {
        id: article.id,
        text: text.to_owned(),
    }
}

fn all(shelf: &Shelf, article: &Article) -> Vec<String> {
    let found = suggested(shelf, article);
    found
        .iter()
        .map(|each| parts(article, each)[0].clone())
        .collect()
}

#[test]
fn what_was_rejected_stays_away_wherever_the_words_stand_in_the_later_text() {
    let shelf = empty();
    let first = "The board met on Monday. “The gate was open,” said Ida Marrow, the warden.\n\nAccording to ISLECARE, more than 40 children are being moved inland daily.";
    let article = shelf.article_with(first.to_owned(), json!({ "language": "en" }));
    reject(&shelf, &suggestion(&shelf, &article, "The gate"));
    reject(&shelf, &suggestion(&shelf, &article, "more than 40"));
    // Moved, with other words before them and other white space inside.
    let second = "According to ISLECARE, more than 40 children\u{a0}are being moved inland daily.\n\nLate in the evening nobody was left. “The gate was open,” said Ida Marrow, the warden. “Nobody came,” she said.";
    let later = captured_again(&shelf, &article, second);
    assert_eq!(all(&shelf, &later), ["Nobody came,"]);
    let answer = shelf.ask("list_suggestions", json!({ "article_id": article.id }));
    assert_eq!(answer["rejected"], 2);
    shelf.step("restore_suggestions", json!({ "id": article.id }));
    assert_eq!(all(&shelf, &later).len(), 3);
}

#[test]
fn the_same_words_of_somebody_else_are_still_suggested() {
    let shelf = empty();
    let first = "“We were never asked,” said Ida Marrow, the warden of the eastern gate.\n\nRain fell.\n\n“We were never asked,” said Carl Bevan, who keeps the western one.";
    let article = shelf.article_with(first.to_owned(), json!({ "language": "en" }));
    reject(&shelf, &suggestion(&shelf, &article, "We were never"));
    assert_eq!(all(&shelf, &article).len(), 1);
    let second = first.replace("Rain fell.", "Rain fell all night.");
    let later = captured_again(&shelf, &article, &second);
    let left = suggested(&shelf, &later);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["who"]["name"], "Carl Bevan");
}

#[test]
fn what_is_recorded_from_the_first_text_is_not_suggested_from_the_second() {
    let shelf = empty();
    let first = "“The gate was open,” said Ida Marrow, the warden.";
    let article = shelf.article_with(first.to_owned(), json!({ "language": "en" }));
    accept(&shelf, &suggestion(&shelf, &article, "The gate"));
    let later = captured_again(&shelf, &article, &format!("Rain fell.\n\n{first}"));
    assert_eq!(all(&shelf, &later), Vec::<String>::new());
}
