//! Takes a mention apart: the name, the printed role, the organization, the kind of speaker.

mod kind;
mod names;
mod nouns;
mod organization;
mod printed;

use self::names::named;
use self::names::trailing_name;
use self::nouns::common_kind;
use self::nouns::head_noun;
use self::organization::organization_in;
use self::printed::plain_role;
use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;
use crate::transcript::is_turn_label;

/// A mention taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// The name, or the noun that stands for it.
    pub head: Mention,
    /// The head is a proper name.
    pub named: bool,
    /// The printed role.
    pub role: Option<Mention>,
    /// The organization.
    pub organization: Option<Mention>,
    /// Who or what it is.
    pub kind: SpeakerKind,
    /// A label of a transcript's turn ("Q").
    pub turn: bool,
}

/// The parts of a mention.
pub fn parts(document: &Document, mention: Mention, entities: &[Entity]) -> Parts {
    if is_turn_label(document, mention.first, mention.end) {
        return Parts {
            head: mention,
            named: false,
            role: None,
            organization: None,
            kind: SpeakerKind::Person,
            turn: true,
        };
    }
    if document.is(mention.first, HANDLE) {
        let head = Mention {
            first: mention.first,
            end: mention.first + 1,
        };
        return Parts {
            head,
            named: true,
            role: None,
            organization: None,
            kind: SpeakerKind::Person,
            turn: false,
        };
    }
    let core_end = (mention.first..mention.end)
        .find(|&k| {
            document.is(k, COMMA | OPEN_PAREN)
                || k > mention.first && document.is(k, REL) && !document.is(k, DET)
        })
        .unwrap_or(mention.end)
        .max(mention.first + 1);
    let core = Mention {
        first: mention.first,
        end: core_end,
    };
    if let Some(name) = trailing_name(document, core) {
        return named(document, mention, core, name, entities);
    }
    let head = head_noun(document, core);
    // "the minister, Ida Brandt,": the name stands in the appositive.
    if document.is(core.end, COMMA)
        && core.end + 1 < mention.end
        && !document.is(head, ORG | DOC | PRON)
    {
        let inner_end = (core.end + 1..mention.end)
            .find(|&k| document.is(k, COMMA))
            .unwrap_or(mention.end);
        let inner = Mention {
            first: core.end + 1,
            end: inner_end,
        };
        if let Some(name) = trailing_name(document, inner).filter(|n| {
            // "Her husband, Colm", "The chair, Lord Ashdown": one word is a name beside a role.
            let single = document.is(head, ROLE)
                && n.end == inner.end
                && !document.is(n.first, PRON | DET | DAY | MONTH | ORG | ALL_CAPS);
            (n.end - n.first >= 2 || single)
                && (inner.first..n.first)
                    .all(|k| document.is(k, TITLE | ABBR | OPEN_PAREN | CLOSE_PAREN))
        }) {
            return Parts {
                head: name,
                named: true,
                role: Some(plain_role(document, core)),
                organization: organization_in(document, core),
                kind: SpeakerKind::Person,
                turn: false,
            };
        }
    }
    let kind = common_kind(document, mention, head);
    let has_role = kind == SpeakerKind::Person && !document.is(head, PRON);
    Parts {
        head: Mention {
            first: head,
            end: head + 1,
        },
        named: false,
        role: has_role.then(|| plain_role(document, core)),
        organization: organization_in(document, mention).filter(|_| kind != SpeakerKind::Document),
        kind,
        turn: false,
    }
}
