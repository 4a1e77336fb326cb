//! Where the bytes of a source come from: a file, the web, the clipboard.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use onrecord_fetch::{Limits, Refusal, fetch};

use super::patience::patiently;
use super::{FoundIn, ReadSource};
use crate::error::{Error, ErrorCode, Result};
use crate::limits::{ORIGINAL, url};
use crate::progress::Progress;

/// All hops of a fetch together; each has limits of its own.
const FETCH: Duration = Duration::from_secs(180);

/// Bytes, with what is known of them.
pub(super) struct Found {
    pub(super) bytes: Vec<u8>,
    pub(super) method: &'static str,
    /// The file's name or the address that answered.
    pub(super) origin: String,
    /// What a server said they are.
    pub(super) media_type: String,
}

impl Found {
    /// The address that answered, if one did.
    pub(super) fn address(&self) -> &str {
        match self.method {
            "url" => &self.origin,
            _ => "",
        }
    }

    /// The file's name, if it is one.
    pub(super) fn name(&self) -> &str {
        match self.method {
            "file" => &self.origin,
            // An address ends as the file that it names.
            "url" => self.origin.split(['?', '#']).next().unwrap_or_default(),
            _ => "",
        }
    }
}

/// Gets the bytes that the input names.
pub(super) fn find(input: &ReadSource, progress: &Progress) -> Result<Found> {
    match (&input.path, &input.url, &input.html) {
        (Some(path), None, None) => file(Path::new(path)),
        (None, Some(address), None) => page(address, input.private, progress),
        (None, None, Some(html)) => Ok(Found {
            bytes: within_limit(html.clone().into_bytes(), "html")?,
            method: "pasted",
            origin: String::new(),
            media_type: "text/html; charset=utf-8".to_owned(),
        }),
        _ => Err(Error::invalid(
            "path",
            "Give a file, an address or pasted text: one of them.",
        )),
    }
}

fn file(path: &Path) -> Result<Found> {
    let failed = |error: std::io::Error| Error {
        field: Some("path".to_owned()),
        ..Error::new(
            ErrorCode::Io,
            format!(
                "{} cannot be read ({error}). See that it is there and that you may read it, then try again.",
                path.display()
            ),
        )
    };
    let opened = File::open(path).map_err(failed)?;
    if opened.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(Error::invalid(
            "path",
            format!(
                "{} is a folder. Choose the files in it, one or several.",
                path.display()
            ),
        ));
    }
    if !opened.metadata().map_err(failed)?.is_file() {
        return Err(Error::invalid(
            "path",
            format!("{} is no file.", path.display()),
        ));
    }
    let mut bytes = Vec::new();
    opened
        .take(ORIGINAL as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(Found {
        bytes: within_limit(bytes, "path")?,
        method: "file",
        origin: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        media_type: String::new(),
    })
}

fn within_limit(bytes: Vec<u8>, field: &str) -> Result<Vec<u8>> {
    if bytes.len() <= ORIGINAL {
        return Ok(bytes);
    }
    let most = ORIGINAL / 1_000_000;
    Err(Error::invalid(
        field,
        format!("This is larger than {most} MB. Save the part that you need as a file of its own."),
    ))
}

fn page(address: &str, private: bool, progress: &Progress) -> Result<Found> {
    let address = url(address, "url")?;
    let limits = Limits {
        size: ORIGINAL as u64,
        private,
        ..Limits::default()
    };
    let page = patiently(FETCH, progress, move |pace| {
        fetch(&address, &limits, |done, total| pace.step(done, total)).map_err(refused)
    })?;
    Ok(Found {
        bytes: page.bytes,
        method: "url",
        origin: page.address,
        media_type: page.media_type,
    })
}

fn refused(refusal: Refusal) -> Error {
    let code = match refusal {
        Refusal::Cancelled => return Error::cancelled(),
        Refusal::NoAddress(_) | Refusal::Scheme(_) | Refusal::Credentials | Refusal::Private(_) => {
            ErrorCode::InvalidInput
        }
        _ => ErrorCode::Io,
    };
    // The window offers to go on where a person may allow it.
    let field = match refusal {
        Refusal::Private(_) => "private",
        _ => "url",
    };
    Error {
        field: Some(field.to_owned()),
        ..Error::new(code, refusal.to_string())
    }
}

impl From<onrecord_intake::Origin> for FoundIn {
    fn from(origin: onrecord_intake::Origin) -> Self {
        use onrecord_intake::Origin;
        match origin {
            Origin::JsonLd => Self::JsonLd,
            Origin::OpenGraph => Self::OpenGraph,
            Origin::Meta => Self::Meta,
            Origin::VisibleText => Self::VisibleText,
            Origin::Header => Self::Header,
            Origin::Properties => Self::Properties,
            Origin::Address => Self::Address,
        }
    }
}
