//! What a stand-in is started with.

use std::time::Duration;

/// How the stand-in behaves as a whole; a configuration ID can say otherwise for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The number of users under the configuration `sample`.
    pub users: u32,
    /// Waited before every answer except preflights, on top of what a scenario waits.
    pub latency: Duration,
    /// Whether answers have `total_count`.
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

/// Whether answers have `total_count`: the service's schema has it, its example has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalCount {
    /// Present.
    Given,
    /// Left out.
    Absent,
}
