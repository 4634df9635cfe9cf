//! The wait before a request that failed is made again by itself, where the service has asked for one.

use crate::api::error::ApiError;
use crate::time::{Instant, whole_seconds};

/// The longest wait after which a request is made again by itself, in seconds: nobody expects one after an hour.
const LONGEST_SECONDS: u32 = 600;

/// A wait that has begun. It goes by the clock and counts no ticks, which a browser leaves out where nobody looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryCountdown {
    began_at: Instant,
    seconds: u32,
}

impl RetryCountdown {
    /// The wait that a failure at the time `now` asks for; `None` where it asks for none, or would not pass by itself.
    #[must_use]
    pub fn after(error: &ApiError, now: Instant) -> Option<Self> {
        let seconds = whole_seconds(error.response()?.retry_after?);
        (error.is_transient() && (1..=LONGEST_SECONDS).contains(&seconds)).then_some(Self {
            began_at: now,
            seconds,
        })
    }

    /// Seconds that are left at the time `now`; 0 once it is over. A clock that was set back prolongs no wait.
    #[must_use]
    pub fn seconds_left(self, now: Instant) -> u32 {
        let passed = ((now.0 - self.began_at.0) / 1_000.0).max(0.0);
        // Not below 0, and the longest wait is short; beyond it the conversion saturates.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let passed = passed as u32;
        self.seconds.saturating_sub(passed)
    }
}
