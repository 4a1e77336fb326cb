//! The sample's data files as they are written.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::date::DateBasis;
use crate::error::{Error, Result};
use crate::quotations::{Form, HopInput, Level};
use crate::speakers::{Name, SpeakerKind};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/sample");

#[derive(Deserialize)]
pub(super) struct Organizations {
    pub(super) organization: Vec<OrganizationFile>,
}

#[derive(Deserialize)]
pub(super) struct OrganizationFile {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) parent: Option<String>,
    #[serde(default)]
    pub(super) names: Vec<Name>,
}

#[derive(Deserialize)]
pub(super) struct Outlets {
    pub(super) outlet: Vec<OutletFile>,
}

#[derive(Deserialize)]
pub(super) struct OutletFile {
    pub(super) key: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) url: String,
}

#[derive(Deserialize)]
pub(super) struct Speakers {
    pub(super) speaker: Vec<SpeakerFile>,
}

#[derive(Deserialize)]
pub(super) struct SpeakerFile {
    pub(super) key: String,
    pub(super) kind: SpeakerKind,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) names: Vec<Name>,
    pub(super) organization: Option<String>,
    #[serde(default)]
    pub(super) authors: Vec<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) role: Vec<RoleFile>,
}

#[derive(Deserialize)]
pub(super) struct RoleFile {
    #[serde(default)]
    pub(super) title: String,
    pub(super) organization: Option<String>,
    #[serde(default)]
    pub(super) start: String,
    #[serde(default)]
    pub(super) end: String,
}

#[derive(Deserialize)]
pub(super) struct ArticleFile {
    pub(super) headline: String,
    pub(super) outlet: Option<String>,
    #[serde(default)]
    pub(super) byline: String,
    #[serde(default)]
    pub(super) url: String,
    #[serde(default)]
    pub(super) published: String,
    #[serde(default)]
    pub(super) updated: String,
    #[serde(default)]
    pub(super) language: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) unnamed: Vec<UnnamedFile>,
    #[serde(default)]
    pub(super) quotation: Vec<QuotationFile>,
}

#[derive(Deserialize)]
pub(super) struct UnnamedFile {
    pub(super) key: String,
    pub(super) descriptor: String,
    #[serde(default)]
    pub(super) count: String,
    #[serde(default)]
    pub(super) reason: String,
}

#[derive(Deserialize)]
pub(super) struct QuotationFile {
    pub(super) key: String,
    pub(super) parts: Vec<String>,
    pub(super) speaker: Option<String>,
    #[serde(default)]
    pub(super) rivals: Vec<String>,
    #[serde(default)]
    pub(super) printed_role: String,
    #[serde(default)]
    pub(super) printed_speaker: String,
    pub(super) organization: Option<String>,
    #[serde(default)]
    pub(super) cue: String,
    pub(super) form: Form,
    pub(super) level: Option<Level>,
    pub(super) said: Option<SaidFile>,
    #[serde(default)]
    pub(super) tags: Vec<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) key_flag: bool,
    #[serde(default)]
    pub(super) chain: Vec<HopInput>,
}

#[derive(Deserialize)]
pub(super) struct SaidFile {
    #[serde(default)]
    pub(super) printed: String,
    pub(super) edtf: String,
    pub(super) basis: DateBasis,
}

#[derive(Deserialize)]
pub(super) struct Links {
    #[serde(default)]
    pub(super) same_statement: Vec<SameStatement>,
    #[serde(default)]
    pub(super) link: Vec<LinkFile>,
}

#[derive(Deserialize)]
pub(super) struct SameStatement {
    pub(super) quotations: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct LinkFile {
    pub(super) kind: crate::cross_references::CrossReferenceKind,
    pub(super) from: String,
    pub(super) to: String,
}

#[derive(Deserialize)]
pub(super) struct Projects {
    #[serde(default)]
    pub(super) project: Vec<ProjectFile>,
    #[serde(default)]
    pub(super) saved_filter: Vec<SavedFilterFile>,
}

#[derive(Deserialize)]
pub(super) struct ProjectFile {
    pub(super) name: String,
    pub(super) quotations: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct SavedFilterFile {
    pub(super) name: String,
    pub(super) terms: Vec<TermFile>,
}

#[derive(Deserialize)]
pub(super) struct TermFile {
    pub(super) field: String,
    pub(super) value: String,
    #[serde(default)]
    pub(super) exclude: bool,
}

/// The file `name` as its type.
pub(super) fn file<T: serde::de::DeserializeOwned>(name: &str) -> Result<T> {
    let text = FILES
        .get_file(name)
        .and_then(|file| file.contents_utf8())
        .ok_or_else(|| Error::bug(format!("The sample has no {name}")))?;
    toml::from_str(text)
        .map_err(|error| Error::bug(format!("The sample’s {name} is not right: {error}")))
}

/// The articles by file name.
pub(super) fn articles() -> Result<BTreeMap<String, ArticleFile>> {
    let folder = FILES
        .get_dir("articles")
        .ok_or_else(|| Error::bug("The sample has no articles"))?;
    let names = folder.files().filter_map(|file| file.path().to_str());
    names
        .map(|name| Ok((name.to_owned(), file(name)?)))
        .collect()
}
