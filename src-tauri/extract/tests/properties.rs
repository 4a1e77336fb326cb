//! What holds for every text, whatever its bytes: no panic, spans on character boundaries, inside the text, in order.

use onrecord_extract::{CodePoints, Extraction, Language, Span, extract, records};
use proptest::prelude::*;

const LANGUAGES: [Option<Language>; 8] = [
    None,
    Some(Language::English),
    Some(Language::German),
    Some(Language::French),
    Some(Language::Spanish),
    Some(Language::Arabic),
    Some(Language::Chinese),
    Some(Language::Japanese),
];

fn spans(found: &Extraction) -> Vec<Span> {
    let mut out = Vec::new();
    for quotation in &found.quotations {
        out.extend(&quotation.spans);
        out.extend(&quotation.verbatim);
        out.extend(quotation.dates.iter().map(|d| d.span));
        out.extend(
            quotation
                .chain
                .iter()
                .flat_map(|hop| [hop.who.span, hop.words.span]),
        );
        out.extend(quotation.medium.iter().map(|(_, printed)| printed.span));
        out.extend(quotation.cue.iter().map(|cue| cue.words.span));
        if let Some(speaker) = &quotation.speaker {
            out.extend([speaker.mention.span, speaker.head.span]);
            out.extend(
                speaker
                    .role
                    .iter()
                    .chain(&speaker.organization)
                    .map(|p| p.span),
            );
            out.extend(speaker.resolved_at);
        }
    }
    out
}

fn check(text: &str, language: Option<Language>) -> Result<(), TestCaseError> {
    let found = extract(text, language);
    for span in spans(&found) {
        prop_assert!(
            span.start <= span.end && span.end <= text.len(),
            "{span:?} in {} bytes",
            text.len()
        );
        prop_assert!(
            text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
            "{span:?}"
        );
    }
    for quotation in &found.quotations {
        prop_assert!(!quotation.spans.is_empty());
        prop_assert!(
            quotation.spans.windows(2).all(|w| w[0].end <= w[1].start),
            "{:?}",
            quotation.spans
        );
        prop_assert!(
            quotation.spans.iter().all(|s| s.start < s.end),
            "{:?}",
            quotation.spans
        );
        let sure = [
            quotation.confidence.span,
            quotation.confidence.speaker,
            quotation.confidence.overall,
        ];
        prop_assert!(sure.iter().all(|c| (0.0..=1.0).contains(c)), "{sure:?}");
    }
    prop_assert!(
        found
            .quotations
            .windows(2)
            .all(|w| w[0].spans[0].start <= w[1].spans[0].start)
    );
    let letters = text.chars().count();
    for record in records(text, &found) {
        prop_assert!(
            record.start < record.end && record.end <= letters,
            "{record:?}"
        );
    }
    Ok(())
}

/// Pieces that meet in articles, and pieces that should not.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "''",
            "``",
            "„",
            "«",
            "»",
            "‹",
            "›",
            "「",
            "」",
            "『",
            "』",
            "‚",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\u{a0}",
            "\u{301}",
            "\u{200f}",
            "\u{ad}",
            "—",
            "–",
            ",",
            ".",
            ":",
            ";",
            "?",
            "!",
            "...",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "> ",
            "Q:",
            "A:",
            "MR. PIKE:",
            "@ada",
            "said",
            "told",
            "says",
            "wrote",
            "according",
            "to",
            "who",
            "that",
            "and",
            "the",
            "a",
            "of",
            "on",
            "Monday",
            "Ada",
            "Moss",
            "Mr.",
            "J.",
            "U.S.",
            "minister",
            "report",
            "sources",
            "one",
            "it",
            "she",
            "he",
            "they",
            "sagte",
            "der",
            "die",
            "so",
            "laut",
            "heißt",
            "es",
            "a déclaré",
            "dijo",
            "قال",
            "citing",
            "seen",
            "by",
            "as",
            "called",
            "is",
            "expected",
            "12\"",
            "6'2\"",
            "’s",
            "As",
            "I",
            "not",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        "[a-zA-Z]{1,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_survived(text in any::<String>(), language in prop::sample::select(LANGUAGES.to_vec())) {
        check(&text, language)?;
    }

    #[test]
    fn any_bytes_read_as_text_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&String::from_utf8_lossy(&bytes), None)?;
    }

    #[test]
    fn article_like_noise_is_survived(pieces in prop::collection::vec(piece(), 0..80), spaced in any::<bool>(), language in prop::sample::select(LANGUAGES.to_vec())) {
        check(&pieces.join(if spaced { " " } else { "" }), language)?;
    }

    #[test]
    fn code_points_count_what_stands_before(text in any::<String>()) {
        let map = CodePoints::of(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            prop_assert_eq!(map.before(&text, at), count);
        }
        prop_assert_eq!(map.before(&text, text.len()), text.chars().count());
    }

    /// Line ends, hard spaces and combining marks move the offsets and change nothing else.
    #[test]
    fn offsets_survive_other_line_ends_and_spaces(lead in "[a-zé\u{301} ]{0,12}", name in "[A-Z][a-z]{3,7}", second in "[A-Z][a-z]{3,7}") {
        let plain = format!("{lead}\n\n“We warned them,” said {name} {second}, the mayor. “They laughed.”\n\nRain fell.");
        let changed = plain.replace('\n', "\r\n").replace(" the", "\u{a0}the");
        let words = |text: &str| -> Vec<String> {
            spans(&extract(text, Some(Language::English))).iter().map(|s| s.of(text).replace('\u{a0}', " ")).collect()
        };
        prop_assert_eq!(words(&plain), words(&changed));
    }
}

#[test]
fn texts_that_once_broke_it_are_survived() {
    let texts = [(
        "Mehrere Ingenieure hatten vor einem „Blindflug“ gewarnt. „Wir bekamen einen Arbeitskreis, klagte einer von ihnen.",
        Language::German,
    )];
    for (text, language) in texts {
        check(text, Some(language)).expect("it is survived");
    }
}
