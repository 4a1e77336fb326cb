//! Reading an article for quotations.

use std::collections::HashSet;
use std::ops::Range;

use onrecord_extract::{Language, extract};

use crate::articles::publication_day;
use crate::capture::offset::Utf16;
use crate::error::Result;
use crate::id::{ArticleId, CaptureId};
use crate::library::Library;
use crate::quotations::AttributionInput;
use crate::store::Store;
use crate::suggestions::organization::organization;
use crate::suggestions::place::{Place, Recorded, Rejected};
use crate::suggestions::when::told;
use crate::suggestions::who::People;
use crate::suggestions::{
    ListSuggestions, RivalReading, SuggestedSpeaker, Suggestion, Suggestions, propose,
};

impl Library {
    /// The quotations that an article's latest captured text may hold, without those that are recorded or rejected.
    /// Nothing is written and nothing is kept: every call reads the text anew, which takes a fraction of a millisecond
    /// for an article of news.
    ///
    /// # Errors
    /// `NotFound` for an article that is not there (any more).
    pub fn list_suggestions(&self, input: ListSuggestions) -> Result<Suggestions> {
        self.read(|store| {
            let article = store.article(input.article_id)?;
            let mut suggestions = Suggestions {
                capture_id: None,
                found: Vec::new(),
                recorded: 0,
                rejected: 0,
            };
            let Some(capture) = store.latest_capture(article.id)? else {
                return Ok(suggestions);
            };
            suggestions.capture_id = Some(capture.id);
            let text = store.capture_text(capture.id)?;
            let utf16 = Utf16::of(&text);
            let recorded = recorded(store, article.id, capture.id)?;
            let mut people = People::of(store, article.id)?;
            let published = publication_day(article.published.as_ref())?;
            let language = article.language.as_deref().and_then(Language::from_tag);
            let mut open = Vec::new();
            for found in extract(&text, language).quotations {
                let ranges = propose::ranges(&text, &found);
                if ranges.is_empty() {
                    continue;
                } else if recorded.holds(&text, &ranges) {
                    suggestions.recorded += 1;
                } else {
                    open.push((found, ranges));
                }
            }
            let rejected = rejected(store, article.id, &text, &open)?;
            for ((found, ranges), rejected) in open.into_iter().zip(rejected) {
                if rejected {
                    suggestions.rejected += 1;
                    continue;
                }
                let mut quotation = propose::quotation(&found);
                quotation.article_id = Some(article.id);
                quotation.capture_id = Some(capture.id);
                quotation.spans = ranges.iter().map(|range| utf16.span(range)).collect();
                let told = told(&text, &found, published);
                (quotation.said, quotation.chain) = (told.said, told.chain);
                let (who, organization) = match &found.speaker {
                    Some(speaker) => {
                        read(store, &mut people, speaker, &mut quotation.attributions[0])?
                    }
                    None => (None, String::new()),
                };
                let mut rivals = Vec::new();
                for rival in &found.rivals {
                    let mut attribution =
                        propose::attribution(Some(&rival.speaker), rival.cue.as_ref());
                    let (who, organization) =
                        read(store, &mut people, &rival.speaker, &mut attribution)?;
                    let reason = rival.reason.clone();
                    rivals.extend(who.map(|who| RivalReading {
                        attribution,
                        who,
                        organization,
                        reason,
                    }));
                }
                suggestions.found.push(Suggestion {
                    cue: (found.cue.as_ref())
                        .map(|cue| utf16.span(&(cue.words.span.start..cue.words.span.end))),
                    who,
                    organization,
                    said: told.reading,
                    rivals,
                    confidence: propose::confidence(found.confidence),
                    reasons: found.reasons,
                    quotation,
                });
            }
            Ok(suggestions)
        })
    }
}

fn recorded(store: &Store, article: ArticleId, capture: CaptureId) -> Result<Recorded> {
    let mut recorded = Recorded {
        here: Vec::new(),
        words: HashSet::new(),
    };
    for id in store.article_quotations(article)? {
        let spans = store.spans(id)?;
        let here: Vec<Range<usize>> = spans
            .into_iter()
            .filter(|span| span.capture_id == Some(capture))
            .filter_map(|span| span.range)
            .collect();
        recorded.here.push(here);
        recorded.words.insert(store.quotation(id)?.text);
    }
    Ok(recorded)
}

/// Who of the library a reading means, and what it calls the organization; both go into the attribution where nothing has to
/// be asked.
fn read(
    store: &Store,
    people: &mut People<'_>,
    speaker: &onrecord_extract::Speaker,
    attribution: &mut AttributionInput,
) -> Result<(Option<SuggestedSpeaker>, String)> {
    let printed = speaker.organization.as_ref();
    let organization = printed
        .map(|it| organization(store, &it.text))
        .transpose()?;
    let who = people.find(speaker)?;
    attribution.speaker = who.as_ref().and_then(|(_, choice)| choice.clone());
    attribution.organization = organization.as_ref().and_then(|it| it.1.clone());
    let name = organization.map(|it| it.0).unwrap_or_default();
    Ok((who.map(|(who, _)| who), name))
}

/// Which of what was found a person said is none, in this capture or in another one.
fn rejected(
    store: &Store,
    article: ArticleId,
    text: &str,
    found: &[(onrecord_extract::Quotation, Vec<Range<usize>>)],
) -> Result<Vec<bool>> {
    let rejected = store.rejected_suggestions(article)?;
    let rejected = Rejected(rejected.into_iter().map(|(_, place)| place).collect());
    let mut texts = Vec::new();
    if !rejected.0.is_empty() {
        for capture in store.captures(article)? {
            texts.push(store.capture_text(capture.id)?);
        }
    }
    let places: Vec<Place> = found
        .iter()
        .map(|(_, ranges)| Place::of(text, ranges))
        .collect();
    Ok(rejected.among(&places, &texts))
}
