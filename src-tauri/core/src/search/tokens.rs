//! The facts of a quotation as one-word tokens, so that one index answers words and filters together.

use crate::fold::words;
use crate::id::OrganizationId;
use crate::quotations::{Anchoring, Quotation};
use crate::search::{Condition, Flag, OrganizationLink};

/// Everything a filter can ask of one quotation.
pub(crate) struct Facts {
    pub(crate) quotation: Quotation,
    pub(crate) organizations: Vec<(OrganizationId, OrganizationLink)>,
}

/// Stands in every quotation, for filters that only shut out.
pub(crate) const ANY: &str = "any";

impl Facts {
    /// The tokens of the quotation.
    pub(crate) fn tokens(&self) -> Vec<String> {
        let quotation = &self.quotation;
        let ambiguous = quotation.attributions.len() > 1;
        let mut tokens = vec![
            ANY.to_owned(),
            format!("f{}", quotation.form.word()),
            format!("l{}", quotation.level.word()),
        ];
        for attribution in &quotation.attributions {
            if let Some(speaker) = &attribution.speaker {
                // A quotation with rival readings is in neither speaker's list unless asked for.
                tokens.push(format!(
                    "{}{}",
                    if ambiguous { "r" } else { "s" },
                    speaker.id.0
                ));
                tokens.push(format!("k{}", speaker.kind.word()));
            }
        }
        tokens.extend(
            self.organizations
                .iter()
                .map(|(id, link)| organization_token(*id, *link)),
        );
        if let Some(article) = &quotation.article {
            tokens.push(format!("a{}", article.id.0));
            tokens.extend(
                article
                    .outlet
                    .iter()
                    .map(|outlet| format!("u{}", outlet.id.0)),
            );
        }
        tokens.extend(quotation.tags.iter().map(|tag| format!("t{}", tag.id.0)));
        tokens.extend(
            quotation
                .projects
                .iter()
                .map(|project| format!("p{}", project.id.0)),
        );
        tokens.extend(
            Flag::ALL
                .iter()
                .filter(|flag| self.has(**flag))
                .map(|flag| format!("x{}", flag.word())),
        );
        tokens.sort_unstable();
        tokens.dedup();
        // In their order, so that several words of a role are found as a phrase.
        for attribution in &quotation.attributions {
            let titles = attribution
                .roles_then
                .iter()
                .filter(|role| role.standing.may_hold());
            let titles = titles.map(|role| role.role.title.as_str());
            for role in titles.chain([attribution.printed_role.as_str()]) {
                tokens.extend(words(role).iter().map(|word| role_token(word)));
                tokens.push(ANY.to_owned());
            }
        }
        tokens
    }

    fn has(&self, flag: Flag) -> bool {
        let quotation = &self.quotation;
        match flag {
            Flag::Key => quotation.key_flag,
            Flag::Ambiguous => quotation.attributions.len() > 1,
            Flag::Secondhand => quotation.secondhand,
            Flag::Unchecked => quotation.checks.is_empty(),
            Flag::NotInCapture => quotation.anchoring == Anchoring::NotInCapture,
            Flag::Translation => quotation
                .cross_references
                .iter()
                .any(|link| link.is_translation()),
            Flag::NoSpeaker => quotation
                .attributions
                .iter()
                .all(|attribution| attribution.speaker.is_none()),
        }
    }
}

fn role_token(word: &str) -> String {
    format!("w{word}")
}

fn organization_token(id: OrganizationId, link: OrganizationLink) -> String {
    format!("o{}{}", id.0, link.word())
}

/// The tokens that meet a condition, any of them; none for conditions on dates. `tree` is an organization with all below it.
pub(crate) fn condition_tokens(
    condition: &Condition,
    tree: impl FnOnce(OrganizationId) -> crate::Result<Vec<OrganizationId>>,
) -> crate::Result<Option<Vec<String>>> {
    Ok(Some(match condition {
        Condition::Speaker { id, rivals: false } => vec![format!("s{}", id.0)],
        Condition::Speaker { id, rivals: true } => vec![format!("s{}", id.0), format!("r{}", id.0)],
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
        Condition::Outlet { id } => vec![format!("u{}", id.0)],
        Condition::Article { id } => vec![format!("a{}", id.0)],
        Condition::Tag { id } => vec![format!("t{}", id.0)],
        Condition::Project { id } => vec![format!("p{}", id.0)],
        Condition::Kind { value } => vec![format!("k{}", value.word())],
        Condition::Form { value } => vec![format!("f{}", value.word())],
        Condition::Level { value } => vec![format!("l{}", value.word())],
        Condition::Flag { value } => vec![format!("x{}", value.word())],
        Condition::Role { text } => {
            let phrase: Vec<String> = words(text).iter().map(|word| role_token(word)).collect();
            vec![format!("\"{}\"", phrase.join(" "))]
        }
        Condition::Date(_) | Condition::Said(_) | Condition::Published(_) => return Ok(None),
    }))
}
