//! From bytes to characters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// Characters, and what a person should know of how they were made.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) note: Option<String>,
}

/// Decodes by the byte order mark, else by the `told` charset, else by what the bytes look like. A charset that the
/// bytes contradict is not believed.
pub(crate) fn decode(bytes: &[u8], told: Option<&str>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Decoded {
            text: text.into_owned(),
            note: None,
        };
    }
    let named = told.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = named
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Decoded {
            text: text.into_owned(),
            note: None,
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let note = named.map(|named| contradicted(named, UTF_8));
        return Decoded {
            text: text.to_owned(),
            note,
        };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Allow);
    let (text, lost) = guessed.decode_without_bom_handling(bytes);
    let mut note = match named {
        Some(named) => contradicted(named, guessed),
        None => format!(
            "No charset is named, so {} was taken: look at the accents.",
            guessed.name()
        ),
    };
    if lost {
        note.push_str(" Some bytes are no characters in it; they show as �.");
    }
    Decoded {
        text: text.into_owned(),
        note: Some(note),
    }
}

fn contradicted(named: &'static Encoding, taken: &'static Encoding) -> String {
    format!(
        "It says it is {}, but its bytes are not; {} was taken: look at the accents.",
        named.name(),
        taken.name()
    )
}

/// The charset parameter of a media type.
pub(crate) fn parameter(media_type: &str) -> Option<&str> {
    media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then_some(value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::{decode, parameter};

    #[test]
    fn a_named_charset_is_taken_and_a_wrong_one_is_told() {
        let bytes = b"M\xfcller, der M\xf6rder, sa\xdf in K\xf6ln.";
        let right = decode(bytes, Some("iso-8859-1"));
        assert_eq!(right.text, "Müller, der Mörder, saß in Köln.");
        assert_eq!(right.note, None);
        let wrong = decode(bytes, Some("utf-8"));
        assert_eq!(wrong.text, right.text);
        assert!(wrong.note.is_some_and(|note| note.contains("UTF-8")));
    }

    #[test]
    fn a_byte_order_mark_wins_and_is_no_character() {
        assert_eq!(decode(b"\xff\xfea\0b\0", Some("utf-8")).text, "ab");
        assert_eq!(decode(b"\xef\xbb\xbfab", None).text, "ab");
    }

    #[test]
    fn the_charset_of_a_media_type_is_found() {
        assert_eq!(parameter("text/html; Charset=\"koi8-r\""), Some("koi8-r"));
        assert_eq!(parameter("text/html"), None);
    }
}
