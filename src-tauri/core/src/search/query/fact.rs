//! The words of `is:` and `has:`.

use super::{Field, Problem};
use crate::fold::fold;
use crate::quotations::{Form, Level};
use crate::search::{Condition, Flag};
use crate::speakers::SpeakerKind;

/// Every word with what it asks; words as in `off-the-record`.
pub(super) fn facts() -> Vec<(String, Condition)> {
    let kinds = SpeakerKind::ALL.iter().map(|value| {
        let word = match value {
            SpeakerKind::UnnamedSource => "unnamed",
            value => value.word(),
        };
        (word, Condition::Kind { value: *value })
    });
    let forms = Form::ALL
        .iter()
        .map(|value| (value.word(), Condition::Form { value: *value }));
    let levels = Level::ALL
        .iter()
        .map(|value| (value.word(), Condition::Level { value: *value }));
    let flags = Flag::ALL
        .iter()
        .map(|value| (value.word(), Condition::Flag { value: *value }));
    kinds
        .chain(forms)
        .chain(levels)
        .chain(flags)
        .map(|(word, condition)| (word.replace('_', "-"), condition))
        .collect()
}

/// What a condition is called after `is:` or `has:`; none for one that these do not ask.
pub(super) fn written(condition: &Condition) -> Option<String> {
    let key = match condition {
        Condition::Flag {
            value: Flag::Translation,
        } => "has",
        _ => "is",
    };
    let known = facts();
    let (word, _) = known.iter().find(|(_, known)| known == condition)?;
    Some(format!("{key}:{word}"))
}

/// What `is:` or `has:` asks; the beginning of one word is enough.
pub(crate) fn fact(field: &Field) -> Result<Condition, Problem> {
    let asked = fold(&field.value.text).replace(['_', ' '], "-");
    let asked = match asked.as_str() {
        "unnamed-source" => "unnamed",
        "off-record" => "off-the-record",
        "on-the-record" => "on-record",
        other => other,
    };
    let known = facts();
    if let Some((_, condition)) = known.iter().find(|(word, _)| word == asked) {
        return Ok(condition.clone());
    }
    let begun: Vec<&(String, Condition)> = known
        .iter()
        .filter(|(word, _)| !asked.is_empty() && word.starts_with(asked))
        .collect();
    if let [(_, condition)] = begun[..] {
        return Ok(condition.clone());
    }
    let typed = format!(
        "{}:{}",
        field.spelling,
        crate::limits::short(&field.value.text)
    );
    let words = |known: &mut dyn Iterator<Item = &(String, Condition)>| {
        known
            .map(|(word, _)| word.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let message = if begun.is_empty() {
        format!(
            "“{typed}” is not known. It can be {}.",
            words(&mut known.iter())
        )
    } else {
        format!(
            "“{typed}” can be {}. Write more of it.",
            words(&mut begun.into_iter())
        )
    };
    Err(Problem::new(&field.place, message))
}

#[cfg(test)]
mod tests {
    use super::facts;

    #[test]
    fn every_word_asks_one_thing() {
        let mut words: Vec<String> = facts().into_iter().map(|(word, _)| word).collect();
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
