//! What many quotations name: each is read once, and held by all that name it.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::articles::ArticleRef;
use crate::error::{Error, Result};
use crate::organizations::OrganizationRef;
use crate::speakers::{RoleRef, SpeakerRef};
use crate::store::{CaptureRow, Ids, Store, uid_text};

/// So many of a kind are held; then all are forgotten and read again as they come.
const MOST: usize = 20_000;

/// A speaker with what its quotations show of it.
pub(crate) struct KnownSpeaker {
    pub(crate) speaker: SpeakerRef,
    pub(crate) uid: String,
    /// The latest first.
    pub(crate) roles: Vec<RoleRef>,
    /// For a document: who wrote it.
    pub(crate) authors: Vec<SpeakerRef>,
}

/// An organization.
pub(crate) struct KnownOrganization {
    pub(crate) organization: OrganizationRef,
    pub(crate) uid: String,
}

/// An article.
pub(crate) struct KnownArticle {
    pub(crate) article: ArticleRef,
    pub(crate) uid: String,
    /// Whether a text of it was captured.
    pub(crate) captured: bool,
}

/// A capture; its text is read when it is asked for.
pub(crate) struct KnownCapture {
    pub(crate) capture: CaptureRow,
    pub(crate) uid: String,
    text: OnceCell<String>,
}

impl KnownCapture {
    /// The captured text.
    pub(crate) fn text(&self, store: &Store) -> Result<&str> {
        if let Some(text) = self.text.get() {
            return Ok(text);
        }
        let text = store.capture_text(self.capture.id)?;
        Ok(self.text.get_or_init(|| text))
    }
}

/// Everything of one kind that was read.
pub(super) struct Shared<T>(HashMap<i64, Rc<T>>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Shared<T> {
    /// Sees to it that all of `ids` are there; `read` gives those that are not, or none for one that is gone.
    pub(super) fn read(
        &mut self,
        ids: impl Iterator<Item = i64> + Clone,
        read: impl FnOnce(&Ids) -> Result<Vec<Option<T>>>,
    ) -> Result<()> {
        if self.0.len() > MOST {
            self.0.clear();
        }
        let unread = Ids::new(ids.filter(|id| !self.0.contains_key(id)));
        for (id, found) in unread.with(read(&unread)?) {
            self.0.extend(found.map(|found| (id, Rc::new(found))));
        }
        Ok(())
    }

    /// One that was seen to; `name` says what it is.
    pub(super) fn get(&self, id: i64, name: &str) -> Result<Rc<T>> {
        let found = self.0.get(&id).cloned();
        found.ok_or_else(|| Error::not_found(name))
    }

    /// Forgets them all.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

pub(super) fn speakers(store: &Store, ids: &Ids) -> Result<Vec<Option<KnownSpeaker>>> {
    let (roles, authors) = (store.roles_of(ids)?, store.authors_of(ids)?);
    let own = store.speakers_own(ids)?.into_iter();
    let all = own.zip(roles).zip(authors);
    let known = all.map(|((own, roles), authors)| {
        own.map(|(speaker, uid)| KnownSpeaker {
            speaker,
            uid,
            roles,
            authors,
        })
    });
    Ok(known.collect())
}

pub(super) fn organizations(store: &Store, ids: &Ids) -> Result<Vec<Option<KnownOrganization>>> {
    let own = store.organizations_own(ids)?.into_iter();
    let known =
        own.map(|own| own.map(|(organization, uid)| KnownOrganization { organization, uid }));
    Ok(known.collect())
}

pub(super) fn articles(store: &Store, ids: &Ids) -> Result<Vec<Option<KnownArticle>>> {
    let own = store.articles_own(ids)?.into_iter();
    let known = own.map(|own| {
        own.map(|(article, uid, captured)| KnownArticle {
            article,
            uid,
            captured,
        })
    });
    Ok(known.collect())
}

pub(super) fn captures(store: &Store, ids: &Ids) -> Result<Vec<Option<KnownCapture>>> {
    let own = store.captures_own(ids)?.into_iter();
    let known = own.map(|own| {
        own.map(|capture| KnownCapture {
            uid: uid_text(&capture.uid),
            capture,
            text: OnceCell::new(),
        })
    });
    Ok(known.collect())
}
