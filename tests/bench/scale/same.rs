//! Whether the program and the floor found the same: nothing is timed before it is so.

use crate::floor::Seen;
use onrecord_core::quotations::QuotationRow;

/// What a row of the program shows.
pub fn seen(row: &QuotationRow) -> Seen {
    let parts: Vec<&str> = row.parts.iter().map(|part| part.text.as_str()).collect();
    let article = row.article.as_ref();
    let edtf =
        |date: &Option<onrecord_core::DateAssertion>| date.as_ref().map(|date| date.edtf.clone());
    Seen {
        id: row.id.0,
        text: parts.join(" "),
        parts: parts.len(),
        words: [row.form.word().to_owned(), row.level.word().to_owned()],
        language: row.language.clone(),
        speakers: row
            .speakers
            .iter()
            .map(|speaker| speaker.name.clone())
            .collect(),
        role: row.role.as_ref().map(|role| role.text.clone()),
        dates: [edtf(&row.said), edtf(&row.published)],
        article: article.map(|article| {
            [
                article.headline.clone(),
                article.byline.clone(),
                article.url.clone(),
            ]
        }),
        outlet: article.and_then(|article| Some(article.outlet.as_ref()?.name.clone())),
        key_flag: row.key_flag,
        wordings: row.wordings,
    }
}

/// Stops the bench when the two differ, naming the first row that does.
pub fn compare(of: &str, program: &[QuotationRow], floor: &[Seen]) {
    let ids = |rows: &[Seen]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    let program: Vec<Seen> = program.iter().map(seen).collect();
    assert_eq!(
        ids(&program),
        ids(floor),
        "{of}: other rows than the floor's"
    );
    for (program, floor) in program.iter().zip(floor) {
        assert_eq!(program, floor, "{of}: another row than the floor's");
    }
}
