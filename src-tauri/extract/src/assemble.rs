//! Describes each quotation found: speaker, cue, circumstances, how sure, and why.

use crate::circumstances::{anonymity_reason, around, chain, dates, medium, printed, span_of};
use crate::confidence::{Evidence, confidence};
use crate::document::Document;
use crate::entities::{Entity, entities};
use crate::found::{Found, gather};
use crate::frames::{Frame, frames};
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::{CueWords, Printed, Quotation, Rival, Speaker, SpeakerKind, Unnamed};
use crate::reasons::reasons;
use crate::resolve::{Referent, Resolved, Speakers, points_back};
use crate::rivals::rivals;
use crate::roles::{Parts, parts};

/// All quotations of a document.
pub fn assemble(document: &Document) -> Vec<Quotation> {
    let frames = frames(document);
    let found = gather(document, &frames);
    if found.is_empty() {
        return Vec::new();
    }
    let entities = entities(document);
    let mut speakers = Speakers::default();
    found
        .iter()
        .map(|f| describe(document, &frames, &entities, &mut speakers, f))
        .collect()
}

fn describe(
    document: &Document,
    frames: &[Frame],
    entities: &[Entity],
    speakers: &mut Speakers,
    found: &Found,
) -> Quotation {
    let frame = found.frame.and_then(|f| frames.get(f));
    let taken = found.mention.map(|m| (m, parts(document, m, entities)));
    let circle = frame.map_or_else(Vec::new, |f| around(document, f, &found.parts));
    let reason = anonymity_reason(document, &circle);
    let mut taken = taken;
    let referent = taken
        .as_ref()
        .and_then(|(m, p)| speakers.resolve(document, entities, *m, p));
    let resolved = match &referent {
        Some(Referent::Named(resolved)) => Some(resolved),
        _ => None,
    };
    if let Some((m, p)) = &mut taken {
        if matches!(referent, Some(Referent::Document)) {
            p.kind = SpeakerKind::Document;
        }
        let thing = matches!(p.kind, SpeakerKind::Document | SpeakerKind::Organization);
        if thing && resolved.is_none() {
            speakers.remember(m.first, p.kind);
        }
    }
    if let Some((m, p)) = &mut taken
        && !p.named
        && !p.turn
        && resolved.is_none()
        && matches!(
            p.kind,
            SpeakerKind::Person | SpeakerKind::Group | SpeakerKind::UnnamedSource
        )
    {
        let pronoun = document.is(p.head.first, PRON | PRON_OBJ | POSS);
        let noun = document.word(p.head.first);
        let withheld = p.kind == SpeakerKind::UnnamedSource
            || matches!(referent, Some(Referent::Unnamed))
            || reason.is_some()
            || !pronoun && frame.is_some_and(|f| unnamed_next(document, f.sentence))
            || !pronoun && points_back(document, *m) && speakers.is_unnamed(noun);
        if withheld {
            p.kind = SpeakerKind::UnnamedSource;
            p.role = None;
            speakers.remember_unnamed(m.first, noun);
        }
    }
    let speaker = taken
        .as_ref()
        .map(|(m, p)| speaker(document, *m, p, resolved, reason));
    let evidence = Evidence::of(
        document,
        found,
        frame,
        taken.as_ref().map(|(_, p)| p),
        resolved,
    );
    let inside = found.inside.and_then(|f| frames.get(f));
    let hops = match (frame, inside) {
        (Some(frame), _) => chain(document, frame, &circle),
        (None, Some(inside)) => chain(document, inside, &around(document, inside, &found.parts)),
        (None, None) => Vec::new(),
    };
    let others = rivals(document, frames, entities, found, &hops)
        .into_iter()
        .map(|other| {
            let parts = parts(document, other.mention, entities);
            let named = speakers.stands_for(document, entities, other.mention, &parts);
            Rival {
                speaker: self::speaker(document, other.mention, &parts, named.as_ref(), None),
                cue: other.cue,
                reason: other.reason,
            }
        })
        .filter(|other| is_somebody_else(&other.speaker, speaker.as_ref()))
        .collect();
    Quotation {
        spans: found.spans.clone(),
        form: found.form,
        verbatim: found.verbatim.clone(),
        cue: cue(document, found, frame),
        rivals: others,
        chain: frame.map_or_else(Vec::new, |_| hops),
        dates: dates(document, &circle),
        medium: frame.and_then(|f| medium(document, f, &circle)),
        confidence: confidence(&evidence),
        reasons: reasons(document, found, frame, speaker.as_ref(), resolved),
        speaker,
    }
}

/// Whether a rival has a name or descriptor of their own, and another than the one that was chosen.
fn is_somebody_else(rival: &Speaker, chosen: Option<&Speaker>) -> bool {
    let name = |speaker: &Speaker| match &speaker.resolved_name {
        Some(name) => Some(name.clone()),
        None => Some(speaker.mention.text.clone()).filter(|_| !speaker.pronoun),
    };
    rival.kind != SpeakerKind::None
        && name(rival).is_some_and(|rival| chosen.and_then(name) != Some(rival))
}

/// "She asked not to be named because she feared for her pension": the next sentence withholds the name.
fn unnamed_next(document: &Document, sentence: usize) -> bool {
    document.sentences.get(sentence + 1).is_some_and(|next| {
        document.is(next.first, PRON | DET)
            && (next.first..next.end).any(|k| {
                document.is_word(k, &["anonymity", "anonymous", "anonymously", "anonym"])
                    || document.is_word(k, &["named", "identified", "quoted"])
                        && document.is_word(k.wrapping_sub(1), &["be"])
            })
    })
}

fn cue(document: &Document, found: &Found, frame: Option<&Frame>) -> Option<CueWords> {
    if let Some(mark) = found.mark {
        return Some(CueWords {
            words: printed(document, mark),
            class: CueClass::Mark,
        });
    }
    frame.map(|f| {
        let mut words = printed(document, f.cue);
        // "وقال": the "and" before an Arabic verb is no part of the cue.
        if let Some(verb) = words.text.strip_prefix('و')
            && document.lexicon.get(verb).cue != 0
        {
            words.span.start += 'و'.len_utf8();
            words.text = verb.to_owned();
        }
        CueWords {
            words,
            class: f.class,
        }
    })
}

fn speaker(
    document: &Document,
    mention: Mention,
    parts: &Parts,
    resolved: Option<&Resolved>,
    reason: Option<Printed>,
) -> Speaker {
    let pronoun = document.is(parts.head.first, PRON | PRON_OBJ | POSS) && !parts.named;
    let single = parts.named && parts.head.end - parts.head.first == 1;
    let kind = match resolved {
        Some(r) if pronoun || single => r.kind,
        _ => parts.kind,
    };
    let named_kind = matches!(kind, SpeakerKind::Person | SpeakerKind::Organization);
    let resolved = resolved.filter(|_| named_kind);
    let unnamed = (kind == SpeakerKind::UnnamedSource).then(|| Unnamed {
        descriptor: printed(document, mention).text,
        reason,
        number: number(document, mention),
    });
    Speaker {
        mention: printed(document, mention),
        head: printed(document, parts.head),
        kind,
        pronoun,
        role: parts.role.map(|r| printed(document, r)),
        organization: parts.organization.map(|o| printed(document, o)),
        resolved_name: resolved.map(|r| printed(document, r.name).text),
        resolved_at: resolved.map(|r| span_of(document, r.name)),
        unnamed,
    }
}

/// "several", "two", "one of".
fn number(document: &Document, mention: Mention) -> Option<String> {
    (mention.first..mention.end.min(mention.first + 3))
        .find(|&k| document.is(k, NUMBER_WORD | NUM))
        .map(|k| document.word(k).to_lowercase())
}
