//! Whether a name speaks for a person, an organization or a document.

use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;

pub(super) fn name_kind(
    document: &Document,
    mention: Mention,
    core: Mention,
    name: Mention,
    entities: &[Entity],
) -> SpeakerKind {
    let words = name.end - name.first;
    let head = name.end - 1;
    if document.lexicon.language.unspaced() {
        let organization = (core.first..core.end).any(|k| document.is(k, ORG));
        return if organization {
            SpeakerKind::Organization
        } else {
            SpeakerKind::Person
        };
    }
    let titled =
        name.first > core.first && document.is(name.first.wrapping_sub(1), TITLE | ROLE | GROUP);
    let surname = document.word(head);
    let known_person = entities.iter().any(|e| e.person && e.surname == surname);
    let organization = !document.is(name.first, GIVEN)
        && ((name.first..name.end).any(|k| document.is(k, ORG))
            || words >= 2 && !titled && document.is(head, FIRM));
    if document.is(head, DOC) && !document.is(head, ORG) && !document.is(name.first, GIVEN) {
        return SpeakerKind::Document;
    }
    if titled {
        return SpeakerKind::Person;
    }
    let lower_head = (core.first..name.first)
        .any(|k| document.is(k, ORG | MEDIUM | WORK) && !document.is(k, CAP));
    let described_before = (core.first..name.first).any(|k| {
        document.is(k, WORD)
            && !document.is(k, DET | ADJ | POSS | NUMBER_WORD)
            && (!document.is(k, CAP) || document.is(name.first, GIVEN))
    });
    if words >= 2 && described_before && !organization && !lower_head {
        return SpeakerKind::Person;
    }
    if organization || lower_head {
        return SpeakerKind::Organization;
    }
    if known_person || document.is(name.first, GIVEN) && words >= 2 {
        return SpeakerKind::Person;
    }
    let article = core.first < name.first && document.is(core.first, DET);
    if document.is(head, ALL_CAPS) && words <= 2 || article {
        return SpeakerKind::Organization;
    }
    let described = (core.end..mention.end)
        .any(|k| document.is(k, ROLE | NUM) || document.is_word(k, &["who", "whose"]));
    if described || words >= 2 {
        return SpeakerKind::Person;
    }
    SpeakerKind::Organization
}
