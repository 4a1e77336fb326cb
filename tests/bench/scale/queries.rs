//! The standard queries: what people type and click, each in several variants that exist in the library at hand.

use crate::floor::{Ask, Floor, Typed, fact};
use crate::generate::{Kind, Plan, Random, Script, tag, uid};
use onrecord_core::search::{Condition, DateRange, Filter, OrganizationLink, Term};
use onrecord_core::{OrganizationId, SpeakerId, TagId};
use rusqlite::Result;
use serde::Serialize;

/// Variants of a query that take turns.
const VARIANTS: usize = 8;
/// Words that stand in a share of all quotations between these are common.
const COMMON: std::ops::Range<f64> = 0.10..0.36;

/// A query in every language that is spoken here.
#[derive(Debug, Clone)]
pub struct Variant {
    /// For the program.
    pub filter: Filter,
    /// For the floor.
    pub ask: Ask,
    /// For other programs; none where they could not be asked the same.
    pub peers: Option<Flat>,
}

/// A query as programs know it that keep quotations as flat rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Flat {
    words: Vec<String>,
    phrase: Vec<String>,
    prefix: Option<String>,
    substring: Option<String>,
    speaker: Option<u64>,
    tag: Option<String>,
}

/// A query by name.
#[derive(Debug, Clone)]
pub struct Standard {
    /// As the goals call it.
    pub name: &'static str,
    /// At least one.
    pub variants: Vec<Variant>,
    /// Rows of the first page of the first variant, once it was read.
    pub rows: usize,
}

/// Words by how often they occur here.
pub struct Words {
    /// The commonest first.
    pub common: Vec<String>,
    rare: Vec<String>,
}

impl Words {
    /// Finds them in the library.
    pub fn of(floor: &Floor, plan: Plan) -> Result<Self> {
        let (mut common, mut rare) = (Vec::new(), Vec::new());
        for rank in 0..60 {
            let word = Script::Latin.word(rank);
            let share = f64::from(floor.frequency(&word)?) / plan.rows as f64;
            if COMMON.contains(&share) {
                common.push((share, word));
            }
        }
        common.sort_by(|a, b| b.0.total_cmp(&a.0));
        for rank in (3_000..400_000).step_by(997) {
            let word = Script::Latin.word(rank);
            if (1..=40).contains(&floor.frequency(&word)?) && rare.len() < VARIANTS {
                rare.push(word);
            }
        }
        let common: Vec<String> = common.into_iter().map(|(_, word)| word).collect();
        assert!(
            common.len() > 2 && !rare.is_empty(),
            "the library has common and rare words"
        );
        Ok(Self { common, rare })
    }
}

/// Every standard query.
pub fn standard(floor: &Floor, plan: Plan, words: &Words) -> Result<Vec<Standard>> {
    let common = |at: usize| words.common[at % words.common.len()].clone();
    let each = |make: &dyn Fn(usize) -> Variant| (0..VARIANTS).map(make).collect::<Vec<_>>();
    let inner = |rank: u64| {
        let word = Script::Latin.word(rank);
        (word.len() >= 7).then(|| word[1..6].to_owned())
    };
    let parts: Vec<String> = (200..900)
        .step_by(37)
        .filter_map(inner)
        .take(VARIANTS)
        .collect();
    let phrases: Vec<Vec<String>> = (4..40)
        .map(|number| phrase(plan, number))
        .take(VARIANTS)
        .collect();
    let mut queries = vec![
        named(
            "browse, newest 50",
            vec![Variant {
                filter: Filter::default(),
                ask: Ask::default(),
                peers: Some(Flat::default()),
            }],
        ),
        named(
            "rare word",
            words.rare.iter().map(|word| exactly(word)).collect(),
        ),
        named(
            "common word",
            words.common.iter().map(|word| exactly(word)).collect(),
        ),
        named(
            "two common words",
            each(&|at| all_of(&[common(at), common(at + 1)])),
        ),
        named(
            "phrase",
            phrases.iter().map(|words| in_a_row(words)).collect(),
        ),
    ];
    for (name, letters) in [("prefix of 2", 2), ("prefix of 3", 3), ("prefix of 4", 4)] {
        let variants = (20..20 + VARIANTS as u64)
            .map(|rank| beginning(&Script::Latin.word(rank * 3)[..letters]));
        queries.push(named(name, variants.collect()));
    }
    queries.push(named(
        "substring of 5",
        parts.iter().map(|part| containing(part)).collect(),
    ));
    let speakers = speakers(floor, plan)?;
    let tags = tags(floor, plan)?;
    queries.push(named(
        "one speaker",
        speakers.iter().map(|speaker| by(*speaker)).collect(),
    ));
    queries.push(named("one tag", tags.iter().map(tagged).collect()));
    let said = |(at, speaker): (usize, &(u64, i64))| and_word(by(*speaker), &common(at));
    queries.push(named(
        "speaker + common word",
        speakers.iter().enumerate().map(said).collect(),
    ));
    queries.push(named("organization with children", organizations(floor)?));
    queries.push(named(
        "date range + word",
        each(&|at| within(&common(at), 1996 + 3 * at as i32)),
    ));
    queries.push(named("Chinese word", other_script(floor, Script::Han)?));
    queries.push(named("Arabic word", other_script(floor, Script::Arabic)?));
    Ok(queries)
}

fn named(name: &'static str, variants: Vec<Variant>) -> Standard {
    assert!(!variants.is_empty(), "{name} has a variant");
    Standard {
        name,
        variants,
        rows: 0,
    }
}

fn typed(text: String) -> Filter {
    Filter {
        text,
        terms: Vec::new(),
    }
}

fn term(condition: Condition) -> Filter {
    Filter {
        text: String::new(),
        terms: vec![Term {
            exclude: false,
            condition,
        }],
    }
}

fn words(typed: Typed) -> Ask {
    Ask {
        words: Some(typed),
        ..Ask::default()
    }
}

/// One whole word: in marks, since what is typed last counts as a beginning.
pub fn exactly(word: &str) -> Variant {
    all_of(&[word.to_owned()])
}

/// Several whole words.
pub fn all_of(all: &[String]) -> Variant {
    let quoted: Vec<String> = all.iter().map(|word| format!("\"{word}\"")).collect();
    Variant {
        filter: typed(quoted.join(" ")),
        ask: words(Typed::All(all.to_vec())),
        peers: Some(Flat {
            words: all.to_vec(),
            ..Flat::default()
        }),
    }
}

/// Words in a row.
pub fn in_a_row(all: &[String]) -> Variant {
    Variant {
        filter: typed(format!("\"{}\"", all.join(" "))),
        ask: words(Typed::Phrase(all.to_vec())),
        peers: Some(Flat {
            phrase: all.to_vec(),
            ..Flat::default()
        }),
    }
}

/// What is typed while a word is not finished.
pub fn beginning(letters: &str) -> Variant {
    Variant {
        filter: typed(letters.to_owned()),
        ask: words(Typed::Beginning(letters.to_owned())),
        peers: Some(Flat {
            prefix: Some(letters.to_owned()),
            ..Flat::default()
        }),
    }
}

/// Letters anywhere in a word.
pub fn containing(letters: &str) -> Variant {
    Variant {
        filter: typed(format!("*{letters}*")),
        ask: words(Typed::Containing(letters.to_owned())),
        peers: Some(Flat {
            substring: Some(letters.to_owned()),
            ..Flat::default()
        }),
    }
}

/// The turn of phrase of a number, as the texts have it.
fn phrase(plan: Plan, number: u64) -> Vec<String> {
    let rank = |place| Random::of(plan.seed, 22, number * 3 + place).zipf(20_000);
    (0..3)
        .map(|place| Script::Latin.word(rank(place)))
        .collect()
}

fn facts(expression: Vec<u8>) -> Ask {
    Ask {
        facts: Some(expression),
        ..Ask::default()
    }
}

fn by((number, id): (u64, i64)) -> Variant {
    Variant {
        filter: term(Condition::Speaker {
            id: SpeakerId(id),
            rivals: false,
        }),
        ask: facts(fact(b's', id)),
        peers: Some(Flat {
            speaker: Some(number),
            ..Flat::default()
        }),
    }
}

fn tagged((name, id): &(String, i64)) -> Variant {
    Variant {
        filter: term(Condition::Tag { id: TagId(*id) }),
        ask: facts(fact(b't', *id)),
        peers: Some(Flat {
            tag: Some(name.clone()),
            ..Flat::default()
        }),
    }
}

fn and_word(variant: Variant, word: &str) -> Variant {
    let other = exactly(word);
    Variant {
        ask: Ask {
            words: other.ask.words,
            ..variant.ask
        },
        filter: Filter {
            text: other.filter.text,
            ..variant.filter
        },
        peers: variant.peers.map(|flat| Flat {
            words: vec![word.to_owned()],
            ..flat
        }),
    }
}

/// A word in two years.
fn within(word: &str, year: i32) -> Variant {
    let day = |year, month, day| {
        let date = chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        i64::from(chrono::Datelike::num_days_from_ce(&date)) << DAY_BITS
    };
    let other = exactly(word);
    let range = DateRange {
        from: Some(format!("{year}-03-01")),
        to: Some(format!("{}-02-28", year + 2)),
        unknown: false,
    };
    Variant {
        filter: Filter {
            text: other.filter.text,
            ..term(Condition::Date(range))
        },
        ask: Ask {
            between: Some((day(year, 3, 1), day(year + 2, 2, 28) + (1 << DAY_BITS))),
            ..other.ask
        },
        peers: None,
    }
}

/// Bits of a key of the list below the day.
pub const DAY_BITS: i64 = 18;

/// Speakers from the most quoted to the seldom quoted, by number and id.
fn speakers(floor: &Floor, plan: Plan) -> Result<Vec<(u64, i64)>> {
    let mut found = Vec::new();
    for rank in [0, 2, 8, 30, 90, 300, 1_000, 3_000] {
        let wanted = uid(Kind::Speaker, rank).replace('-', "");
        let ids: Vec<i64> = floor.list(
            "SELECT id FROM speaker WHERE uid = unhex(?1)",
            &[&wanted],
            |row| row.get(0),
        )?;
        found.extend(
            ids.first()
                .filter(|_| rank < plan.speakers())
                .map(|id| (rank, *id)),
        );
    }
    Ok(found)
}

fn tags(floor: &Floor, plan: Plan) -> Result<Vec<(String, i64)>> {
    let mut found = Vec::new();
    for rank in [0, 1, 3, 9, 20, 50, 120, 300] {
        let name = tag(rank % plan.tags());
        let ids: Vec<i64> = floor.list("SELECT id FROM tag WHERE name = ?1", &[&name], |row| {
            row.get(0)
        })?;
        found.extend(ids.first().map(|id| (name, *id)));
    }
    Ok(found)
}

/// Those with the most parts.
fn organizations(floor: &Floor) -> Result<Vec<Variant>> {
    let ids: Vec<i64> = floor.list(
        "SELECT parent_id FROM organization WHERE parent_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?1",
        &[&(VARIANTS as i64)],
        |row| row.get(0),
    )?;
    let asked = ids.into_iter().map(|id| Variant {
        filter: term(Condition::Organization {
            id: OrganizationId(id),
            link: OrganizationLink::Any,
        }),
        ask: Ask {
            organization: Some(id),
            ..Ask::default()
        },
        peers: None,
    });
    Ok(asked.collect())
}

fn other_script(floor: &Floor, script: Script) -> Result<Vec<Variant>> {
    let mut found = Vec::new();
    for rank in 12..400 {
        let word = script.word(rank);
        if floor.frequency(&word)? > 0 && found.len() < VARIANTS {
            found.push(Variant {
                peers: None,
                ..exactly(&word)
            });
        }
    }
    Ok(found)
}
