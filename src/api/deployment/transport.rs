//! How a token travels.

use std::net::Ipv4Addr;

/// Whether what is sent to `url` can be read on its way: over plain HTTP, and not just to a server on this computer.
#[must_use]
pub fn is_unencrypted(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else {
        return false;
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.split(':').next().unwrap_or_default();
    let is_loopback = authority == "[::1]"
        || authority.starts_with("[::1]:")
        || host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback());
    !is_loopback
}
