//! Takes a mention apart: the name, the printed role, the organization, the kind of speaker.

use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;

/// A mention taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// The name, or the noun that stands for it.
    pub head: Mention,
    /// The head is a proper name.
    pub named: bool,
    /// The printed role.
    pub role: Option<Mention>,
    /// The organization.
    pub organization: Option<Mention>,
    /// Who or what it is.
    pub kind: SpeakerKind,
}

/// The parts of a mention.
pub fn parts(document: &Document, mention: Mention, entities: &[Entity]) -> Parts {
    let core_end = (mention.first..mention.end)
        .find(|&k| {
            document.is(k, COMMA | OPEN_PAREN)
                || k > mention.first && document.is(k, REL) && !document.is(k, DET)
        })
        .unwrap_or(mention.end)
        .max(mention.first + 1);
    let core = Mention {
        first: mention.first,
        end: core_end,
    };
    if let Some(name) = trailing_name(document, core) {
        return named(document, mention, core, name, entities);
    }
    if document.is(mention.first, HANDLE) {
        let head = Mention {
            first: mention.first,
            end: mention.first + 1,
        };
        return Parts {
            head,
            named: true,
            role: None,
            organization: None,
            kind: SpeakerKind::Person,
        };
    }
    let head = head_noun(document, core);
    // "the minister, Ida Brandt,": the name stands in the appositive.
    if document.is(core.end, COMMA)
        && core.end + 1 < mention.end
        && !document.is(head, ORG | DOC | PRON)
    {
        let inner_end = (core.end + 1..mention.end)
            .find(|&k| document.is(k, COMMA))
            .unwrap_or(mention.end);
        let inner = Mention {
            first: core.end + 1,
            end: inner_end,
        };
        if let Some(name) = trailing_name(document, inner)
            .filter(|n| n.end - n.first >= 2 && n.first == inner.first)
        {
            return Parts {
                head: name,
                named: true,
                role: Some(core),
                organization: organization_in(document, core),
                kind: SpeakerKind::Person,
            };
        }
    }
    let kind = common_kind(document, mention, head);
    let has_role = kind == SpeakerKind::Person && !document.is(head, PRON);
    Parts {
        head: Mention {
            first: head,
            end: head + 1,
        },
        named: false,
        role: has_role.then_some(core),
        organization: organization_in(document, mention).filter(|_| kind != SpeakerKind::Document),
        kind,
    }
}

/// The capitalised run at the end of the core, after titles and roles: "Union secretary **Deepak Rao**".
fn trailing_name(document: &Document, core: Mention) -> Option<Mention> {
    let clause = (core.first..core.end)
        .find(|&k| {
            document.is(k, PREP)
                && !document.is(k, CAP)
                && k > core.first
                && !document.is(k - 1, ORG)
        })
        .unwrap_or(core.end);
    if document.is(core.first, NUMBER_WORD | NUM) && !document.is(core.first + 1, CAP) {
        return None;
    }
    let mut end = clause;
    while end > core.first && !document.is(end - 1, CAP | NUM) {
        end -= 1;
        if end < clause && document.is(end, WORD) {
            return None;
        }
    }
    let mut first = end;
    while first > core.first
        && (document.is(first - 1, CAP)
            || matches!(
                document.word(first - 1),
                "de" | "van" | "von" | "bin" | "al" | "der" | "of"
            ) && first - 1 > core.first
                && document.is(first.wrapping_sub(2), CAP))
    {
        first -= 1;
    }
    let only_pronoun = end - first == 1 && document.is(first, PRON | DET | POSS);
    if only_pronoun || first == end {
        return None;
    }
    while first < end
        && document.is(first, DET | POSS | PRON | ADV)
        && document.is(first, CAP)
        && !document.is(first, GIVEN)
    {
        first += 1;
    }
    // "The Ministry", "US State Department officials": a common noun in capitals is no name by itself.
    let role = (first..end)
        .rev()
        .find(|&k| document.is(k, ROLE | GROUP) && !document.is(k, GIVEN | ORG));
    let first = match role {
        Some(k) if k + 1 < end => k + 1,
        Some(k)
            if k + 1 == end && (end - first > 1 || document.is(k, GROUP) || core.first < first) =>
        {
            return None;
        }
        Some(_) => return None,
        None => first,
    };
    let first = (first..end)
        .find(|&k| !document.is(k, TITLE) || document.is(k, GIVEN))
        .unwrap_or(first);
    // "Bauleiterin Petra Hoffmann": what stands before the given name is no part of the name.
    let given = (first + 1..end.saturating_sub(1))
        .find(|&k| document.is(k, GIVEN) && !document.is(first, GIVEN | LONE_CAPITAL));
    Mention::new(given.unwrap_or(first), end)
}

fn named(
    document: &Document,
    mention: Mention,
    core: Mention,
    name: Mention,
    entities: &[Entity],
) -> Parts {
    let kind = name_kind(document, mention, core, name, entities);
    let appositive = document
        .is(core.end, COMMA | OPEN_PAREN)
        .then(|| Mention::new(core.end + 1, mention.end))
        .flatten()
        .or_else(|| Mention::new(core.end, mention.end));
    let before = Mention::new(core.first, name.first)
        .map(|m| without_courtesy(document, m))
        .filter(|m| m.first < m.end && (m.first..m.end).any(|k| document.is(k, ROLE | TITLE)));
    let attached = Mention::new(name.end, core.end);
    let role = match kind {
        SpeakerKind::Person => before
            .or_else(|| appositive.map(|m| without_age(document, m)))
            .or(attached.filter(|_| false)),
        _ => None,
    };
    let organization = match kind {
        SpeakerKind::Organization => None,
        _ => role
            .and_then(|r| organization_in(document, r))
            .or_else(|| appositive.and_then(|a| organization_in(document, a)))
            .or_else(|| attached.and_then(|a| organization_in(document, a))),
    };
    Parts {
        head: name,
        named: true,
        role: role.filter(|r| r.first < r.end),
        organization,
        kind,
    }
}

fn without_courtesy(document: &Document, m: Mention) -> Mention {
    let courtesy = |k: usize| {
        matches!(
            document
                .word(k)
                .trim_end_matches('.')
                .to_ascii_lowercase()
                .as_str(),
            "mr" | "mrs"
                | "ms"
                | "miss"
                | "sir"
                | "herr"
                | "frau"
                | "the"
                | "der"
                | "die"
                | "m"
                | "mme"
                | "dr"
        )
    };
    let mut first = m.first;
    while first < m.end && courtesy(first) {
        first += 1;
    }
    Mention { first, end: m.end }
}

/// ", 57, a baker" tells the age first.
fn without_age(document: &Document, m: Mention) -> Mention {
    let mut first = m.first;
    while first < m.end && document.is(first, NUM | COMMA | PUNCT) {
        first += 1;
    }
    let mut end = m.end;
    while end > first && document.is(end - 1, COMMA | CLOSE_PAREN) {
        end -= 1;
    }
    Mention { first, end }
}

fn name_kind(
    document: &Document,
    mention: Mention,
    core: Mention,
    name: Mention,
    entities: &[Entity],
) -> SpeakerKind {
    let words = name.end - name.first;
    let head = name.end - 1;
    let titled = name.first > core.first && document.is(name.first - 1, TITLE | ROLE | GROUP);
    let surname = document.word(head);
    let known_person = entities.iter().any(|e| e.person && e.surname == surname);
    let organization =
        (name.first..name.end).any(|k| document.is(k, ORG)) && !document.is(name.first, GIVEN);
    if document.is(head, DOC) && !document.is(name.first, GIVEN) {
        return SpeakerKind::Document;
    }
    if titled {
        return SpeakerKind::Person;
    }
    let lower_head = (core.first..name.first)
        .any(|k| document.is(k, ORG | MEDIUM | WORK) && !document.is(k, CAP));
    let described_before = (core.first..name.first).any(|k| {
        document.is(k, WORD)
            && !document.is(k, DET | ADJ | POSS | NUMBER_WORD)
            && (!document.is(k, CAP) || document.is(name.first, GIVEN))
    });
    if words >= 2 && described_before && !organization && !lower_head {
        return SpeakerKind::Person;
    }
    if organization || lower_head {
        return SpeakerKind::Organization;
    }
    if known_person || document.is(name.first, GIVEN) && words >= 2 {
        return SpeakerKind::Person;
    }
    let article = core.first < name.first && document.is(core.first, DET);
    if document.is(head, ALL_CAPS) && words <= 2 || article {
        return SpeakerKind::Organization;
    }
    let described = (core.end..mention.end)
        .any(|k| document.is(k, ROLE | NUM) || document.is_word(k, &["who", "whose"]));
    if described || words >= 2 {
        return SpeakerKind::Person;
    }
    SpeakerKind::Organization
}

/// The noun that carries a mention without a name: the last before a preposition or a relative clause.
fn head_noun(document: &Document, core: Mention) -> usize {
    // "one of the sources", "two of his aides": the noun after "of".
    let of = (core.first..core.end).find(|&k| document.is_word(k, &["of"]));
    let quantified = of.is_some_and(|k| {
        k > core.first && (core.first..k).all(|j| document.is(j, NUM | NUMBER_WORD | PRON | DET))
    });
    let from = if quantified {
        of.map_or(core.first, |k| k + 1)
    } else {
        core.first
    };
    let end = (from + 1..core.end)
        .find(|&k| {
            document.is(k, PREP | REL | V_PP | V_ING) && !document.is(k, CAP | ROLE | GROUP | ADJ)
                || document.is(k, PREP)
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

fn common_kind(document: &Document, mention: Mention, head: usize) -> SpeakerKind {
    let unit = &document.units[head];
    let anonymous = unit.is(UNNAMED) && !document.is(head, CAP);
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
    let quantified = document.is_word(mention.first + 1, &["of", "der", "des"])
        && document.is(mention.first, NUMBER_WORD | NUM | PRON | DET);
    match () {
        () if quantified && unit.is(GROUP | ROLE | UNNAMED)
            || quantified
                && document.word(head).ends_with('s')
                && document.is_word(mention.first, &["one", "two", "three", "einer", "eine"]) =>
        {
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

/// The organization in a role: after "of", "at", "for", or before the role's noun.
fn organization_in(document: &Document, role: Mention) -> Option<Mention> {
    let joined = |k: usize| {
        document.is_word(
            k,
            &[
                "of", "at", "for", "with", "in", "from", "der", "des", "von", "vom", "bei", "beim",
                "de", "du", "del", "im",
            ],
        )
    };
    let mut best = None;
    for k in role.first..role.end {
        if !joined(k) {
            continue;
        }
        let mut first = k + 1;
        while first < role.end && document.is(first, DET | POSS) {
            first += 1;
        }
        let end = (first..role.end)
            .find(|&j| {
                document.is(j, COMMA | REL | VERB | AUX) && !document.is(j, CAP | ORG)
                    || document.is(j, PREP)
                        && !document.is_word(j, &["of", "for", "der", "des", "de"])
                    || document.is(j, CONJ) && !document.is(j + 1, CAP)
            })
            .unwrap_or(role.end);
        let organization = (first..end).any(|j| document.is(j, ORG))
            || document.is(first, CAP)
                && document.is_word(k, &["of", "at", "for", "with", "von", "der", "des", "de"]);
        if organization && first < end {
            best = Mention::new(first, end);
            break;
        }
    }
    if best.is_some() {
        return best;
    }
    let noun = (role.first..role.end).find(|&k| {
        document.is(k, ROLE) && !document.is(k, CAP)
            || document.is(k, ROLE | GROUP) && k > role.first
    })?;
    let mut first = role.first;
    while first < noun
        && document.is(first, DET | POSS | ADJ | NUMBER_WORD)
        && !document.is(first, ORG)
    {
        first += 1;
    }
    let mut end = noun;
    while end > first && document.is(end - 1, POSSESSIVE | ADJ) && !document.is(end - 1, CAP) {
        end -= 1;
    }
    let title = (first..end).all(|k| document.is(k, ROLE | TITLE | ADJ) && !document.is(k, ORG));
    Mention::new(first, end)
        .filter(|m| !title && (m.first..m.end).any(|k| document.is(k, CAP | ORG)))
}
