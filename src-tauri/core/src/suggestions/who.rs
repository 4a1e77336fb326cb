//! Who may be meant: speakers of the library that an article's words may stand for. Nobody is taken where two could be,
//! and the same name is taken for the same person only where nothing speaks against it.

use std::collections::HashMap;

use onrecord_extract as found;

use crate::error::Result;
use crate::fold::words;
use crate::id::{ArticleId, SpeakerId};
use crate::quotations::SpeakerChoice;
use crate::speakers::{SpeakerKind, SpeakerRef, SpeakerRow};
use crate::store::Store;
use crate::suggestions::names::{is_indefinite, may_be, share_a_noun};
use crate::suggestions::{KnownSpeaker, MatchedBy, SuggestedSpeaker, propose};

/// The speakers of a library as one article's words may mean them.
pub(super) struct People<'a> {
    store: &'a Store,
    /// Who is recorded from this article, with the folded words that it has for them.
    here: Vec<(SpeakerRef, Vec<Vec<String>>)>,
    /// What was read of a speaker already.
    rows: HashMap<SpeakerId, SpeakerRow>,
}

/// What the article says of a speaker.
struct Mentioned<'a> {
    kind: SpeakerKind,
    name: &'a str,
    folded: Vec<String>,
    organization: Option<&'a str>,
}

/// Who may be meant, and whether that has to be asked.
type Meant = (Vec<(SpeakerRef, MatchedBy)>, bool);

impl<'a> People<'a> {
    pub(super) fn of(store: &'a Store, article: ArticleId) -> Result<Self> {
        let mut here: Vec<(SpeakerRef, Vec<Vec<String>>)> = Vec::new();
        for (speaker, printed) in store.article_speakers(article)? {
            let called = [words(&speaker.name), words(&printed)];
            match here.iter_mut().find(|(known, _)| known.id == speaker.id) {
                Some((_, names)) => names.extend(called),
                None => here.push((speaker, called.into())),
            }
        }
        Ok(Self {
            store,
            here,
            rows: HashMap::new(),
        })
    }

    /// Who is said to have said it, and the speaker that accepting takes; none of both where it is nobody.
    pub(super) fn find(
        &mut self,
        speaker: &found::Speaker,
    ) -> Result<Option<(SuggestedSpeaker, Option<SpeakerChoice>)>> {
        let Some(kind) = propose::kind(speaker.kind) else {
            return Ok(None);
        };
        let pronoun = speaker.pronoun && speaker.resolved_name.is_none();
        let printed = speaker
            .resolved_name
            .as_ref()
            .unwrap_or(&speaker.mention.text);
        // A name is one line, however the article breaks it; the printed words stay as they are.
        let mut name = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        let mentioned = Mentioned {
            kind,
            name: printed,
            folded: words(printed),
            organization: speaker.organization.as_ref().map(|it| it.text.as_str()),
        };
        let (meant, asks) = match self.called_so_here(&mentioned) {
            _ if pronoun => (self.speak_here(kind), true),
            Some(meant) => meant,
            None => match self.described_so(&mentioned) {
                Some(meant) => meant,
                None if kind == SpeakerKind::UnnamedSource => (Vec::new(), false),
                None => self.named(&mentioned)?,
            },
        };
        if let (SpeakerKind::Organization, []) = (kind, meant.as_slice())
            && let [organization] = self.store.organizations_named(&name)?.as_slice()
        {
            // It has not said anything yet, so it is no speaker; the one of exactly this name is taken.
            name.clone_from(&organization.name);
        }
        let choice = match meant.as_slice() {
            _ if asks => None,
            [(speaker, _)] => Some(SpeakerChoice::Existing { id: speaker.id }),
            _ => Some(new(kind, &name, speaker.unnamed.as_ref())),
        };
        let known = meant
            .into_iter()
            .map(|(speaker, by)| {
                Ok(KnownSpeaker {
                    row: self.row(speaker.id)?,
                    by,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Some((
            SuggestedSpeaker {
                kind,
                name,
                pronoun,
                known,
                asks,
            },
            choice,
        )))
    }

    /// Those whom a quotation from this article calls the same: what a person said there once holds for the article. But
    /// "an official" need not be the official of before.
    fn called_so_here(&self, mentioned: &Mentioned<'_>) -> Option<Meant> {
        let same: Vec<_> = self
            .here
            .iter()
            .filter(|(_, names)| names.contains(&mentioned.folded))
            .map(|(speaker, _)| (speaker.clone(), MatchedBy::SameArticle))
            .collect();
        let asks = same.len() > 1
            || mentioned.kind == SpeakerKind::UnnamedSource && is_indefinite(&mentioned.folded);
        (!same.is_empty()).then_some((same, asks))
    }

    /// Those who speak in this article and whom a pronoun may stand for.
    fn speak_here(&self, kind: SpeakerKind) -> Vec<(SpeakerRef, MatchedBy)> {
        let several = kind == SpeakerKind::Group;
        self.here
            .iter()
            .filter(|(speaker, _)| (speaker.kind == SpeakerKind::Group) == several)
            .map(|(speaker, _)| (speaker.clone(), MatchedBy::SpeaksHere))
            .collect()
    }

    /// "The source" may be "one of the sources" of the same article, never of another one; and so may "the memo" be "a
    /// draft memo on the gates".
    fn described_so(&self, mentioned: &Mentioned<'_>) -> Option<Meant> {
        if !matches!(
            mentioned.kind,
            SpeakerKind::UnnamedSource | SpeakerKind::Document
        ) {
            return None;
        }
        let same: Vec<_> = self
            .here
            .iter()
            .filter(|(speaker, names)| {
                speaker.kind == mentioned.kind
                    && names
                        .iter()
                        .any(|name| share_a_noun(name, &mentioned.folded))
            })
            .map(|(speaker, _)| (speaker.clone(), MatchedBy::Description))
            .collect();
        (!same.is_empty()).then_some((same, true))
    }

    /// Those of the library who have the name, or only the surname.
    fn named(&self, mentioned: &Mentioned<'_>) -> Result<Meant> {
        let same = self.store.speakers_named(mentioned.name)?;
        if !same.is_empty() {
            let asks = match same.as_slice() {
                [only] => !self.is_surely(only, mentioned)?,
                _ => true,
            };
            let by = |speaker: &SpeakerRef| match words(&speaker.name) == mentioned.folded {
                true => MatchedBy::Name,
                false => MatchedBy::OtherName,
            };
            return Ok((
                same.into_iter().map(|it| (it.clone(), by(&it))).collect(),
                asks,
            ));
        }
        // One unknown word may be a surname as well as an organization.
        let surname = match mentioned.kind {
            SpeakerKind::Person => true,
            SpeakerKind::Organization => mentioned.folded.len() == 1,
            _ => false,
        };
        if !surname {
            return Ok((Vec::new(), false));
        }
        let mut meant = Vec::new();
        for (speaker, name) in self.store.speakers_with_word(mentioned.folded.last())? {
            if speaker.kind != SpeakerKind::Person || !may_be(&mentioned.folded, &words(&name)) {
                continue;
            }
            let by = match self.agrees(speaker.id, mentioned.organization)? {
                Some(true) => MatchedBy::SurnameAndOrganization,
                _ => MatchedBy::Surname,
            };
            if !meant
                .iter()
                .any(|(known, _): &(SpeakerRef, _)| known.id == speaker.id)
            {
                meant.push((speaker, by));
            }
        }
        meant.sort_by_key(|(_, by)| *by);
        meant.truncate(MOST);
        let asks = !meant.is_empty();
        Ok((meant, asks))
    }

    /// Whether the only speaker of a name is taken without asking. "The mayor" and "the memo" are somebody else in every
    /// article; a person's name in full, or an organization's, is theirs unless another organization is named with it.
    fn is_surely(&self, speaker: &SpeakerRef, mentioned: &Mentioned<'_>) -> Result<bool> {
        let a_name = match mentioned.kind {
            SpeakerKind::Person => {
                mentioned.folded.len() > 1 && !mentioned.name.starts_with(char::is_lowercase)
            }
            kind => kind == SpeakerKind::Organization,
        };
        let same_kind = speaker.kind == mentioned.kind;
        Ok(a_name && same_kind && self.agrees(speaker.id, mentioned.organization)? != Some(false))
    }

    /// Whether the organization named with a speaker is one of theirs; unknown where either is.
    fn agrees(&self, speaker: SpeakerId, organization: Option<&str>) -> Result<Option<bool>> {
        let Some(organization) = organization.map(words) else {
            return Ok(None);
        };
        let theirs = self.store.organization_names_of(speaker)?;
        let within = |one: &[String], other: &[String]| one.iter().all(|word| other.contains(word));
        Ok((!theirs.is_empty()).then(|| {
            theirs
                .iter()
                .map(|name| words(name))
                .any(|name| within(&name, &organization) || within(&organization, &name))
        }))
    }

    fn row(&mut self, id: SpeakerId) -> Result<SpeakerRow> {
        if let Some(row) = self.rows.get(&id) {
            return Ok(row.clone());
        }
        let row = self.store.speaker_row(id)?;
        self.rows.insert(id, row.clone());
        Ok(row)
    }
}

/// No more than so many are offered.
const MOST: usize = 8;

fn new(kind: SpeakerKind, name: &str, unnamed: Option<&found::Unnamed>) -> SpeakerChoice {
    SpeakerChoice::New {
        kind,
        name: name.to_owned(),
        someone_else: false,
        source_count: unnamed.and_then(|it| it.number.clone()),
        anonymity_reason: unnamed.and_then(|it| it.reason.as_ref().map(|words| words.text.clone())),
    }
}
