//! Facts as one-word tokens, so that one index answers words and filters together. Each begins with `___`, which no word
//! does, so that the index of beginnings holds one entry for all of them.

use crate::fold::words;
use crate::id::OrganizationId;
use crate::search::facts::Facts;
use crate::search::{Condition, Flag, OrganizationLink};
use crate::speakers::SpeakerKind;

/// Stands in every quotation, for filters that only shut out, and between roles, so that no phrase spans two.
pub(crate) const ANY: &str = "___any";

impl Facts {
    /// The tokens of the quotation, with the words of its roles, as the index takes them in.
    pub(crate) fn tokens(&self, roles: &[&str]) -> String {
        let mut text = format!("{ANY} ___f{} ___l{}", self.form.word(), self.level.word());
        let mut push = |token: &str, id: i64| {
            text.push_str(" ___");
            text.push_str(token);
            text.push_str(&id.to_string());
        };
        // A quotation with rival readings is in neither speaker's list unless asked for.
        let speaker = if self.ambiguous() { "r" } else { "s" };
        self.speakers.iter().for_each(|id| push(speaker, id.0));
        self.article.iter().for_each(|id| push("a", id.0));
        self.outlet.iter().for_each(|id| push("u", id.0));
        self.tags.iter().for_each(|id| push("t", id.0));
        self.projects.iter().for_each(|id| push("p", id.0));
        let organizations = self.organizations.iter();
        let organizations = organizations
            .flat_map(|(id, links)| links.iter().map(|link| organization_token(*id, link)));
        let kinds = SpeakerKind::ALL.iter();
        let kinds = kinds
            .filter(|kind| self.kinds & super::facts::kind_bit(**kind) != 0)
            .map(|kind| format!("___k{}", kind.word()));
        let flags = Flag::ALL.iter().filter(|flag| self.has(**flag));
        let flags = flags.map(|flag| format!("___x{}", flag.word()));
        for token in organizations.chain(kinds).chain(flags) {
            text.push(' ');
            text.push_str(&token);
        }
        for role in roles.iter().filter(|role| !role.is_empty()) {
            for word in words(role) {
                text.push_str(" ___w");
                text.push_str(&word);
            }
            text.push(' ');
            text.push_str(ANY);
        }
        text
    }
}

fn organization_token(id: OrganizationId, link: OrganizationLink) -> String {
    format!("___o{}{}", id.0, link.word())
}

/// The tokens that meet a condition, any of them; none for conditions on dates. `tree` is an organization with all below it.
pub(crate) fn condition_tokens(
    condition: &Condition,
    tree: impl FnOnce(OrganizationId) -> crate::Result<Vec<OrganizationId>>,
) -> crate::Result<Option<Vec<String>>> {
    let one = |token: &str, id: i64| vec![format!("___{token}{id}")];
    Ok(Some(match condition {
        Condition::Speaker { id, rivals: false } => one("s", id.0),
        Condition::Speaker { id, rivals: true } => [one("s", id.0), one("r", id.0)].concat(),
        Condition::Organization { id, link } => {
            let links: Vec<OrganizationLink> = match link {
                OrganizationLink::Any => OrganizationLink::ALL
                    .iter()
                    .copied()
                    .filter(|link| *link != OrganizationLink::Any)
                    .collect(),
                link => vec![*link],
            };
            tree(*id)?
                .into_iter()
                .flat_map(|id| links.iter().map(move |link| organization_token(id, *link)))
                .collect()
        }
        Condition::Outlet { id } => one("u", id.0),
        Condition::Article { id } => one("a", id.0),
        Condition::Tag { id } => one("t", id.0),
        Condition::Project { id } => one("p", id.0),
        Condition::Kind { value } => vec![format!("___k{}", value.word())],
        Condition::Form { value } => vec![format!("___f{}", value.word())],
        Condition::Level { value } => vec![format!("___l{}", value.word())],
        Condition::Flag { value } => vec![format!("___x{}", value.word())],
        Condition::Role { text } => {
            let phrase: Vec<String> = words(text)
                .iter()
                .map(|word| format!("___w{word}"))
                .collect();
            vec![format!("\"{}\"", phrase.join(" "))]
        }
        Condition::Date(_) | Condition::Said(_) | Condition::Published(_) => return Ok(None),
    }))
}
