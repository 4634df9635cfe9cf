//! Auto refresh: when what is on screen is read again.
//!
//! [`Watch::tick`] is called about every second and whenever the page comes into view. It goes by the clock and counts
//! no ticks, so a computer that has slept for an hour refreshes once.

use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::model::users::list::{List, ListEvent, LoadedData, RefreshBlocker, Scope};
use crate::time::{Instant, whole_seconds};

/// How often what is on screen is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interval {
    /// Every 30 seconds.
    HalfMinute,
    /// Every minute.
    Minute,
    /// Every 5 minutes.
    FiveMinutes,
}

impl Interval {
    /// All, the shortest first.
    pub const ALL: [Self; 3] = [Self::HalfMinute, Self::Minute, Self::FiveMinutes];

    /// Its length in seconds.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        match self {
            Self::HalfMinute => 30,
            Self::Minute => 60,
            Self::FiveMinutes => 300,
        }
    }

    /// The interval of this length in seconds, written as a number.
    #[must_use]
    pub fn parse(seconds: &str) -> Option<Self> {
        let seconds: u32 = seconds.parse().ok()?;
        Self::ALL
            .into_iter()
            .find(|interval| interval.seconds() == seconds)
    }
}

/// Most seconds between two refreshes that repeated responses of 429 lead to; a service may ask for more.
const SLOWEST_SECONDS: u32 = 3_600;

/// Most seconds that a service may ask for: a day. Nobody waits longer with the page open.
const LONGEST_ASKED_SECONDS: u32 = 86_400;

/// What refreshing has come to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Watch {
    /// It is not wanted.
    #[default]
    Off,
    /// It was given up, for only the operator can fix what is wrong.
    Stopped(StopReason),
    /// It goes on.
    On {
        /// How often it is wanted.
        every: Interval,
        /// Seconds from one look to the next: the interval, or more after the service asked for fewer requests.
        pace_seconds: u32,
        /// When the list was looked at last.
        looked_at: Instant,
    },
}

/// Why refreshing was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReason {
    /// 401: the token is not accepted.
    Unauthorized,
    /// 403: no permission.
    Forbidden,
}

/// Whether the page can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It can.
    Visible,
    /// It is in a tab behind another one, or in a window that is out of sight.
    Hidden,
}

/// What there is to say beside the choice of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// It was given up.
    Stopped(StopReason),
    /// It waits for a token.
    NoToken,
    /// It waits until the banner is closed or another request is made.
    Failed,
    /// It waits until the list has been read to its end.
    Incomplete,
    /// What came last cannot be true, so nobody knows who came and who went.
    Contradicted,
    /// The token will be dropped, and then there is nothing to refresh with.
    TokenGoesSoon {
        /// Minutes until then, without input.
        minutes: u32,
    },
    /// The service asked for fewer requests.
    Slowed {
        /// Seconds between two of them now.
        seconds: u32,
    },
    /// Nothing but the page on screen is read again.
    OnlyThisPage,
    /// The whole list is read again.
    WholeList,
}

/// That watching ends, for an operator who looks elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchEnd {
    /// It will, unless something is done.
    Soon,
    /// It has ended, or waits for the operator.
    Now,
}

impl Remark {
    /// Whether watching ends.
    #[must_use]
    pub const fn end(self) -> Option<WatchEnd> {
        match self {
            Self::Stopped(_) | Self::NoToken | Self::Failed => Some(WatchEnd::Now),
            Self::TokenGoesSoon { .. } => Some(WatchEnd::Soon),
            Self::Contradicted
            | Self::Incomplete
            | Self::Slowed { .. }
            | Self::OnlyThisPage
            | Self::WholeList => None,
        }
    }
}

impl Watch {
    /// The operator has chosen an interval, or none, at the time `now`.
    #[must_use]
    pub fn chosen(interval: Option<Interval>, now: Instant) -> Self {
        match interval {
            None => Self::Off,
            Some(every) => Self::On {
                every,
                pace_seconds: every.seconds(),
                looked_at: now,
            },
        }
    }

    /// The interval that is chosen.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Off | Self::Stopped(_) => None,
            Self::On { every, .. } => Some(every),
        }
    }

    /// What is to happen at the time `now`: a refresh, where it is due and nothing is in its way. One that is held up
    /// stays due. So it does when the clock was set back, since nobody knows then how long ago the last one was.
    pub fn tick(
        &mut self,
        now: Instant,
        visibility: Visibility,
        token: Option<Token>,
        list: &List,
    ) -> Option<ListEvent> {
        let Self::On {
            pace_seconds,
            looked_at,
            ..
        } = self
        else {
            return None;
        };
        let passed = now.0 - looked_at.0;
        let early = passed >= 0.0 && passed < f64::from(*pace_seconds) * 1_000.0;
        if early || visibility == Visibility::Hidden || list.refresh_blocker().is_some() {
            return None;
        }
        let token = token?;
        *looked_at = now;
        Some(ListEvent::Refreshed(token))
    }

    /// A request for users ended at the time `now`, be it a refresh or another one; `error` is how it failed, if it did.
    pub fn ended(&mut self, now: Instant, error: Option<&ApiError>) {
        let Self::On {
            every,
            pace_seconds,
            looked_at,
        } = self
        else {
            return;
        };
        *looked_at = now;
        match error {
            None => *pace_seconds = every.seconds(),
            Some(ApiError::Status { status, response }) => match status {
                Status::Unauthorized => *self = Self::Stopped(StopReason::Unauthorized),
                Status::Forbidden => *self = Self::Stopped(StopReason::Forbidden),
                Status::TooManyRequests => {
                    let doubled = pace_seconds.saturating_mul(2).min(SLOWEST_SECONDS);
                    let asked = response.retry_after.map_or(0, whole_seconds);
                    let asked = asked.min(LONGEST_ASKED_SECONDS);
                    // What the service asked for last time may be longer than the slowest pace of our own.
                    *pace_seconds = doubled.max(asked).max(*pace_seconds);
                }
                Status::BadRequest
                | Status::NotFound
                | Status::MethodNotAllowed
                | Status::InternalServerError
                | Status::ServiceUnavailable
                | Status::RequestTimeout
                | Status::ContentTooLarge
                | Status::RequestHeaderFieldsTooLarge
                | Status::BadGateway
                | Status::GatewayTimeout
                | Status::Other(_) => {}
            },
            Some(
                ApiError::Unreadable { .. }
                | ApiError::Redirected
                | ApiError::Network
                | ApiError::Timeout { .. },
            ) => {}
        }
    }

    /// What there is to say, with what most needs the operator first; nothing while nothing is watched.
    ///
    /// `token_minutes` is how long the token will stay without input, where that is not long.
    #[must_use]
    pub fn remark(
        self,
        token: Option<&Token>,
        token_minutes: Option<u32>,
        list: &List,
    ) -> Option<Remark> {
        let (every, pace_seconds) = match self {
            Self::Off => return None,
            Self::Stopped(stop) => return Some(Remark::Stopped(stop)),
            Self::On {
                every,
                pace_seconds,
                ..
            } => (every, pace_seconds),
        };
        Some(match (token, list.refresh_blocker()) {
            (None, _) => Remark::NoToken,
            (Some(_), Some(RefreshBlocker::Failed)) => Remark::Failed,
            (Some(_), Some(RefreshBlocker::Incomplete)) => Remark::Incomplete,
            (Some(_), None | Some(RefreshBlocker::Busy | RefreshBlocker::NothingShown)) => {
                let is_doubted = |shown: &LoadedData| shown.freshness.contradiction().is_some();
                if list.shown().is_some_and(is_doubted) {
                    return Some(Remark::Contradicted);
                }
                if let Some(minutes) = token_minutes {
                    return Some(Remark::TokenGoesSoon { minutes });
                }
                if pace_seconds > every.seconds() {
                    return Some(Remark::Slowed {
                        seconds: pace_seconds,
                    });
                }
                match list.shown()?.scope {
                    Scope::Page(_) => Remark::OnlyThisPage,
                    Scope::All(_) => Remark::WholeList,
                }
            }
        })
    }
}
