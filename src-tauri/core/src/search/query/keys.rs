//! The keys of the query language, with what each takes.

use crate::id::{ArticleId, OrganizationId, OutletId, ProjectId, SpeakerId, TagId};
use crate::search::{Condition, OrganizationLink};

/// What stands before the colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// `speaker:`; with rivals `speaker.rivals:`.
    Speaker { rivals: bool },
    /// `org:`, `org.then:` and the other links.
    Organization(OrganizationLink),
    /// `role:`.
    Role,
    /// `outlet:`.
    Outlet,
    /// `in:`.
    Article,
    /// `tag:`.
    Tag,
    /// `project:`.
    Project,
    /// `is:` and `has:`.
    Fact,
    /// `said:`, `published:`, `date:`; with the unknown ones `said.unknown:` and so on.
    Dated { date: Dated, unknown: bool },
}

/// Which date of a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dated {
    Said,
    Published,
    Listed,
}

/// One spelling of a key.
#[derive(Debug)]
pub(crate) struct Spelled {
    pub(crate) key: Key,
    /// Without the colon.
    pub(crate) spelling: &'static str,
    /// For completions.
    pub(crate) meaning: &'static str,
    /// What people write who do not know the key.
    pub(crate) synonyms: &'static [&'static str],
}

const fn spelled(
    key: Key,
    spelling: &'static str,
    meaning: &'static str,
    synonyms: &'static [&'static str],
) -> Spelled {
    Spelled {
        key,
        spelling,
        meaning,
        synonyms,
    }
}

const fn dated(date: Dated, unknown: bool) -> Key {
    Key::Dated { date, unknown }
}

/// Every key, those that are wanted most first. The ones with a dot refine the one before the dot.
pub(crate) static KEYS: [Spelled; 21] = [
    spelled(
        Key::Speaker { rivals: false },
        "speaker",
        "who said it",
        &["from", "by", "source", "person", "name"],
    ),
    spelled(
        Key::Organization(OrganizationLink::Any),
        "org",
        "the speaker’s organization, then, now or as printed, or a part of it",
        &["organization", "organisation", "company"],
    ),
    spelled(
        Key::Role,
        "role",
        "words of the role, as printed or held then",
        &["title", "post", "job"],
    ),
    spelled(
        Key::Outlet,
        "outlet",
        "where it is printed",
        &["publication", "newspaper", "paper", "site"],
    ),
    spelled(Key::Tag, "tag", "its tag", &["label"]),
    spelled(
        Key::Fact,
        "is",
        "unnamed, indirect, secondhand, unchecked, key …",
        &["kind", "form", "level", "flag"],
    ),
    spelled(Key::Fact, "has", "a translation", &["with"]),
    spelled(
        dated(Dated::Said, false),
        "said",
        "when it was said: 2023-10, 2020..2023, >2021",
        &["when", "on"],
    ),
    spelled(
        dated(Dated::Published, false),
        "published",
        "when the article was published",
        &["printed"],
    ),
    spelled(
        dated(Dated::Listed, false),
        "date",
        "its day in the list: said, else published",
        &["year", "month", "since", "until", "before", "after"],
    ),
    spelled(Key::Project, "project", "the project it is in", &["folder"]),
    spelled(
        Key::Article,
        "in",
        "words of the article’s headline or address",
        &["article", "headline", "url"],
    ),
    spelled(
        Key::Speaker { rivals: true },
        "speaker.rivals",
        "who said it, or may have",
        &[],
    ),
    spelled(
        Key::Organization(OrganizationLink::Then),
        "org.then",
        "the organization of the role at the time",
        &[],
    ),
    spelled(
        Key::Organization(OrganizationLink::Now),
        "org.now",
        "the organization of the role now",
        &[],
    ),
    spelled(
        Key::Organization(OrganizationLink::Printed),
        "org.printed",
        "the organization that the printed words name",
        &[],
    ),
    spelled(
        Key::Organization(OrganizationLink::Itself),
        "org.itself",
        "the organization that speaks",
        &[],
    ),
    spelled(
        Key::Organization(OrganizationLink::Authors),
        "org.authors",
        "the organization behind a document",
        &[],
    ),
    spelled(
        dated(Dated::Said, true),
        "said.unknown",
        "when it was said, unknown ones too",
        &[],
    ),
    spelled(
        dated(Dated::Published, true),
        "published.unknown",
        "when the article was published, unknown ones too",
        &[],
    ),
    spelled(
        dated(Dated::Listed, true),
        "date.unknown",
        "its day in the list, undated ones too",
        &[],
    ),
];

impl Key {
    /// The key that `text` spells, whatever its case.
    pub(crate) fn of(text: &str) -> Option<&'static Spelled> {
        KEYS.iter()
            .find(|known| known.spelling.eq_ignore_ascii_case(text))
    }

    /// What the key asks of the thing with this id; none for a key whose values are no things.
    pub(crate) fn condition(self, id: i64) -> Option<Condition> {
        Some(match self {
            Self::Speaker { rivals } => Condition::Speaker {
                id: SpeakerId(id),
                rivals,
            },
            Self::Organization(link) => Condition::Organization {
                id: OrganizationId(id),
                link,
            },
            Self::Outlet => Condition::Outlet { id: OutletId(id) },
            Self::Article => Condition::Article { id: ArticleId(id) },
            Self::Tag => Condition::Tag { id: TagId(id) },
            Self::Project => Condition::Project { id: ProjectId(id) },
            Self::Role | Self::Fact | Self::Dated { .. } => return None,
        })
    }

    /// As it is written.
    pub(crate) fn spelling(self) -> &'static str {
        let known = KEYS.iter().find(|known| known.key == self);
        known.map_or("is", |known| known.spelling)
    }
}
