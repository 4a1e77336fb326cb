//! What folded names and descriptors have in common.

/// Whether a name in the library may be the printed one: the surname alone, or with the first name cut short.
pub(super) fn may_be(printed: &[String], known: &[String]) -> bool {
    let (Some(surname), Some(theirs)) = (printed.last(), known.last()) else {
        return false;
    };
    let first = |name: &[String]| {
        if name.len() > 1 {
            name.first().cloned()
        } else {
            None
        }
    };
    surname == theirs
        && match (first(printed), first(known)) {
            (Some(one), Some(other)) => one.starts_with(&other) || other.starts_with(&one),
            _ => true,
        }
}

/// Whether a descriptor brings in somebody new, as "another official" does.
pub(super) fn is_indefinite(folded: &[String]) -> bool {
    let first = folded.first().map_or("", String::as_str);
    matches!(
        first,
        "a" | "an" | "another" | "ein" | "eine" | "einer" | "un" | "une" | "una"
    )
}

/// Whether two descriptors have a noun in common, in whatever number: "the source" and "one of the sources".
pub(super) fn share_a_noun(one: &[String], other: &[String]) -> bool {
    let longer = one
        .iter()
        .map(|word| singular(word))
        .filter(|word| word.len() > 3);
    longer
        .into_iter()
        .any(|word| other.iter().any(|theirs| singular(theirs) == word))
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{is_indefinite, may_be, share_a_noun};

    #[test]
    fn a_surname_or_a_shortened_first_name_may_be_the_same_person() {
        let is = |printed: &[&str], known: &[&str]| {
            let own = |name: &[&str]| {
                name.iter()
                    .map(|word| (*word).to_owned())
                    .collect::<Vec<_>>()
            };
            may_be(&own(printed), &own(known))
        };
        assert!(is(&["moss"], &["ada", "moss"]) && is(&["a", "moss"], &["ada", "moss"]));
        assert!(is(&["ada", "moss"], &["ada", "b", "moss"]));
        assert!(!is(&["ben", "moss"], &["ada", "moss"]) && !is(&["moss"], &["moss", "ada"]));
    }

    #[test]
    fn descriptors_are_alike_by_their_noun_and_new_by_their_article() {
        let folded = crate::fold::words;
        assert!(share_a_noun(
            &folded("the source"),
            &folded("One of the sources")
        ));
        assert!(!share_a_noun(
            &folded("the source"),
            &folded("the official")
        ));
        assert!(is_indefinite(&folded("An official")) && !is_indefinite(&folded("the official")));
    }
}
