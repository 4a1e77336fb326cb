//! Words of two or three syllables that mean nothing, and articles made of them; the same every time.

const CONSONANTS: &[u8] = b"bdfgklmnprst";
const VOWELS: &[u8] = b"aeiou";

/// Numbers that look like chance and are always the same.
pub struct Numbers(pub u64);

impl Numbers {
    /// The next one, below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// The word of a number.
pub fn word(number: u64) -> String {
    let mut numbers = Numbers(number.wrapping_mul(2_654_435_761).wrapping_add(7));
    let mut word = String::new();
    for _ in 0..2 + numbers.below(2) {
        word.push(CONSONANTS[numbers.below(CONSONANTS.len() as u64) as usize].into());
        word.push(VOWELS[numbers.below(VOWELS.len() as u64) as usize].into());
    }
    word
}

/// How many words the paragraphs of an article have, about.
const PARAGRAPH: u64 = 50;

/// The paragraphs of an article of about so many words: every second one quotes somebody.
pub fn paragraphs(article: u64, words: u64) -> Vec<String> {
    let mut numbers = Numbers(article.wrapping_mul(9_176_543) + 3);
    let count = words.div_ceil(PARAGRAPH);
    (0..count)
        .map(|at| {
            let mut some = |n: u64| -> String {
                let all: Vec<String> = (0..n).map(|_| word(numbers.below(5_000))).collect();
                all.join(" ")
            };
            let (first, name) = (some(1), capital(&some(1)));
            match at % 2 {
                0 => format!("{} {}.", capital(&first), some(PARAGRAPH - 1)),
                _ => format!(
                    "“{} {},” {name} {} said on Tuesday. {} {}.",
                    capital(&first),
                    some(PARAGRAPH / 2),
                    capital(&some(1)),
                    capital(&some(1)),
                    some(PARAGRAPH / 2 - 5)
                ),
            }
        })
        .collect()
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
