//! How the words came to the article in hand, and which of it the user saw.

use serde_json::{Value, json};

use super::memos;
use super::words::{BELIEVE, CAPTION, DREDGERS, MOLE, ON_PAPER, OWNERLESS, WARNINGS};
use crate::integration::given::{empty, id, list, said_by};

fn through_the_site() -> Value {
    json!([
        { "kind": "said_to", "party": "Salt Ledger", "seen_by_me": false },
        { "kind": "published_by", "party": "Salt Ledger", "seen_by_me": false },
        { "kind": "cites", "party": "", "seen_by_me": false },
        { "kind": "aggregates", "party": "", "seen_by_me": true },
    ])
}

#[test]
fn only_what_came_through_the_site_is_secondhand() {
    let shelf = empty();
    let memos = memos(&shelf);
    let source = said_by("unnamed_source", "one of the sources");
    let mut secondhand = Vec::new();
    for words in [OWNERLESS, DREDGERS, WARNINGS, ON_PAPER, MOLE] {
        let quotation = memos.quote(
            &[words],
            json!({ "attributions": [source], "chain": through_the_site() }),
        );
        secondhand.push(id(&shelf.record(quotation)));
    }
    let statement = json!([{ "kind": "published_by", "party": "", "seen_by_me": true }]);
    let marrow = json!({ "attributions": [said_by("person", "Ilan Marrow")], "chain": statement });
    let marrow = shelf.record(memos.quote(&[BELIEVE], marrow));
    let caption = shelf.record(memos.quote(
        &[CAPTION],
        json!({ "attributions": [said_by("organization", "ISLECARE")] }),
    ));

    let flag = json!({ "field": "flag", "value": "secondhand" });
    assert_eq!(shelf.found_by(flag), secondhand);
    assert_eq!(
        (&marrow["secondhand"], &caption["secondhand"]),
        (&json!(false), &json!(false))
    );
    let chain = &shelf.quotation(secondhand[2])["chain"];
    let seen: Vec<_> = list(chain)
        .iter()
        .map(|hop| hop["seen_by_me"].clone())
        .collect();
    assert_eq!(
        seen,
        [false, false, false, true],
        "only the last was seen by the user"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn the_citation_names_every_hop_and_says_what_is_not_given() {
    let shelf = empty();
    let memos = memos(&shelf);
    let source = said_by("unnamed_source", "one of the sources");
    shelf.record(memos.quote(
        &[WARNINGS],
        json!({ "attributions": [source], "chain": through_the_site() }),
    ));
    let sheet = shelf.exported("md", json!({})).replace('\\', "");
    for words in [
        "unnamed source",
        "Salt Ledger",
        "[outlet not given]",
        "Harbour officials draft objection memos",
    ] {
        assert!(sheet.contains(words), "the citation says {words}: {sheet}");
    }
}

#[test]
fn every_sheet_says_when_the_report_was() {
    let shelf = empty();
    let memos = memos(&shelf);
    let source = said_by("unnamed_source", "one of the sources");
    let mut chain = through_the_site();
    chain[0]["date"] = json!({ "printed": "on Wednesday", "date": "2023-10-25", "anchor": "2023-10-26", "basis": "resolved" });
    let quotation = json!({ "attributions": [source], "chain": chain });
    shelf.record(memos.quote(&[WARNINGS], quotation));
    let hop = "said to Salt Ledger (25 October 2023, resolved from “on Wednesday”) → published by Salt Ledger";
    for format in ["md", "csv"] {
        let sheet = shelf.exported(format, json!({})).replace('\\', "");
        assert!(sheet.contains(hop), "{format}: {sheet}");
        assert!(
            sheet.contains("quoted in [outlet not given]"),
            "{format}: {sheet}"
        );
    }
    let page = shelf.exported("html", json!({}));
    assert!(
        page.contains("25 October 2023") && page.contains("on Wednesday"),
        "{page}"
    );
    let exchange: Value = serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON");
    let date = &exchange["quotations"][0]["chain"][0]["date"];
    assert_eq!(
        (&date["edtf"], &date["printed"]),
        (&json!("2023-10-25"), &json!("on Wednesday"))
    );
}

#[test]
fn what_the_article_tells_of_one_quotation_is_not_handed_on_to_another() {
    let shelf = empty();
    let memos = memos(&shelf);
    let around = |words: &str| {
        let spans = [memos.span(words)];
        let asked = json!({ "article_id": memos.id, "spans": spans });
        shelf.ask("find_circumstances", asked)
    };
    let seen = json!({ "kind": "seen_by", "party": "SL", "words": "seen by SL" });
    assert_eq!(around(MOLE)["hops"], json!([seen]));
    for words in [WARNINGS, BELIEVE] {
        let around = around(words);
        assert_eq!(around["hops"], json!([]), "{words}");
        assert_eq!(around["elsewhere"], json!([seen]), "offered as another’s");
    }
    assert_eq!(around(OWNERLESS)["dates"], json!(["on Wednesday"]));
    let nowhere = json!({ "article_id": memos.id, "quote": "Words that nobody printed." });
    let nothing = json!({ "dates": [], "hops": [], "elsewhere": [] });
    assert_eq!(shelf.ask("find_circumstances", nowhere), nothing);
}
