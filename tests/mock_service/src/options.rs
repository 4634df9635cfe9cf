//! What a mock service is started with.

use std::time::Duration;

/// How the mock service behaves as a whole; a configuration ID can say otherwise for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The number of users under the configuration `sample`.
    pub users: u32,
    /// Waited before every response except preflights, on top of what a preset waits.
    pub latency: Duration,
    /// Whether responses have `total_count`.
    pub total: TotalCount,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            users: 237,
            latency: Duration::ZERO,
            total: TotalCount::Given,
        }
    }
}

/// Whether responses have `total_count`: the service's schema has it, its example has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalCount {
    /// Present.
    Given,
    /// Left out.
    Absent,
}
