//! How a token travels.

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
        || is_loopback_address(host);
    !is_loopback
}

/// Whether `host` is an address of 127.0.0.0/8.
fn is_loopback_address(host: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    host.starts_with("127.") && host.split('.').count() == 4 && host.split('.').all(is_number)
}
