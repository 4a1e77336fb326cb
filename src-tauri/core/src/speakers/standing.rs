//! Roles as seen from the time of a statement: computed from uncertain dates, never written down.

use crate::date::DateAssertion;
use crate::speakers::{RoleRef, RoleStanding};

impl RoleStanding {
    /// Whether the role can have been held at the time.
    pub(crate) fn may_hold(self) -> bool {
        matches!(self, Self::Held | Self::Undetermined)
    }
}

/// The days a statement can have been made on, `YYYY-MM-DD`: said, or else by the day of publication.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Window<'a> {
    earliest: Option<&'a str>,
    latest: Option<&'a str>,
}

impl<'a> Window<'a> {
    /// From the date said, or the article's date as the latest it can be.
    pub(crate) fn of(
        said: Option<&'a DateAssertion>,
        published: Option<&'a DateAssertion>,
    ) -> Self {
        let known = said.filter(|date| date.earliest.is_some() || date.latest.is_some());
        match known {
            Some(date) => Self {
                earliest: date.earliest.as_deref(),
                latest: date.latest.as_deref(),
            },
            None => Self {
                earliest: None,
                latest: published.and_then(|date| date.latest.as_deref()),
            },
        }
    }
}

/// A speaker's roles as they stood at the time, those that may have been held first.
pub(crate) fn roles_then<'a>(
    roles: &'a [RoleRef],
    said: Option<&DateAssertion>,
    published: Option<&DateAssertion>,
) -> Vec<(RoleStanding, &'a RoleRef)> {
    let window = Window::of(said, published);
    let mut then: Vec<_> = roles
        .iter()
        .map(|role| (standing(role, window), role))
        .collect();
    then.sort_by_key(|(standing, _)| match standing {
        RoleStanding::Held => 0,
        RoleStanding::Undetermined => 1,
        RoleStanding::Former => 2,
        RoleStanding::Later => 3,
    });
    then
}

/// "Former" only if the statement lies wholly after the end; "held" only if it lies wholly inside.
pub(crate) fn standing(role: &RoleRef, said: Window<'_>) -> RoleStanding {
    let (started, ended) = (role.started.as_ref(), role.ended.as_ref());
    let start_first = started.and_then(|date| date.earliest.as_deref());
    let start_last = started.and_then(|date| date.latest.as_deref());
    let end_first = ended.and_then(|date| date.earliest.as_deref());
    let end_last = ended.and_then(|date| date.latest.as_deref());
    if matches!((said.earliest, end_last), (Some(said), Some(end)) if said > end) {
        return RoleStanding::Former;
    }
    if matches!((said.latest, start_first), (Some(said), Some(start)) if said < start) {
        return RoleStanding::Later;
    }
    let begun = matches!((said.earliest, start_last), (Some(said), Some(start)) if said >= start);
    let unfinished = ended.is_none()
        || matches!((said.latest, end_first), (Some(said), Some(end)) if said <= end);
    if begun && unfinished {
        RoleStanding::Held
    } else {
        RoleStanding::Undetermined
    }
}

/// The latest role that has no end.
pub(crate) fn role_now(roles: &[RoleRef]) -> Option<&RoleRef> {
    roles.iter().find(|role| role.ended.is_none())
}

#[cfg(test)]
mod tests {
    use super::{RoleRef, RoleStanding, Window, standing};
    use crate::date::{DateAssertion, DateInput};
    use crate::id::RoleId;

    fn date(text: &str) -> Option<DateAssertion> {
        DateInput {
            date: text.to_owned(),
            ..DateInput::default()
        }
        .assertion("date")
        .expect("a date")
    }

    fn at(said: &str, published: &str, started: &str, ended: &str) -> RoleStanding {
        let role = RoleRef {
            id: RoleId(1),
            title: String::new(),
            organization: None,
            started: date(started),
            ended: date(ended),
        };
        let (said, published) = (date(said), date(published));
        standing(&role, Window::of(said.as_ref(), published.as_ref()))
    }

    #[test]
    fn former_only_after_the_end_and_undetermined_where_they_overlap() {
        assert_eq!(at("2024-03-12", "", "2022-02", ""), RoleStanding::Held);
        assert_eq!(
            at("2024-03-12", "", "2022-02", "2024-04"),
            RoleStanding::Held
        );
        assert_eq!(at("2023-11-02", "", "", "2023-10"), RoleStanding::Former);
        assert_eq!(
            at("2023-10-20", "", "", "2023-10"),
            RoleStanding::Undetermined
        );
        assert_eq!(
            at("", "2023-10-26", "", "2023-10"),
            RoleStanding::Undetermined
        );
        assert_eq!(at("2020", "", "2022-02", ""), RoleStanding::Later);
        assert_eq!(at("", "", "", ""), RoleStanding::Undetermined);
    }
}
