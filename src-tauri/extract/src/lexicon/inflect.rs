//! The forms of a verb, from the one line that lists it.

use super::flags::{Flags, V_BASE, V_ING, V_PAST, V_PP, V_S};

/// The forms of an English verb listed as `base[/past[/participle[/ing]]]`.
pub fn english(listed: &str) -> Vec<(String, Flags)> {
    let mut parts = listed.split('/');
    let base = parts.next().unwrap_or_default();
    let regular = regular_past(base);
    let past = parts.next().map_or(regular, str::to_owned);
    let participle = parts.next().map_or_else(|| past.clone(), str::to_owned);
    let ing = parts.next().map_or_else(|| ing(base, &past), str::to_owned);
    vec![
        (base.to_owned(), V_BASE),
        (third_person(base), V_S),
        (past, V_PAST),
        (participle, V_PP),
        (ing, V_ING),
    ]
}

/// Verbs of more than one syllable that double their last consonant.
const DOUBLING: &str = "admit commit permit submit refer prefer defer infer demur rebut regret occur begin forget control compel rebel propel concur quip equip worship";

fn regular_past(base: &str) -> String {
    if base.ends_with('e') {
        return format!("{base}d");
    }
    if let Some(stem) = base
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'o']))
    {
        return format!("{stem}ied");
    }
    if doubles(base) {
        format!("{base}{}ed", &base[base.len() - 1..])
    } else {
        format!("{base}ed")
    }
}

/// One syllable, one vowel, one consonant: "snap", "snapped".
fn doubles(base: &str) -> bool {
    let bytes = base.as_bytes();
    let vowel = |b: &u8| b"aeiou".contains(b);
    let short = bytes.len() >= 3
        && bytes.iter().filter(|b| vowel(b)).count() == 1
        && vowel(&bytes[bytes.len() - 2])
        && b"bdgklmnprt".contains(&bytes[bytes.len() - 1]);
    short || DOUBLING.split(' ').any(|verb| verb == base)
}

fn third_person(base: &str) -> String {
    let consonant_y = base.ends_with('y')
        && !base.ends_with("ay")
        && !base.ends_with("ey")
        && !base.ends_with("oy");
    match base {
        "be" => "is".to_owned(),
        "have" => "has".to_owned(),
        _ if consonant_y => format!("{}ies", &base[..base.len() - 1]),
        _ if ["s", "x", "z", "ch", "sh", "o"]
            .iter()
            .any(|end| base.ends_with(end)) =>
        {
            format!("{base}es")
        }
        _ => format!("{base}s"),
    }
}

fn ing(base: &str, past: &str) -> String {
    let doubled = past
        .strip_suffix("ed")
        .filter(|stem| stem.len() == base.len() + 1 && stem.starts_with(base));
    if let Some(stem) = doubled.filter(|_| !base.ends_with('e')) {
        return format!("{stem}ing");
    }
    match base {
        "run" | "win" | "sit" | "set" | "get" | "put" | "let" | "hit" | "cut" | "shut" | "bet"
        | "split" | "swim" => {
            format!("{base}{}ing", &base[base.len() - 1..])
        }
        "begin" | "forget" => format!("{base}{}ing", &base[base.len() - 1..]),
        "lie" | "die" | "tie" => format!("{}ying", &base[..base.len() - 2]),
        _ if base.ends_with("ee") || base.ends_with("oe") || base == "be" => format!("{base}ing"),
        _ if base.ends_with('e') => format!("{}ing", &base[..base.len() - 1]),
        _ => format!("{base}ing"),
    }
}

/// The forms of a German verb listed as `infinitive[/third/past/participle]`; weak verbs need the infinitive only.
pub fn german(listed: &str) -> Vec<(String, Flags)> {
    let mut parts = listed.split('/');
    let base = parts.next().unwrap_or_default();
    let stem = base
        .strip_suffix("en")
        .or_else(|| base.strip_suffix('n'))
        .unwrap_or(base);
    let joint = if stem.ends_with('t')
        || stem.ends_with('d')
        || stem.ends_with("chn")
        || stem.ends_with("ffn")
    {
        "e"
    } else {
        ""
    };
    let third = parts
        .next()
        .map_or_else(|| format!("{stem}{joint}t"), str::to_owned);
    let weak = format!("{stem}{joint}te");
    let past = parts.next().map_or(weak, str::to_owned);
    let inseparable = [
        "be", "er", "ver", "ent", "ge", "wider", "zer", "unter", "über",
    ]
    .iter()
    .any(|p| base.starts_with(p))
        || base.ends_with("ieren");
    let participle = parts.next().map_or_else(
        || {
            if inseparable {
                format!("{stem}{joint}t")
            } else {
                format!("ge{stem}{joint}t")
            }
        },
        str::to_owned,
    );
    let plural_past = if past.ends_with('e') {
        format!("{past}n")
    } else {
        format!("{past}en")
    };
    let subjunctive = format!("{stem}e");
    vec![
        (base.to_owned(), V_BASE),
        (third, V_S),
        (subjunctive, V_BASE),
        (past, V_PAST),
        (plural_past, V_PAST),
        (participle, V_PP),
        (format!("{base}d"), V_ING),
    ]
}

/// Forms listed one by one: the first of several is the base form, the others are finite.
pub fn listed(listed: &str) -> Vec<(String, Flags)> {
    let only = !listed.contains('/');
    listed
        .split('/')
        .enumerate()
        .map(|(i, form)| {
            (
                form.to_owned(),
                if i == 0 && !only {
                    V_BASE | V_S
                } else {
                    V_S | V_PAST
                },
            )
        })
        .collect()
}
