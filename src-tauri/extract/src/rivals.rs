//! Who else may be the owner of what is quoted: readings that the article leaves open. The best one is chosen elsewhere and
//! none of these takes its place.

use crate::circumstances::printed;
use crate::document::Document;
use crate::entities::Entity;
use crate::found::Found;
use crate::frames::Frame;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::left::first_subject;
use crate::model::{CueWords, Form, Hop, HopKind, SpeakerKind};
use crate::roles::parts;

/// Somebody who may be the owner, before their name is looked for.
pub struct Candidate {
    /// The words for them.
    pub mention: Mention,
    /// The words that attribute it to them, if any do.
    pub cue: Option<CueWords>,
    /// Why they may be meant, in words for the window.
    pub reason: String,
}

/// A phrase in marks has at most so many words.
const PHRASE: usize = 3;
/// No more than so many are offered.
const MOST: usize = 3;

/// Those who may be meant beside the one that was chosen, the likeliest first.
pub fn rivals(
    document: &Document,
    frames: &[Frame],
    entities: &[Entity],
    found: &Found,
    chain: &[Hop],
) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    if let Some((mention, frame)) = found.rival {
        out.extend(by_frame(document, frames, mention, frame));
    }
    if let Some((at, frame)) = phrase(document, found) {
        let inside = &frames[frame];
        let outlet = inside.subject.filter(|subject| {
            let kind = parts(document, *subject, entities).kind;
            matches!(kind, SpeakerKind::Organization | SpeakerKind::Document)
        });
        if let Some(subject) = inside.subject.filter(|_| found.mention.is_none()) {
            out.extend(by_frame(document, frames, subject, Some(frame)));
        }
        // The outlet reports what others think or say: the word may be theirs.
        if outlet.is_some() || found.mention.is_none() {
            out.extend(of_clause(document, entities, inside, at));
        }
        out.extend(chain.iter().filter_map(|hop| of_hop(document, hop)));
    }
    let apart = |one: Mention, other: Mention| one.end <= other.first || other.end <= one.first;
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in out {
        let new = (kept.iter().map(|it| it.mention).chain(found.mention))
            .all(|known| apart(known, candidate.mention));
        if new && kept.len() < MOST {
            kept.push(candidate);
        }
    }
    kept
}

/// The unit of the one short phrase in marks that a reported clause has, and the frame that reports it: such words are as
/// well the reported one's as the outlet's.
fn phrase(document: &Document, found: &Found) -> Option<(usize, usize)> {
    let short = |at: usize| {
        document
            .stretch(at)
            .is_some_and(|it| document.inner(it).split_whitespace().count() <= PHRASE)
    };
    let frame = match found.form {
        Form::Fragment if found.mention.is_none() => found.inside?,
        Form::Mixed => found.frame?,
        _ => return None,
    };
    let mut marked = (found.parts.iter().flat_map(|part| part.first..part.end))
        .filter(|&at| document.is(at, QUOTE));
    let only = marked.next().filter(|_| marked.next().is_none())?;
    short(only).then_some((only, frame))
}

fn by_frame(
    document: &Document,
    frames: &[Frame],
    mention: Mention,
    frame: Option<usize>,
) -> Option<Candidate> {
    let frame = frames.get(frame?)?;
    let words = printed(document, frame.cue);
    Some(Candidate {
        mention,
        reason: format!("“{}” stands near as well", words.text),
        cue: Some(CueWords {
            words,
            class: frame.class,
        }),
    })
}

/// The subject of the reported clause, if it is people.
fn of_clause(
    document: &Document,
    entities: &[Entity],
    frame: &Frame,
    at: usize,
) -> Option<Candidate> {
    let mut from = frame.end();
    // "said that as tensions are high, officials …": a clause before the main one is passed over.
    while document.is(from, SUB | REL | PREP) && document.is_word(from, &["that", "dass"]) {
        from += 1;
    }
    let (mention, _) = first_subject(document, from, at)?;
    let people = matches!(
        parts(document, mention, entities).kind,
        SpeakerKind::Person | SpeakerKind::Group | SpeakerKind::UnnamedSource
    );
    let pronoun = document.is(mention.first, PRON | PRON_OBJ);
    (people && !pronoun).then(|| Candidate {
        mention,
        cue: None,
        reason: "the clause is about them".to_owned(),
    })
}

/// The outlet that was told, or that is cited.
fn of_hop(document: &Document, hop: &Hop) -> Option<Candidate> {
    let outlet = matches!(
        hop.kind,
        HopKind::SaidTo | HopKind::Cites | HopKind::PublishedBy
    );
    if !outlet || !hop.who.text.contains(char::is_uppercase) {
        return None;
    }
    let first = (document.units).partition_point(|unit| unit.end <= hop.who.span.start);
    let end = (document.units).partition_point(|unit| unit.start < hop.who.span.end);
    Some(Candidate {
        mention: Mention::new(first, end)?,
        cue: None,
        reason: format!("“{}” names an outlet whose word it may be", hop.words.text),
    })
}
