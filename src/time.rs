//! Moments, and how files write them; times to wait.

use std::time::Duration;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Instant(pub f64);

/// A time to wait in whole seconds, of which a begun one counts.
#[must_use]
pub fn whole_seconds(wait: Duration) -> u32 {
    let begun = u64::from(wait.subsec_nanos() > 0);
    u32::try_from(wait.as_secs().saturating_add(begun)).unwrap_or(u32::MAX)
}

/// A moment in UTC, to the second, as ISO 8601 has it: `2026-11-24T21:15:00Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UtcTime(String);

impl UtcTime {
    /// From `Date.prototype.toISOString`, whose fraction of a second is left out.
    #[must_use]
    pub fn new(iso: &str) -> Self {
        let seconds = iso.split(['.', 'Z']).next().unwrap_or_default();
        Self(seconds.to_owned() + "Z")
    }

    /// `2026-11-24T21:15:00Z`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `20261124T211500Z`, which a file name may hold.
    #[must_use]
    pub fn compact(&self) -> String {
        self.0.replace(['-', ':'], "")
    }
}
