//! From what is recorded of one quotation to its facts. The same for a quotation that is read back and for one that is
//! just being imported, so that both have the same facts.

use crate::date::DateAssertion;
use crate::id::{ArticleId, OrganizationId, OutletId, ProjectId, RoleId, SpeakerId, TagId};
use crate::quotations::{Anchoring, Form, Level, row_role};
use crate::search::facts::{Facts, Links, kind_bit};
use crate::search::{Flag, OrganizationLink};
use crate::speakers::{RoleRef, SpeakerKind, Window, role_now, standing};

/// A speaker with all that a quotation's facts take from it.
#[derive(Debug, Clone)]
pub(crate) struct KnownSpeaker {
    pub(crate) id: SpeakerId,
    pub(crate) kind: SpeakerKind,
    /// The organization that it is.
    pub(crate) itself: Option<OrganizationId>,
    /// The latest first.
    pub(crate) roles: Vec<RoleRef>,
    /// The organizations of those who wrote it.
    pub(crate) authors: Vec<OrganizationId>,
}

/// Who one article says said it.
pub(crate) struct Reading<'a> {
    pub(crate) speaker: Option<&'a KnownSpeaker>,
    pub(crate) organization: Option<OrganizationId>,
    pub(crate) printed_role: &'a str,
}

/// One quotation, as far as facts need it.
pub(crate) struct Subject<'a> {
    pub(crate) form: Form,
    pub(crate) level: Level,
    pub(crate) key_flag: bool,
    pub(crate) parts: usize,
    pub(crate) readings: &'a [Reading<'a>],
    pub(crate) said: Option<&'a DateAssertion>,
    pub(crate) published: Option<&'a DateAssertion>,
    pub(crate) article: Option<ArticleId>,
    pub(crate) outlet: Option<OutletId>,
    pub(crate) anchoring: Anchoring,
    pub(crate) secondhand: bool,
    pub(crate) checked: bool,
    /// It has a cross-reference, and a confirmed one to a translation.
    pub(crate) linked: bool,
    pub(crate) translation: bool,
    pub(crate) tags: Vec<TagId>,
    pub(crate) projects: Vec<ProjectId>,
}

impl Subject<'_> {
    /// The facts.
    pub(crate) fn facts(mut self) -> Facts {
        self.tags.sort_unstable();
        self.projects.sort_unstable();
        let speakers: Vec<&KnownSpeaker> = self
            .readings
            .iter()
            .filter_map(|reading| reading.speaker)
            .collect();
        let role = match self.readings {
            [reading] => reading.speaker.and_then(|speaker| {
                let window = Window::of(self.said, self.published);
                row_role(reading, &speaker.roles, window)
            }),
            _ => None,
        };
        let mut flags = 0;
        for (flag, set) in [
            (Flag::Key, self.key_flag),
            (Flag::Ambiguous, self.readings.len() > 1),
            (Flag::Secondhand, self.secondhand),
            (Flag::Unchecked, !self.checked),
            (
                Flag::NotInCapture,
                self.anchoring == Anchoring::NotInCapture,
            ),
            (Flag::Translation, self.translation),
            (Flag::NoSpeaker, speakers.is_empty()),
        ] {
            flags |= u32::from(set) << flag as u32;
        }
        Facts {
            form: self.form,
            level: self.level,
            anchoring: self.anchoring,
            flags,
            kinds: speakers
                .iter()
                .fold(0, |kinds, speaker| kinds | kind_bit(speaker.kind)),
            split: self.parts > 1,
            linked: self.linked,
            role,
            article: self.article,
            outlet: self.outlet,
            organizations: self.organizations(),
            speakers: speakers.iter().map(|speaker| speaker.id).collect(),
            titles: self.titles(),
            tags: self.tags,
            projects: self.projects,
        }
    }

    /// The roles with a title that its speakers may have held.
    fn titles(&self) -> Vec<RoleId> {
        let window = Window::of(self.said, self.published);
        let speakers = self.readings.iter().filter_map(|reading| reading.speaker);
        let roles = speakers.flat_map(|speaker| &speaker.roles);
        let held = roles.filter(|role| !role.title.is_empty() && standing(role, window).may_hold());
        let mut titles: Vec<RoleId> = held.map(|role| role.id).collect();
        titles.sort_unstable();
        titles.dedup();
        titles
    }

    /// The organizations that the quotation belongs to, by which links, in the order of their ids.
    fn organizations(&self) -> Vec<(OrganizationId, Links)> {
        let mut links: Vec<(OrganizationId, OrganizationLink)> = Vec::new();
        let window = Window::of(self.said, self.published);
        for reading in self.readings {
            let printed = reading.organization.into_iter();
            links.extend(printed.map(|id| (id, OrganizationLink::Printed)));
            let Some(speaker) = reading.speaker else {
                continue;
            };
            let of = |role: &RoleRef| role.organization.as_ref().map(|at| at.id);
            let then = speaker
                .roles
                .iter()
                .filter(|role| standing(role, window).may_hold());
            links.extend(then.filter_map(of).map(|id| (id, OrganizationLink::Then)));
            let now = role_now(&speaker.roles).and_then(of);
            links.extend(now.map(|id| (id, OrganizationLink::Now)));
            let authors = speaker.authors.iter();
            links.extend(authors.map(|id| (*id, OrganizationLink::Authors)));
            links.extend(speaker.itself.map(|id| (id, OrganizationLink::Itself)));
        }
        links.sort_unstable();
        let mut organizations: Vec<(OrganizationId, Links)> = Vec::new();
        for (id, link) in links {
            match organizations.last_mut() {
                Some((last, links)) if *last == id => links.add(link),
                _ => {
                    let mut first = Links::default();
                    first.add(link);
                    organizations.push((id, first));
                }
            }
        }
        organizations
    }
}
