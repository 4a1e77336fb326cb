//! An unnamed source belongs to one article: the same words elsewhere are somebody else.

use serde_json::json;

use super::memos;
use super::words::{ON_PAPER, WARNINGS};
use crate::integration::given::{empty, id, number, said_by, said_by_known, speaker};

#[test]
fn one_source_in_one_article_and_another_in_the_next() {
    let shelf = empty();
    let memos = memos(&shelf);
    let source = said_by("unnamed_source", "one of the sources");
    let first = shelf.record(memos.quote(&[WARNINGS], json!({ "attributions": [source] })));
    let second = shelf.record(memos.quote(&[ON_PAPER], json!({ "attributions": [source] })));
    assert_eq!(
        speaker(&first),
        speaker(&second),
        "one record for the same source of one article"
    );
    assert_eq!(first["level"], "not_stated", "the level is never guessed");

    let elsewhere = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "Second night on the quays", "outlet": "Evening Tide" }),
    );
    let third = shelf.record(elsewhere.quote(
        &["Nobody in the building sleeps,"],
        json!({ "attributions": [source] }),
    ));
    assert_ne!(
        speaker(&third),
        speaker(&first),
        "equal words in two articles are two sources"
    );

    let unnamed = json!({ "field": "kind", "value": "unnamed_source" });
    let here = json!({ "terms": [unnamed, { "field": "article", "id": memos.id }] });
    assert_eq!(shelf.found(here), [id(&first), id(&second)]);
    assert_eq!(shelf.found_by(unnamed).len(), 3);

    let offered = shelf.ask(
        "list_speakers",
        json!({ "text": "one of the sources", "article_id": elsewhere.id }),
    );
    assert_eq!(
        offered.as_array().map(Vec::len),
        Some(1),
        "only this article's own source is offered"
    );
    let scope = shelf.ask("get_speaker", json!({ "id": speaker(&first) }));
    assert_eq!(number(&scope["unnamed"]["article"]["id"]), memos.id);
    shelf.assert_true_to_captures();
}

#[test]
fn the_source_of_another_article_is_refused() {
    let shelf = empty();
    let memos = memos(&shelf);
    let source = said_by("unnamed_source", "one of the sources");
    let first = shelf.record(memos.quote(&[WARNINGS], json!({ "attributions": [source] })));
    let elsewhere = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "Second night on the quays" }),
    );
    let taken = elsewhere.quote(
        &["Nobody in the building sleeps,"],
        json!({ "attributions": [said_by_known(speaker(&first))] }),
    );
    let error = shelf.refused("create_quotation", json!({ "quotation": taken }));
    assert_eq!(error["field"], "speaker");
}
