use super::{Entry, Plan};
use onrecord_core::{Library, Progress};
use sha2::{Digest, Sha256};

const SMALL: Plan = Plan { seed: 7, rows: 500 };

fn digest(plan: Plan) -> String {
    let mut hash = Sha256::new();
    for entry in plan.entries() {
        hash.update(format!("{entry:?}"));
    }
    format!("{:x}", hash.finalize())
}

#[test]
fn the_same_seed_makes_the_same_bytes_and_another_others() {
    assert_eq!(digest(SMALL), digest(SMALL));
    assert_ne!(digest(SMALL), digest(Plan { seed: 8, ..SMALL }));
}

#[test]
fn a_library_takes_all_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let library = Library::create(folder.path().join("small.onrecord")).expect("a library");
    let entries = SMALL.entries().map(Ok);
    let report = library
        .import_stream(entries, &Progress::none())
        .expect("an import without an error")
        .value;
    assert_eq!((report.quotations, report.known), (500, 0));
    let quotations = SMALL
        .entries()
        .filter(|entry| matches!(entry, Entry::Quotation(_)));
    assert_eq!(quotations.count(), 500);
}

#[test]
fn every_quotation_belongs_to_the_article_that_has_it() {
    for number in 0..SMALL.rows {
        let article = SMALL.article_of(number);
        assert!(SMALL.quotations_of(article).contains(&number), "{number}");
    }
    let all: u64 = (0..SMALL.articles())
        .map(|article| SMALL.quotations_of(article).count() as u64)
        .sum();
    assert_eq!(all, SMALL.rows);
}

#[test]
fn texts_are_as_long_and_as_alike_as_said() {
    let plan = Plan {
        seed: 7,
        rows: 4_000,
    };
    let bytes: usize = (0..plan.rows).map(|number| plan.text(number).len()).sum();
    let mean = bytes as f64 / plan.rows as f64;
    assert!((230.0..285.0).contains(&mean), "{mean} bytes a quotation");
    let planted = (0..plan.rows).filter(|number| plan.planted(*number).is_some());
    let share = planted.count() as f64 / plan.rows as f64;
    assert!((0.04..0.06).contains(&share), "{share} planted");
    let others = (0..plan.rows).filter(|number| !plan.text(*number).is_ascii());
    assert!(others.count() > 800, "several scripts");
}
