//! Looking names up, and which of their addresses may be connected to.

use std::net::IpAddr;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::public::is_public;

/// Gives the connector only addresses that it may connect to, whatever name led to them.
#[derive(Debug)]
pub(crate) struct Guarded {
    lookup: DefaultResolver,
    private: bool,
}

/// Every address of the name is private.
#[derive(Debug)]
pub(crate) struct Private(pub(crate) IpAddr);

impl std::fmt::Display for Private {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} is no public address", self.0)
    }
}

impl std::error::Error for Private {}

impl Guarded {
    pub(crate) fn new(private: bool) -> Self {
        Self {
            lookup: DefaultResolver::default(),
            private,
        }
    }
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.lookup.resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        for address in found
            .iter()
            .filter(|found| self.private || is_public(found.ip()))
        {
            allowed.push(*address);
        }
        match found.first() {
            Some(first) if allowed.is_empty() => {
                Err(ureq::Error::Other(Box::new(Private(first.ip()))))
            }
            _ => Ok(allowed),
        }
    }
}
