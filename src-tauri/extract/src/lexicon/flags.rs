//! Word classes as bits, so that a word can be of several classes and a test is one machine instruction.

/// A set of word classes.
pub type Flags = u64;

macro_rules! flags {
    ($($name:ident = $bit:expr, $doc:literal;)*) => { $(#[doc = $doc] pub const $name: Flags = 1 << $bit;)* };
}

flags! {
    DET = 0, "Article or determiner.";
    POSS = 1, "Possessive pronoun.";
    PRON = 2, "Pronoun that can be a subject.";
    PRON_OBJ = 3, "Pronoun that is an object.";
    PREP = 4, "Preposition.";
    CONJ = 5, "Coordinating conjunction.";
    SUB = 6, "Subordinating conjunction.";
    REL = 7, "Relative pronoun.";
    AUX = 8, "Auxiliary or modal verb.";
    NEG = 9, "Negation.";
    ADV = 10, "Adverb.";
    TITLE = 11, "Courtesy title or office before a name.";
    ROLE = 12, "Noun that names a role.";
    GROUP = 13, "Plural noun for people.";
    UNNAMED = 14, "Noun that stands for a source without a name.";
    DOC = 15, "Noun for a document that can speak.";
    MEDIUM = 16, "Noun for the occasion or channel of a statement.";
    WORK = 17, "Noun for a work that carries a title.";
    TITLED = 18, "Word that introduces a title or a term.";
    ORG = 19, "Noun that ends an organization's name.";
    DAY = 20, "Day of the week.";
    MONTH = 21, "Month.";
    TIME = 22, "Noun of time.";
    NUMBER_WORD = 23, "Number written as a word.";
    ABBR = 24, "Abbreviation that keeps its full stop.";
    ADJ = 25, "Adjective that often opens a role.";
    GIVEN_M = 26, "Given name, borne by men.";
    GIVEN_F = 27, "Given name, borne by women.";
    V_BASE = 28, "Verb in its base form.";
    V_S = 29, "Verb, third person singular present.";
    V_PAST = 30, "Verb in the past tense.";
    V_PP = 31, "Past participle.";
    V_ING = 32, "Present participle.";
    PARTICLE = 33, "Verb particle that closes a separable verb.";
    CUE_NOUN = 34, "Noun that reports: claim, pledge.";
    CUE_ADJECTIVE = 35, "Adjective of thought: confident, willing.";
    FIRM = 36, "Last word of a firm's or a charity's name, and of no person's.";
    PLACE = 37, "Last word of a place's or an occasion's name.";
    CAP = 40, "Starts with a capital letter.";
    ALL_CAPS = 41, "Capital letters only, two or more.";
    NUM = 42, "Starts with a digit.";
    WORD = 43, "A word (not punctuation).";
    PUNCT = 44, "Punctuation.";
    QUOTE = 45, "A whole quoted stretch, seen from outside.";
    POSSESSIVE = 46, "The clitic 's or a plural's apostrophe.";
    COMMA = 47, "A comma.";
    STOP = 48, "Full stop, question or exclamation mark.";
    COLON = 49, "A colon.";
    DASH = 50, "A dash.";
    OPEN_PAREN = 51, "An opening bracket.";
    CLOSE_PAREN = 52, "A closing bracket.";
    SEMICOLON = 53, "A semicolon.";
    HANDLE = 54, "A social-media handle.";
    PARA_START = 55, "First unit of its paragraph.";
    LONE_CAPITAL = 56, "One capital letter, perhaps with a full stop: an initial.";
}

/// Every form of a verb.
pub const VERB: Flags = V_BASE | V_S | V_PAST | V_PP | V_ING;
/// Given names of either kind.
pub const GIVEN: Flags = GIVEN_M | GIVEN_F;

/// The bit of a class as named in a lexicon file.
pub fn by_name(name: &str) -> Option<Flags> {
    Some(match name {
        "det" => DET,
        "poss" => POSS,
        "pron" => PRON,
        "pronobj" => PRON_OBJ,
        "prep" => PREP,
        "conj" => CONJ,
        "sub" => SUB,
        "rel" => REL,
        "aux" => AUX,
        "neg" => NEG,
        "adv" => ADV,
        "title" => TITLE,
        "role" => ROLE,
        "group" => GROUP,
        "unnamed" => UNNAMED,
        "doc" => DOC,
        "medium" => MEDIUM,
        "work" => WORK,
        "titled" => TITLED,
        "org" => ORG,
        "day" => DAY,
        "month" => MONTH,
        "time" => TIME,
        "num" => NUMBER_WORD,
        "abbr" => ABBR,
        "adj" => ADJ,
        "m" => GIVEN_M,
        "f" => GIVEN_F,
        "particle" => PARTICLE,
        "cuenoun" => CUE_NOUN,
        "firm" => FIRM,
        "place" => PLACE,
        "cueadj" => CUE_ADJECTIVE,
        _ => return None,
    })
}
