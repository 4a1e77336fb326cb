//! The words by which articles name a day beside the one they are printed on, in English and German.

use chrono::Weekday;

use super::read::MONTHS;

/// What one word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Today,
    Yesterday,
    BeforeYesterday,
    /// "before", as in "the day before yesterday".
    Before,
    Day(Weekday),
    Month(u32),
    /// A day of the month, or how many.
    Number(u32),
    Year(i32),
    This,
    Last,
    Ago,
    Unit(Unit),
}

/// What is counted or stands after "last" and "this".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Night,
    Week,
    Weekend,
    Month,
    Year,
}

/// The words of `text` without those that name no other day ("on", "late", "evening"); none where it has any other word,
/// so that nothing is read out of half a phrase.
pub(super) fn words(text: &str) -> Option<Vec<Word>> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for token in lower.split(|letter: char| letter.is_whitespace() || letter == ',') {
        let token = token.trim_matches('.');
        if token.is_empty() || FILLERS.contains(&token) {
            continue;
        }
        // A part of the day belongs to the word before it: "gestern Morgen" is no tomorrow.
        match (PARTS.contains(&token), found.last_mut()) {
            (true, Some(this @ Word::This)) => *this = Word::Today,
            (true, Some(day)) if *day != Word::Last => {}
            _ => found.push(word(token).or_else(|| compound(token))?),
        }
    }
    (!found.is_empty()).then_some(found)
}

const FILLERS: &[&str] = &[
    "on", "in", "at", "over", "during", "the", "of", "late", "early", "earlier", "later", "am",
    "im", "an", "der", "dem", "den", "des", "noch", "spät",
];

const PARTS: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "night",
    "noon",
    "midday",
    "früh",
    "morgen",
    "vormittag",
    "mittag",
    "nachmittag",
    "abend",
    "nacht",
];

fn word(token: &str) -> Option<Word> {
    Some(match token {
        "today" | "tonight" | "heute" => Word::Today,
        "yesterday" | "gestern" => Word::Yesterday,
        "vorgestern" => Word::BeforeYesterday,
        "before" => Word::Before,
        "this" | "diese" | "diesen" | "dieser" | "diesem" | "dieses" => Word::This,
        "last" | "past" | "letzte" | "letzten" | "letzter" | "letztem" | "letztes"
        | "vergangene" | "vergangenen" | "vergangener" | "vergangenem" | "vergangenes"
        | "vorige" | "vorigen" | "voriger" | "vorigem" | "voriges" => Word::Last,
        "ago" | "vor" => Word::Ago,
        "day" | "days" | "tag" | "tage" | "tagen" => Word::Unit(Unit::Day),
        "night" | "nacht" => Word::Unit(Unit::Night),
        "week" | "weeks" | "woche" | "wochen" => Word::Unit(Unit::Week),
        "weekend" | "wochenende" => Word::Unit(Unit::Weekend),
        "month" | "months" | "monat" | "monats" | "monate" | "monaten" => Word::Unit(Unit::Month),
        "year" | "years" | "jahr" | "jahres" | "jahre" | "jahren" => Word::Unit(Unit::Year),
        _ => {
            return day(token)
                .or_else(|| month(token))
                .or_else(|| number(token));
        }
    })
}

fn day(token: &str) -> Option<Word> {
    Some(Word::Day(match token {
        "monday" | "mon" | "montag" => Weekday::Mon,
        "tuesday" | "tue" | "tues" | "dienstag" => Weekday::Tue,
        "wednesday" | "wed" | "mittwoch" => Weekday::Wed,
        "thursday" | "thu" | "thur" | "thurs" | "donnerstag" => Weekday::Thu,
        "friday" | "fri" | "freitag" => Weekday::Fri,
        "saturday" | "sat" | "samstag" | "sonnabend" => Weekday::Sat,
        "sunday" | "sun" | "sonntag" => Weekday::Sun,
        _ => return None,
    }))
}

const GERMAN_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];

fn month(token: &str) -> Option<Word> {
    let long_enough = token.chars().count() >= 3;
    let named = |names: &[&str; 12]| {
        names
            .iter()
            .position(|name| long_enough && name.starts_with(token))
    };
    let index = match token {
        "sept" => Some(8),
        "mrz" => Some(2),
        "jänner" => Some(0),
        "feber" => Some(1),
        _ => named(&MONTHS).or_else(|| named(&GERMAN_MONTHS)),
    };
    index.map(|index| Word::Month(index as u32 + 1))
}

/// Numbers in words, from one to ten.
const NUMBERS: [[&str; 3]; 10] = [
    ["one", "einem", "einer"],
    ["two", "zwei", ""],
    ["three", "drei", ""],
    ["four", "vier", ""],
    ["five", "fünf", ""],
    ["six", "sechs", ""],
    ["seven", "sieben", ""],
    ["eight", "acht", ""],
    ["nine", "neun", ""],
    ["ten", "zehn", ""],
];

fn number(token: &str) -> Option<Word> {
    if token == "a" {
        return Some(Word::Number(1));
    }
    if let Some(index) = NUMBERS.iter().position(|names| names.contains(&token)) {
        return Some(Word::Number(index as u32 + 1));
    }
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| token.strip_suffix(ending))
        .unwrap_or(token);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        1 | 2 => digits.parse().ok().map(Word::Number),
        4 => digits.parse().ok().filter(|year| *year > 0).map(Word::Year),
        _ => None,
    }
}

/// "Dienstagabend" is a Tuesday.
fn compound(token: &str) -> Option<Word> {
    PARTS.iter().find_map(|part| day(token.strip_suffix(part)?))
}
