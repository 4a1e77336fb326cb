//! Why nothing was fetched, in words that say what to do.

use std::fmt;

use url::Url;

use crate::resolve::Private;

/// Why nothing was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// These words are no address.
    NoAddress(String),
    /// An address that is not of the web, given or redirected to.
    Scheme(String),
    /// An address with a user name or password in it.
    Credentials,
    /// The host is this computer or in a private network.
    Private(String),
    /// No such host is known, or the network is down.
    Unknown(String),
    /// The server answers, but not with the page.
    Status(u16, String),
    /// More redirects than that.
    Redirects(u32),
    /// More bytes than that.
    Size(u64),
    /// It took too long.
    Time(String),
    /// The connection failed or broke off.
    Broken(String, String),
    /// The caller said stop.
    Cancelled,
}

impl Refusal {
    pub(crate) fn of(error: ureq::Error, at: &Url) -> Self {
        let host = at.host_str().unwrap_or_default().to_owned();
        match error {
            ureq::Error::Other(inner) if inner.is::<Private>() => Self::Private(host),
            ureq::Error::HostNotFound => Self::Unknown(host),
            ureq::Error::Timeout(_) => Self::Time(host),
            // A failed look-up is an error without a number of the system's and without a kind of its own.
            ureq::Error::Io(error) => match error.kind() {
                std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => Self::Time(host),
                _ if error.to_string().contains("lookup") => Self::Unknown(host),
                _ => Self::Broken(host, error.to_string()),
            },
            error => Self::Broken(host, error.to_string()),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        const BY_HAND: &str =
            "Open it in your browser, and save the page as a file or paste its text";
        match self {
            Self::NoAddress(text) => write!(
                to,
                "“{text}” is no web address. It begins with https:// or http://."
            ),
            Self::Scheme(text) => write!(
                to,
                "“{text}” is no page of the web. Only addresses with https:// or http:// are fetched."
            ),
            Self::Credentials => write!(
                to,
                "The address holds a user name or password. Take it out, as it would be kept in the library."
            ),
            Self::Private(host) => write!(
                to,
                "{host} is this computer or in a private network. Allow private addresses if you mean it."
            ),
            Self::Unknown(host) => write!(
                to,
                "{host} cannot be found. Check the address and the connection to the internet."
            ),
            Self::Status(401 | 403 | 407, address) => write!(
                to,
                "{address} asks for a login or refuses programs. {BY_HAND}."
            ),
            Self::Status(402, address) => write!(to, "{address} asks for payment. {BY_HAND}."),
            Self::Status(404 | 410, address) => write!(
                to,
                "There is no page at {address} (any more). An archive of the web may have it."
            ),
            Self::Status(429, address) => write!(
                to,
                "{address} is asked too often. Wait some minutes and try again."
            ),
            Self::Status(status, address) if *status >= 500 => write!(
                to,
                "{address} is out of order (status {status}). Try again later."
            ),
            Self::Status(status, address) => write!(
                to,
                "{address} answers with status {status} and no page. {BY_HAND}."
            ),
            Self::Redirects(most) => write!(
                to,
                "The address is redirected more than {most} times. {BY_HAND}."
            ),
            Self::Size(most) => write!(
                to,
                "The answer is larger than {} MB. Save it as a file and take what you need.",
                most / 1_000_000
            ),
            Self::Time(host) => write!(
                to,
                "{host} does not answer in time. Try again later. {BY_HAND}."
            ),
            Self::Broken(host, reason) => {
                write!(to, "The connection to {host} failed: {reason}. Try again.")
            }
            Self::Cancelled => write!(to, "Cancelled."),
        }
    }
}

impl std::error::Error for Refusal {}
