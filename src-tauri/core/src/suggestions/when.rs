//! When a suggested quotation was said and how it came to the article, as accepting it records both: what the form by hand
//! would make of the same words, and nothing where they can mean two days.

use chrono::NaiveDate;
use onrecord_extract as found;

use crate::date::{DateBasis, DateInput, DateReading, by, resolve};
use crate::quotations::{HopInput, HopKind, hop_kind, secondhand, told_hops};

/// What an article's words tell of the way and the day of a quotation.
pub(super) struct Told {
    pub(super) said: DateInput,
    /// What the words for the day mean.
    pub(super) reading: DateReading,
    pub(super) chain: Vec<HopInput>,
}

/// What `text`, printed on `published`, tells of a quotation that was found in it.
pub(super) fn told(text: &str, quotation: &found::Quotation, published: Option<NaiveDate>) -> Told {
    let mut hops: Vec<&found::Hop> = Vec::new();
    for hop in told_hops(quotation) {
        let same = |known: &&found::Hop| (known.kind, &known.who) == (hop.kind, &hop.who);
        if !hops.iter().any(same) {
            hops.push(hop);
        }
    }
    hops.sort_by_key(|hop| hop_kind(hop.kind));
    let kinds: Vec<HopKind> = hops.iter().map(|hop| hop_kind(hop.kind)).collect();
    let reported = secondhand(&kinds);
    let words = words(quotation);
    let (said, reading) = date(words, published, reported);
    let chain = hops.into_iter().map(|hop| HopInput {
        kind: hop_kind(hop.kind),
        party: hop
            .who
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        // A person saw it, or did not: no text tells.
        seen_by_me: false,
        date: match words.filter(|words| reported && dates(text, quotation, hop, words)) {
            Some(words) => date(Some(words), published, false).0,
            None => DateInput::default(),
        },
    });
    Told {
        chain: chain.collect(),
        said,
        reading,
    }
}

/// The article's words for the day. Words of the role ("until last year") say when it was held.
fn words(quotation: &found::Quotation) -> Option<&found::Printed> {
    let speaker = quotation.speaker.as_ref();
    let role = speaker.and_then(|it| it.role.as_ref()).map(|it| it.span);
    let of_role = |words: &found::Printed| {
        role.is_some_and(|role| role.start <= words.span.start && words.span.end <= role.end)
    };
    quotation.dates.iter().find(|words| !of_role(words))
}

/// The date that is recorded without asking, and what the words mean. Relative words without a day, words that can mean two
/// and words that nobody understands stay as they are printed.
fn date(
    words: Option<&found::Printed>,
    published: Option<NaiveDate>,
    reported: bool,
) -> (DateInput, DateReading) {
    let printed = words.map_or("", |words| words.text.as_str());
    let reading = resolve(printed, published, reported);
    let made = |edtf: &str, anchor: Option<&String>, basis| DateInput {
        printed: printed.to_owned(),
        date: edtf.to_owned(),
        anchor: anchor.cloned(),
        basis: Some(basis),
        confirmed: false,
    };
    let input = match &reading {
        DateReading::Resolved { anchor, edtf } => made(edtf, Some(anchor), DateBasis::Resolved),
        DateReading::Date { edtf } if reported => made(&by(edtf), None, DateBasis::Inferred),
        DateReading::Date { edtf } => made(edtf, None, DateBasis::Printed),
        DateReading::Ambiguous { .. } | DateReading::Unanchored | DateReading::Words => {
            made("", None, DateBasis::Printed)
        }
        // Nothing is printed: that it was said by the day of publication is for a person to say.
        DateReading::Bound { .. } | DateReading::Missing => DateInput::default(),
    };
    (input, reading)
}

/// Whether words date a hop: they follow its own ("seen by the Ledger on Monday"), or those of the report that cites it ("in
/// a report on Wednesday, citing …").
fn dates(
    text: &str,
    quotation: &found::Quotation,
    hop: &found::Hop,
    words: &found::Printed,
) -> bool {
    let follow = |end: usize| {
        let between = text.get(end..words.span.start);
        between.is_some_and(|between| between.len() < 3 && between.trim().is_empty())
    };
    let report = (quotation.medium.as_ref())
        .filter(|(medium, _)| *medium == found::Medium::Report)
        .filter(|_| {
            matches!(
                hop.kind,
                found::HopKind::Cites | found::HopKind::PublishedBy
            )
        });
    follow(hop.words.span.end) || report.is_some_and(|(_, noun)| follow(noun.span.end))
}
