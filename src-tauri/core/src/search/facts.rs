//! Everything a filter can ask of one quotation, and what its row in a list shows beside its own columns, packed into a
//! few bytes: a million of them are read into memory in a moment, and no list has to look anything up twice.

use crate::id::{ArticleId, OrganizationId, OutletId, ProjectId, RoleId, SpeakerId, TagId};
use crate::quotations::{Anchoring, Form, Level, RoleSource};
use crate::search::{Flag, OrganizationLink};
use crate::speakers::SpeakerKind;

/// The links by which an organization belongs to a quotation, a bit each in the order of [`OrganizationLink::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Links(pub(crate) u32);

impl Links {
    /// Adds a link.
    pub(crate) fn add(&mut self, link: OrganizationLink) {
        self.0 |= 1 << link as u32;
    }

    /// Whether one of them is `link`; [`OrganizationLink::Any`] is met by all.
    pub(crate) fn meet(self, link: OrganizationLink) -> bool {
        link == OrganizationLink::Any || self.0 & (1 << link as u32) != 0
    }

    /// The links, each once.
    pub(crate) fn iter(self) -> impl Iterator<Item = OrganizationLink> {
        let all = OrganizationLink::ALL.iter().copied();
        all.filter(move |link| *link != OrganizationLink::Any && self.meet(*link))
    }
}

/// Where the flags begin among the single facts, and what comes after them.
pub(crate) const FLAGS: usize = 15;
const LINKED: usize = FLAGS + Flag::ALL.len();

/// The facts of one quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) form: Form,
    pub(crate) level: Level,
    pub(crate) anchoring: Anchoring,
    /// A bit a flag, in the order of [`Flag::ALL`].
    pub(crate) flags: u32,
    /// A bit a kind of its speakers, in the order of [`SpeakerKind::ALL`].
    pub(crate) kinds: u32,
    /// More than one part, so that its row needs them all.
    pub(crate) split: bool,
    /// It has a cross-reference, so that its row says which.
    pub(crate) linked: bool,
    /// The role beside the name: where it comes from, and the title when it is one of the library's.
    pub(crate) role: Option<(RoleSource, Option<RoleId>)>,
    pub(crate) article: Option<ArticleId>,
    pub(crate) outlet: Option<OutletId>,
    /// One, unless there are rival readings.
    pub(crate) speakers: Vec<SpeakerId>,
    pub(crate) organizations: Vec<(OrganizationId, Links)>,
    pub(crate) tags: Vec<TagId>,
    pub(crate) projects: Vec<ProjectId>,
    /// The roles that its speakers may have held then, for their titles.
    pub(crate) titles: Vec<RoleId>,
}

impl Facts {
    /// Whether a flag is set.
    pub(crate) fn has(&self, flag: Flag) -> bool {
        self.flags & (1 << flag as u32) != 0
    }

    /// Whether there are rival readings.
    pub(crate) fn ambiguous(&self) -> bool {
        self.has(Flag::Ambiguous)
    }

    /// Packed: small numbers in seven bits a byte, the single facts first, then each list after its length.
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(24);
        let source = self.role.map_or(0, |(source, _)| source as u64 + 1);
        let role = self.role.and_then(|(_, role)| role);
        let single = self.form as u64
            | (self.level as u64) << 2
            | (self.anchoring as u64) << 5
            | source << 7
            | u64::from(self.split) << 9
            | u64::from(self.kinds) << 10
            | u64::from(self.flags) << FLAGS
            | u64::from(self.linked) << LINKED;
        put(&mut bytes, single);
        put(&mut bytes, self.article.map_or(0, |id| id.0 as u64));
        put(&mut bytes, self.outlet.map_or(0, |id| id.0 as u64));
        put_all(&mut bytes, self.speakers.iter().map(|id| id.0));
        put(&mut bytes, self.organizations.len() as u64);
        for (id, links) in &self.organizations {
            put(&mut bytes, id.0 as u64);
            put(&mut bytes, u64::from(links.0));
        }
        put_all(&mut bytes, self.tags.iter().map(|id| id.0));
        put_all(&mut bytes, self.projects.iter().map(|id| id.0));
        put(&mut bytes, role.map_or(0, |id| id.0 as u64));
        put_all(&mut bytes, self.titles.iter().map(|id| id.0));
        bytes
    }

    /// The form, the level and the anchoring of packed facts, which is what an export chooses by.
    pub(crate) fn terms(bytes: &[u8]) -> (Form, Level, Anchoring) {
        terms(Unpack(bytes).next())
    }

    /// Unpacked. Bytes that are no facts give facts that say little: they are derived and can be rebuilt.
    pub(crate) fn unpack(bytes: &[u8]) -> Self {
        let mut rest = Unpack(bytes);
        let single = rest.next();
        let (article, outlet) = (rest.id(), rest.id());
        let speakers = rest.ids().map(SpeakerId).collect();
        let organizations = (0..rest.length())
            .map(|_| {
                (
                    OrganizationId(rest.next() as i64),
                    Links(rest.next() as u32),
                )
            })
            .collect();
        let tags = rest.ids().map(TagId).collect();
        let projects = rest.ids().map(ProjectId).collect();
        let title = rest.id().map(RoleId);
        let titles = rest.ids().map(RoleId).collect();
        let source = match single >> 7 & 3 {
            0 => None,
            source => RoleSource::ALL.get(source as usize - 1).copied(),
        };
        let (form, level, anchoring) = terms(single);
        Self {
            form,
            level,
            anchoring,
            flags: (single >> FLAGS) as u32 & ((1 << Flag::ALL.len()) - 1),
            kinds: (single >> 10 & 31) as u32,
            split: single >> 9 & 1 == 1,
            linked: single >> LINKED & 1 == 1,
            role: source.map(|source| (source, title)),
            article: article.map(ArticleId),
            outlet: outlet.map(OutletId),
            speakers,
            organizations,
            tags,
            projects,
            titles,
        }
    }
}

/// What the lowest bits of the single facts say.
fn terms(single: u64) -> (Form, Level, Anchoring) {
    let form = Form::ALL[(single & 3) as usize];
    let level = Level::ALL.get((single >> 2 & 7) as usize);
    let anchoring = Anchoring::ALL.get((single >> 5 & 3) as usize);
    (
        form,
        *level.unwrap_or(&Level::NotStated),
        *anchoring.unwrap_or(&Anchoring::NoCapture),
    )
}

/// What is counted of packed facts.
pub(crate) struct Counted<'a> {
    /// Form, level, kinds and flags in one number; the organizations; the tags: as they are packed.
    pub(crate) packed: [&'a [u8]; 3],
    /// The outlet, and the speaker where there are no rival readings; 0 is none.
    pub(crate) ids: [u32; 2],
}

impl<'a> Counted<'a> {
    /// Of facts that [`Facts::pack`] made.
    pub(crate) fn of(facts: &'a [u8]) -> Self {
        let mut rest = Unpack(facts);
        let single = rest.next();
        let singles = &facts[..facts.len() - rest.0.len()];
        let _article = rest.next();
        let outlet = rest.next();
        let mut speaker = 0;
        rest.ids().for_each(|id| speaker = id as u32);
        if single >> FLAGS >> Flag::Ambiguous as u32 & 1 == 1 {
            speaker = 0;
        }
        let organizations = rest.list(2);
        let tags = rest.list(1);
        Self {
            packed: [singles, organizations, tags],
            ids: [outlet as u32, speaker],
        }
    }
}

/// A bit for each of the values.
pub(crate) fn kind_bit(kind: SpeakerKind) -> u32 {
    1 << kind as u32
}

fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn put_all(bytes: &mut Vec<u8>, ids: impl ExactSizeIterator<Item = i64>) {
    put(bytes, ids.len() as u64);
    ids.for_each(|id| put(bytes, id as u64));
}

/// Packed numbers, one after the other; 0 after the end.
pub(crate) struct Unpack<'a>(pub(crate) &'a [u8]);

impl<'a> Unpack<'a> {
    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        while let [byte, rest @ ..] = self.0 {
            self.0 = rest;
            number |= u64::from(byte & 127) << shift;
            shift += 7;
            if byte & 128 == 0 || shift > 56 {
                break;
            }
        }
        number
    }

    /// How many a list has: no more than there are bytes for.
    pub(crate) fn length(&mut self) -> u64 {
        self.next().min(self.0.len() as u64)
    }

    /// A list as it is packed, of so many numbers each.
    fn list(&mut self, numbers: u64) -> &'a [u8] {
        let whole = self.0;
        for _ in 0..self.length() * numbers {
            self.next();
        }
        &whole[..whole.len() - self.0.len()]
    }

    fn id(&mut self) -> Option<i64> {
        Some(self.next() as i64).filter(|id| *id != 0)
    }

    fn ids(&mut self) -> impl Iterator<Item = i64> {
        (0..self.length()).map(|_| self.next() as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, Facts, Links};
    use crate::id::{ArticleId, OrganizationId, ProjectId, RoleId, SpeakerId, TagId};
    use crate::quotations::{Anchoring, Form, Level, RoleSource};
    use crate::search::{Flag, OrganizationLink};

    #[test]
    fn facts_come_back_as_they_were_packed() {
        let mut links = Links::default();
        links.add(OrganizationLink::Then);
        links.add(OrganizationLink::Authors);
        let facts = Facts {
            form: Form::Fragment,
            level: Level::NotStated,
            anchoring: Anchoring::NoCapture,
            flags: 1 << Flag::NoSpeaker as u32 | 1,
            kinds: 0b10001,
            split: true,
            linked: true,
            role: Some((RoleSource::Printed, Some(RoleId(7)))),
            article: Some(ArticleId(300)),
            outlet: None,
            speakers: vec![SpeakerId(1), SpeakerId(70_000)],
            organizations: vec![(OrganizationId(9), links)],
            tags: vec![TagId(127), TagId(128)],
            projects: vec![ProjectId(1)],
            titles: vec![RoleId(7), RoleId(9)],
        };
        assert_eq!(Facts::unpack(&facts.pack()), facts);
        assert!(facts.has(Flag::NoSpeaker) && !facts.has(Flag::Secondhand));
        assert_eq!(
            links.iter().collect::<Vec<_>>(),
            [OrganizationLink::Then, OrganizationLink::Authors]
        );
    }

    #[test]
    fn broken_bytes_do_no_harm() {
        for bytes in [&[][..], &[255; 40], &[0, 0, 0, 200, 1]] {
            Facts::unpack(bytes);
            Counted::of(bytes);
        }
    }
}
