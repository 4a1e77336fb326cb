//! Mentions by a common noun.

use crate::document::Document;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;

/// The noun that carries a mention without a name: the last before a preposition or a relative clause.
pub(super) fn head_noun(document: &Document, core: Mention) -> usize {
    // "one of the sources", "two of his aides": the noun after "of".
    let of = (core.first..core.end).find(|&k| document.is_word(k, &["of", "von"]));
    let quantified = of.is_some_and(|k| {
        k > core.first && (core.first..k).all(|j| document.is(j, NUM | NUMBER_WORD | PRON | DET))
    });
    let from = if quantified {
        of.map_or(core.first, |k| k + 1)
    } else {
        core.first
    };
    // Arabic puts the noun first.
    if document.lexicon.language == Language::Arabic {
        return core.first;
    }
    if document.lexicon.language == Language::German
        && let Some(role) = (from..core.end).find(|&k| {
            document.is(k, ROLE | GROUP | ORG | DOC)
                && document.is(k, CAP)
                && !document.is_word(k, &["Angaben", "Ansicht", "Aussagen"])
        })
    {
        return role;
    }
    let end = (from + 1..core.end)
        .find(|&k| {
            document.is(k, PREP | REL | V_PP | V_ING) && !document.is(k, CAP | ROLE | GROUP | ADJ)
                || document.is(k, PREP)
                || document.is_word(k, &["des", "du", "de", "del"])
        })
        .unwrap_or(core.end);
    let end = (from + 1..end)
        .find(|&k| document.is_word(k, &["familiar", "close", "privy", "aware", "present"]))
        .unwrap_or(end);
    (from..end)
        .rev()
        .find(|&k| document.is(k, WORD | NUM) && !document.is(k, POSSESSIVE | ADV))
        .unwrap_or(core.first)
}

pub(super) fn common_kind(document: &Document, mention: Mention, head: usize) -> SpeakerKind {
    let unit = &document.units[head];
    let caseless = document.lexicon.language == Language::Arabic;
    let anonymous = unit.is(UNNAMED) && (caseless || !document.is(head, CAP));
    let singular_article = document.is_word(
        mention.first,
        &[
            "a", "an", "one", "another", "ein", "eine", "un", "une", "una",
        ],
    );
    let number = document.is(mention.first, NUMBER_WORD | NUM);
    let told = (mention.first..mention.end).any(|k| {
        document.is_word(
            k,
            &[
                "anonymity",
                "anonymous",
                "unnamed",
                "unidentified",
                "familiar",
                "briefed",
                "knowledge",
                "close",
                "insider",
                "insiders",
                "source",
                "sources",
                "Quelle",
                "Quellen",
                "Insider",
                "fuente",
                "fuentes",
            ],
        )
    });
    let quantified = document.is_word(mention.first + 1, &["of", "von", "der", "des"])
        && document.is(mention.first, NUMBER_WORD | NUM | PRON | DET);
    let withheld = document.lexicon.language != Language::English
        && unit.is(ROLE | GROUP)
        && (mention.first..mention.end).any(|k| k != head && document.is(k, UNNAMED));
    match () {
        () if withheld => SpeakerKind::UnnamedSource,
        () if quantified && unit.is(GROUP | ROLE | UNNAMED)
            || quantified
                && document.word(head).ends_with('s')
                && document.is_word(mention.first, &["one", "two", "three", "einer", "eine"]) =>
        {
            SpeakerKind::UnnamedSource
        }
        () if quantified && document.is_word(head, &["them", "ihnen"]) => {
            SpeakerKind::UnnamedSource
        }
        () if document.is_word(head, &["it", "es"]) => SpeakerKind::Organization,
        () if document.is_word(
            head,
            &[
                "they", "others", "we", "many", "some", "few", "both", "alle", "viele",
            ],
        ) =>
        {
            SpeakerKind::Group
        }
        () if unit.is(PRON | PRON_OBJ) && !unit.is(DET | NUMBER_WORD) => SpeakerKind::Person,
        () if told && (unit.is(UNNAMED | GROUP | ROLE) || unit.is(TIME)) => {
            SpeakerKind::UnnamedSource
        }
        () if anonymous && (singular_article || number && !unit.is(GROUP)) => {
            SpeakerKind::UnnamedSource
        }
        () if unit.is(GROUP)
            && !unit.is(ORG)
            && (!unit.is(ROLE) || document.word(head).ends_with('s')) =>
        {
            SpeakerKind::Group
        }
        () if unit.is(DOC) && !unit.is(ROLE) => SpeakerKind::Document,
        () if unit.is(ORG | MEDIUM) && !unit.is(ROLE) => SpeakerKind::Organization,
        () if unit.is(ROLE) => SpeakerKind::Person,
        () if anonymous => SpeakerKind::UnnamedSource,
        () if unit.is(NUM | NUMBER_WORD) || document.word(head).ends_with('s') => {
            SpeakerKind::Group
        }
        () => SpeakerKind::Person,
    }
}
