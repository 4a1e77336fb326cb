//! An address of the web in, the bytes that answered out. A leaf: it knows no database and no format.
//!
//! Only `http` and `https`; redirects are counted and each is checked like the first address; an address of this
//! computer or of a private network is not reached, unless the caller says so. What counts is the address that is
//! connected to, so no name and no redirect leads around it.

mod public;
mod refusal;
mod resolve;

pub use refusal::Refusal;

use std::io::Read;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{Response, header};
use ureq::unversioned::transport::DefaultConnector;
use url::Url;

use resolve::Guarded;

/// What bounds a fetch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of one hop, from looking up the name to the last byte.
    pub time: Duration,
    /// Until the server begins to answer.
    pub patience: Duration,
    /// Of the answer, unpacked, in bytes.
    pub size: u64,
    /// Redirects followed.
    pub redirects: u32,
    /// Whether this computer and private networks may be reached.
    pub private: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(60),
            patience: Duration::from_secs(20),
            size: 64_000_000,
            redirects: 10,
            private: false,
        }
    }
}

/// What answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The address that answered in the end.
    pub address: String,
    /// The answer, unpacked.
    pub bytes: Vec<u8>,
    /// What the server says it is, its charset with it; empty when it says nothing.
    pub media_type: String,
}

/// Fetches an address. `step(received, total)`, in bytes with 0 for an unknown total, says whether to go on.
///
/// # Errors
/// Why nothing was fetched and what to do about it.
pub fn fetch(
    address: &str,
    limits: &Limits,
    mut step: impl FnMut(u64, u64) -> bool,
) -> Result<Page, Refusal> {
    let agent = agent(limits);
    let mut at = web_address(address)?;
    for _ in 0..=limits.redirects {
        if !step(0, 0) {
            return Err(Refusal::Cancelled);
        }
        let answer = agent
            .get(at.as_str())
            .call()
            .map_err(|error| Refusal::of(error, &at))?;
        let Some(next) = redirect(&answer) else {
            return receive(answer, at, limits, step);
        };
        at = at
            .join(&next)
            .map_err(|_| Refusal::NoAddress(next))
            .and_then(|next| web_address(next.as_str()))?;
    }
    Err(Refusal::Redirects(limits.redirects))
}

/// No proxy of the surroundings is used: it would look names up itself, where nothing here can check what they are.
fn agent(limits: &Limits) -> Agent {
    let config = Agent::config_builder()
        .proxy(None)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(limits.time))
        .timeout_connect(Some(limits.patience))
        .timeout_recv_response(Some(limits.patience))
        .user_agent(concat!("OnRecord/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5")
        .build();
    let guarded = Guarded::new(limits.private);
    Agent::with_parts(config, DefaultConnector::default(), guarded)
}

/// An address of the web without what must not be sent or kept.
fn web_address(text: &str) -> Result<Url, Refusal> {
    let mut url = Url::parse(text.trim()).map_err(|_| Refusal::NoAddress(text.to_owned()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Refusal::Scheme(url.to_string()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Credentials);
    }
    url.set_fragment(None);
    Ok(url)
}

fn redirect(answer: &Response<ureq::Body>) -> Option<String> {
    let moved = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = answer.headers().get(header::LOCATION)?;
    moved.then(|| String::from_utf8_lossy(location.as_bytes()).into_owned())
}

fn receive(
    mut answer: Response<ureq::Body>,
    at: Url,
    limits: &Limits,
    mut step: impl FnMut(u64, u64) -> bool,
) -> Result<Page, Refusal> {
    let status = answer.status();
    if !status.is_success() {
        return Err(Refusal::Status(status.as_u16(), at.to_string()));
    }
    let media_type = answer.headers().get(header::CONTENT_TYPE);
    let media_type = media_type.map_or_else(String::new, |value| {
        String::from_utf8_lossy(value.as_bytes()).into_owned()
    });
    let total = answer.body().content_length().unwrap_or(0);
    if total > limits.size {
        return Err(Refusal::Size(limits.size));
    }
    let mut reader = answer.body_mut().with_config().limit(u64::MAX).reader();
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 << 10];
    loop {
        let read = reader
            .read(&mut chunk)
            .map_err(|error| Refusal::of(error.into(), &at))?;
        if read == 0 {
            break;
        }
        bytes.extend_from_slice(&chunk[..read]);
        if bytes.len() as u64 > limits.size {
            return Err(Refusal::Size(limits.size));
        }
        if !step(bytes.len() as u64, total) {
            return Err(Refusal::Cancelled);
        }
    }
    Ok(Page {
        address: at.to_string(),
        bytes,
        media_type,
    })
}
