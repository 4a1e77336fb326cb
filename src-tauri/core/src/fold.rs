//! Folding: what search, matching and duplicates compare. It never touches what is shown or exported (domain rule 3).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One character of a folded text and the bytes of the original that it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    /// The folded character.
    pub letter: char,
    /// Where its original starts, in bytes.
    pub start: usize,
    /// Where its original ends, in bytes.
    pub end: usize,
}

/// Folds case, accents, marks, width, kinds of quote mark and dash, and runs of white space to one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut push = |letter: char| match plain(letter) {
        '\0' => {}
        ' ' if folded.ends_with(' ') => {}
        letter => folded.push(letter),
    };
    for letter in text.chars() {
        // Most letters of most texts are plain, and need no look into the tables of Unicode.
        if letter.is_ascii() {
            push(letter.to_ascii_lowercase());
        } else {
            std::iter::once(letter)
                .nfkd()
                .flat_map(char::to_lowercase)
                .for_each(&mut push);
        }
    }
    folded
}

/// As [`fold`], with the place of every character in `text`.
pub fn fold_with_offsets(text: &str) -> impl Iterator<Item = Folded> + '_ {
    let mut after_space = false;
    text.char_indices()
        .flat_map(|(start, letter)| {
            let end = start + letter.len_utf8();
            std::iter::once(letter)
                .nfkd()
                .flat_map(char::to_lowercase)
                .map(move |letter| Folded {
                    letter: plain(letter),
                    start,
                    end,
                })
        })
        .filter(move |folded| {
            let space = folded.letter == ' ';
            let keep = folded.letter != '\0' && !(space && after_space);
            after_space = if folded.letter == '\0' {
                after_space
            } else {
                space
            };
            keep
        })
}

/// The plain form of one decomposed lower-case character; NUL for one that folds away.
fn plain(letter: char) -> char {
    match letter {
        '‘' | '’' | '‚' | '‛' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' => {
            '"'
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ς' => 'σ',
        'ß' => 's',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        'ـ'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => '\0',
        letter if is_combining_mark(letter) => '\0',
        letter if letter.is_whitespace() || letter.is_control() => ' ',
        letter => letter,
    }
}

/// The folded words of `text`; a run of Chinese, Japanese or Korean characters becomes its pairs, since these scripts
/// put no space between words.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    for word in folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if word.is_ascii() || !word.chars().any(is_unspaced) {
            words.push(word.to_owned());
            continue;
        }
        let letters: Vec<char> = word.chars().collect();
        if let [_] = letters[..] {
            words.push(word.to_owned());
        } else {
            words.extend(
                letters
                    .windows(2)
                    .map(|pair| pair.iter().collect::<String>()),
            );
        }
    }
    words
}

/// Whether the letter is of a script that puts no space between words.
pub(crate) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_with_offsets, words};

    #[test]
    fn case_accents_marks_dashes_and_spaces_fold() {
        assert_eq!(fold("“Don’t”\u{a0}—  ÉTÉ"), "\"don't\" - ete");
        assert_eq!(fold("ＡＢＣ ﬁn"), "abc fin");
        assert_eq!(fold("مُحَمَّد الأمـين"), "محمد الامين");
    }

    #[test]
    fn plain_texts_fold_as_all_others_do() {
        let all: String = (0..128u8).map(char::from).collect();
        for text in [
            &all,
            " \t a\0\x7f B `c`  ",
            "",
            " “Don’t”\u{a0}—  ÉTÉ ﬁ\u{200b} x ",
            "مُحَمَّد水門",
        ] {
            let slowly: String = fold_with_offsets(text)
                .map(|folded| folded.letter)
                .collect();
            assert_eq!(fold(text), slowly);
        }
    }

    #[test]
    fn every_folded_character_knows_its_original() {
        let text = "a\u{301}\u{a0} «É»";
        for folded in fold_with_offsets(text) {
            assert!(text.is_char_boundary(folded.start) && text.is_char_boundary(folded.end));
        }
    }

    #[test]
    fn unspaced_scripts_become_pairs() {
        assert_eq!(words("水門は安全"), ["水門", "門は", "は安", "安全"]);
        assert_eq!(words("it's 7,165"), ["it", "s", "7", "165"]);
    }
}
