//! Writing the sample's files into a library, through the same use cases a person uses, as one operation.

use std::collections::HashMap;

use super::files::{
    self, ArticleFile, Links, Organizations, Outlets, Projects, QuotationFile, Speakers, TermFile,
};
use crate::articles::{ArticleInput, put_article};
use crate::capture::anchor::find_parts;
use crate::capture::offset::to_utf16;
use crate::cross_references::CrossReferenceStatus;
use crate::date::DateInput;
use crate::error::{Error, Result};
use crate::id::{ArticleId, OrganizationId, OutletId, ProjectId, QuotationId, SpeakerId, TagId};
use crate::library::Library;
use crate::operation::OperationKind;
use crate::quotations::{
    AttributionInput, OrganizationChoice, QuotationInput, SpeakerChoice, write_quotation,
};
use crate::search::{Condition, Filter, Flag, OrganizationLink, Term};
use crate::speakers::{Name, RoleInput, SpeakerKind, put_role};
use crate::store::{Named, NewCapture, Table, Tx};

/// Fills an empty library with the sample.
pub(super) fn load(library: &Library) -> Result<()> {
    library.transact_bulk(OperationKind::CreateSample, "sample library", |tx| {
        let mut sample = Sample {
            tx,
            organizations: HashMap::new(),
            outlets: HashMap::new(),
            speakers: HashMap::new(),
            quotations: HashMap::new(),
        };
        sample.organizations()?;
        sample.outlets()?;
        sample.speakers()?;
        for (name, article) in files::articles()? {
            sample
                .article(&article)
                .map_err(|error| Error::bug(format!("{name}: {error}")))?;
        }
        sample.links()?;
        sample.projects()
    })?;
    Ok(())
}

struct Sample<'a> {
    tx: &'a Tx<'a>,
    organizations: HashMap<String, OrganizationId>,
    outlets: HashMap<String, (OutletId, String)>,
    speakers: HashMap<String, SpeakerId>,
    quotations: HashMap<String, QuotationId>,
}

/// What a key of the files stands for.
fn get<T: Clone>(map: &HashMap<String, T>, key: &str) -> Result<T> {
    map.get(key)
        .cloned()
        .ok_or_else(|| Error::bug(format!("The sample has no “{key}”")))
}

fn date(edtf: &str) -> DateInput {
    DateInput {
        date: edtf.to_owned(),
        ..DateInput::default()
    }
}

impl Sample<'_> {
    fn organizations(&mut self) -> Result<()> {
        let all = files::file::<Organizations>("organizations.toml")?.organization;
        for organization in &all {
            let id = self.tx.create_organization(&organization.name, None)?;
            organization
                .names
                .iter()
                .try_for_each(|name| self.tx.add_name(Named::Organization(id), name))?;
            self.organizations.insert(organization.key.clone(), id);
        }
        for organization in all
            .iter()
            .filter(|organization| organization.parent.is_some())
        {
            let parent = organization
                .parent
                .as_deref()
                .map(|parent| get(&self.organizations, parent))
                .transpose()?;
            self.tx.update(
                Table::Organization,
                get(&self.organizations, &organization.key)?.0,
                &[("parent_id", &parent)],
            )?;
        }
        Ok(())
    }

    fn outlets(&mut self) -> Result<()> {
        for outlet in files::file::<Outlets>("outlets.toml")?.outlet {
            let id = OutletId(self.tx.insert(
                Table::Outlet,
                &[("name", &outlet.name), ("url", &outlet.url)],
            )?);
            self.outlets.insert(outlet.key, (id, outlet.name));
        }
        Ok(())
    }

    fn speakers(&mut self) -> Result<()> {
        let all = files::file::<Speakers>("speakers.toml")?.speaker;
        for speaker in &all {
            let id = match (speaker.kind, &speaker.organization) {
                (SpeakerKind::Organization, Some(organization)) => self
                    .tx
                    .speaker_of_organization(get(&self.organizations, organization)?)?,
                (kind, _) => {
                    let id = self.tx.create_speaker(kind, &speaker.name)?;
                    let add = |name: &Name| self.tx.add_name(Named::Speaker(id), name);
                    speaker.names.iter().try_for_each(add)?;
                    id
                }
            };
            self.tx
                .update(Table::Speaker, id.0, &[("note", &speaker.note)])?;
            for role in &speaker.role {
                let row = self.tx.insert(Table::Role, &[("speaker_id", &id)])?;
                let organization = role
                    .organization
                    .as_deref()
                    .map(|key| get(&self.organizations, key))
                    .transpose()?;
                let organization = organization.map(|id| OrganizationChoice::Existing { id });
                let input = RoleInput {
                    title: role.title.clone(),
                    organization,
                    started: date(&role.start),
                    ended: date(&role.end),
                };
                put_role(self.tx, crate::id::RoleId(row), &input)?;
            }
            self.speakers.insert(speaker.key.clone(), id);
        }
        for speaker in all.iter().filter(|speaker| !speaker.authors.is_empty()) {
            let authors = speaker
                .authors
                .iter()
                .map(|author| get(&self.speakers, author))
                .collect::<Result<Vec<_>>>()?;
            self.tx
                .put_authors(get(&self.speakers, &speaker.key)?, &authors)?;
        }
        Ok(())
    }

    fn article(&mut self, file: &ArticleFile) -> Result<()> {
        let outlet = file
            .outlet
            .as_deref()
            .map(|outlet| get(&self.outlets, outlet))
            .transpose()?;
        let input = ArticleInput {
            headline: file.headline.clone(),
            outlet: outlet.map(|(_, name)| name).unwrap_or_default(),
            byline: file.byline.clone(),
            url: file.url.clone(),
            language: file.language.clone(),
            published: date(&file.published),
            updated: date(&file.updated),
            note: String::new(),
        };
        let id = ArticleId(self.tx.insert(Table::Article, &[])?);
        put_article(self.tx, id, &input)?;
        self.tx
            .create_capture(id, &NewCapture::of(&file.text, None))?;
        let mut unnamed = HashMap::new();
        for source in &file.unnamed {
            let speaker = self.tx.create_unnamed_source(
                Some(id),
                &source.descriptor,
                &source.count,
                &source.reason,
            )?;
            unnamed.insert(source.key.clone(), speaker);
        }
        for quotation in &file.quotation {
            let written = self.quotation(quotation, id, &file.text, &unnamed);
            let row = written.map_err(|error| Error::bug(format!("{}: {error}", quotation.key)))?;
            self.quotations.insert(quotation.key.clone(), row);
        }
        Ok(())
    }

    fn quotation(
        &self,
        file: &QuotationFile,
        article: ArticleId,
        text: &str,
        unnamed: &HashMap<String, SpeakerId>,
    ) -> Result<QuotationId> {
        let parts: Vec<&str> = file.parts.iter().map(String::as_str).collect();
        let anchor = find_parts(text, &parts)
            .filter(|anchor| anchor.exact)
            .ok_or_else(|| Error::bug("the words are not in the text"))?;
        let organization = file
            .organization
            .as_deref()
            .map(|key| get(&self.organizations, key))
            .transpose()?;
        let mut attributions = Vec::new();
        for key in file.speaker.iter().chain(&file.rivals) {
            let id = unnamed
                .get(key)
                .copied()
                .map_or_else(|| get(&self.speakers, key), Ok)?;
            attributions.push(AttributionInput {
                speaker: Some(SpeakerChoice::Existing { id }),
                organization: organization.map(|id| OrganizationChoice::Existing { id }),
                printed_speaker: file.printed_speaker.clone(),
                printed_role: file.printed_role.clone(),
                cue: file.cue.clone(),
            });
        }
        let said = file.said.as_ref().map(|said| DateInput {
            printed: said.printed.clone(),
            date: said.edtf.clone(),
            anchor: None,
            basis: Some(said.basis),
            ..DateInput::default()
        });
        let input = QuotationInput {
            spans: to_utf16(text, &anchor.spans),
            article_id: Some(article),
            attributions,
            form: Some(file.form),
            level: file.level,
            said: said.unwrap_or_default(),
            tags: file.tags.clone(),
            note: file.note.clone(),
            key_flag: file.key_flag,
            chain: file.chain.clone(),
            ..QuotationInput::default()
        };
        write_quotation(self.tx, None, &input)
    }

    fn links(&self) -> Result<()> {
        let links = files::file::<Links>("links.toml")?;
        for group in &links.same_statement {
            let ids = group
                .quotations
                .iter()
                .map(|key| get(&self.quotations, key))
                .collect::<Result<Vec<_>>>()?;
            for pair in ids.windows(2) {
                self.tx.move_statement(
                    self.tx.quotation(pair[1])?.statement_id,
                    self.tx.quotation(pair[0])?.statement_id,
                )?;
            }
        }
        for link in &links.link {
            let (from, to) = (
                get(&self.quotations, &link.from)?,
                get(&self.quotations, &link.to)?,
            );
            let status = CrossReferenceStatus::Confirmed;
            self.tx.insert(
                Table::CrossReference,
                &[
                    ("kind", &link.kind),
                    ("from_id", &from),
                    ("to_id", &to),
                    ("status", &status),
                ],
            )?;
            if link.kind.is_one_statement() {
                self.tx.move_statement(
                    self.tx.quotation(from)?.statement_id,
                    self.tx.quotation(to)?.statement_id,
                )?;
            }
        }
        Ok(())
    }

    fn projects(&self) -> Result<()> {
        let projects = files::file::<Projects>("projects.toml")?;
        for project in &projects.project {
            let id = ProjectId(self.tx.insert(Table::Project, &[("name", &project.name)])?);
            for key in &project.quotations {
                self.tx.put_project(id, get(&self.quotations, key)?, true)?;
            }
        }
        for saved in &projects.saved_filter {
            let terms = saved
                .terms
                .iter()
                .map(|term| self.term(term))
                .collect::<Result<_>>()?;
            let filter = serde_json::to_string(&Filter {
                text: String::new(),
                terms,
            })?;
            self.tx.insert(
                Table::SavedFilter,
                &[("name", &saved.name), ("filter", &filter)],
            )?;
        }
        Ok(())
    }

    fn term(&self, file: &TermFile) -> Result<Term> {
        let word = |all: &str| serde_json::json!({ "field": all, "value": file.value });
        let condition = match file.field.as_str() {
            "speaker" => Condition::Speaker {
                id: get(&self.speakers, &file.value)?,
                rivals: false,
            },
            "organization" => Condition::Organization {
                id: get(&self.organizations, &file.value)?,
                link: OrganizationLink::Any,
            },
            "outlet" => Condition::Outlet {
                id: get(&self.outlets, &file.value)?.0,
            },
            "tag" => Condition::Tag {
                id: self.tx.tag_named(&file.value)?.unwrap_or(TagId(0)),
            },
            "flag" => Condition::Flag {
                value: Flag::ALL
                    .iter()
                    .copied()
                    .find(|flag| flag.word() == file.value)
                    .ok_or_else(|| Error::bug("no such flag"))?,
            },
            field => serde_json::from_value(word(field))?,
        };
        Ok(Term {
            exclude: file.exclude,
            condition,
        })
    }
}
