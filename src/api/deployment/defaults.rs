//! What holds where the deployment says nothing, and how much it may say. README.md has the same figures.

/// Minutes without input after which the token is dropped.
pub const TOKEN_IDLE_MINUTES: u32 = 15;

/// A day.
pub const MOST_TOKEN_IDLE_MINUTES: u32 = 1440;

/// Seconds that a request may take: above the gateway's backend timeout of 30 s.
pub const TIMEOUT_SECONDS: u32 = 35;

/// An hour.
pub const MOST_TIMEOUT_SECONDS: u32 = 3600;
