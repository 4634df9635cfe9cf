//! What the mock service does under which configuration ID.
//!
//! | configuration ID | what it does |
//! |---|---|
//! | `sample` | lists the users of the sample, as many as the server was started with |
//! | `users-N` | lists N users |
//! | `empty` | lists nobody, like `users-0` |
//! | `no-total`, `no-total-N` | `sample` or `users-N` without `total_count` |
//! | `no-total-…` | any other ID of this table that lists users, without `total_count` |
//! | `no-ids-…` | any other ID of this table that lists users, without `user_id` |
//! | `delay-MS` | `sample` after MS milliseconds |
//! | `delay-MS-…` | any other ID of this table, `no-total` ones included, after MS milliseconds |
//! | `changing` | `users-350`, into which every request finds one more user inserted at the front |
//! | `renewing` | `changing`, of which every request finds one more user gone at the end: as many stay |
//! | `hang` | never responds |
//! | `reset` | closes the connection before the first byte of a response |
//! | `reset-mid-body` | sends the headers and half the body of `sample`, then closes the connection |
//! | `status-CODE` | responds with CODE, 400 to 599, with its documented error code and message |
//! | `status-CODE-BODY` | the same with another body, see [`ErrorBody`] |
//! | `recovers` | `recovers-503-1` |
//! | `recovers-CODE-N` | responds with CODE to the first N requests, then `sample` |
//! | `falters-CODE-N` | responds with CODE to N requests after the first one, and `changing` to the others |
//! | `flaky` | responds with 503 and `Retry-After: 1` to every query that is new to it, then `users-1000` |
//! | `fails-after-OFFSET` | `users-1000`, of which pages from OFFSET on are answered with 500 |
//! | `ok-BODY` | responds with 200 and a body that is not what was promised, see [`BrokenBody`] |
//! | any name in [`OddData`] | responds with 200 and data as it should not be |
//!
//! `N`, `MS` and `OFFSET` are whole numbers up to 4294967295. 429 and 503 carry `Retry-After: 7`
//! where nothing else is said. A browser may by itself repeat a request that was answered with
//! `reset` on a connection it had used before.

use std::time::Duration;

use axum::http::StatusCode;

use crate::request::parameters::whole_number;

/// A configuration ID, understood.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Plan {
    /// Waited before the preset begins.
    pub delay: Duration,
    /// Leave `total_count` out, whatever the server was started with.
    pub without_total: bool,
    /// Leave every `user_id` out.
    pub without_ids: bool,
    /// What happens then.
    pub preset: Preset,
}

impl Plan {
    /// `None` if there is no such configuration.
    pub fn parse(config_id: &str) -> Option<Self> {
        let (delay, rest) = match config_id.strip_prefix("delay-") {
            Some(rest) => {
                let (milliseconds, rest) = rest.split_once('-').unwrap_or((rest, "sample"));
                (
                    Duration::from_millis(whole_number(milliseconds)?.into()),
                    rest,
                )
            }
            None => (Duration::ZERO, config_id),
        };
        let (without_total, rest) = match rest.strip_prefix("no-total") {
            Some("") => (true, "sample"),
            Some(rest) => (true, rest.strip_prefix('-')?),
            None => (false, rest),
        };
        let (without_ids, rest) = match rest.strip_prefix("no-ids-") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let users = whole_number(rest).filter(|_| without_total);
        let preset = users.map(Preset::Users).or_else(|| Preset::parse(rest))?;
        Some(Self {
            delay,
            without_total,
            without_ids,
            preset,
        })
    }
}

/// What happens to a call that has passed all checks; the table above says what each does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    Sample,
    Users(u32),
    Changing,
    Renewing,
    Hang,
    Reset,
    ResetMidBody,
    Status(StatusCode, ErrorBody),
    Recovers { status: StatusCode, failures: u32 },
    Falters { status: StatusCode, failures: u32 },
    Flaky,
    FailsAfter(u32),
    Broken(BrokenBody),
    Odd(OddData),
}

impl Preset {
    fn parse(name: &str) -> Option<Self> {
        let after = |prefix| name.strip_prefix(prefix);
        Some(match name {
            "sample" => Self::Sample,
            "empty" => Self::Users(0),
            "changing" => Self::Changing,
            "renewing" => Self::Renewing,
            "hang" => Self::Hang,
            "reset" => Self::Reset,
            "reset-mid-body" => Self::ResetMidBody,
            "recovers" => Self::Recovers {
                status: StatusCode::SERVICE_UNAVAILABLE,
                failures: 1,
            },
            "flaky" => Self::Flaky,
            _ => {
                if let Some(count) = after("users-") {
                    Self::Users(whole_number(count)?)
                } else if let Some(rest) = after("status-") {
                    let (status, body) = rest.split_once('-').unwrap_or((rest, "documented"));
                    Self::Status(failure(status)?, ErrorBody::parse(body)?)
                } else if let Some(rest) = after("recovers-") {
                    let (status, failures) = rest.split_once('-')?;
                    Self::Recovers {
                        status: failure(status)?,
                        failures: whole_number(failures)?,
                    }
                } else if let Some(rest) = after("falters-") {
                    let (status, failures) = rest.split_once('-')?;
                    Self::Falters {
                        status: failure(status)?,
                        failures: whole_number(failures)?,
                    }
                } else if let Some(offset) = after("fails-after-") {
                    Self::FailsAfter(whole_number(offset)?)
                } else if let Some(body) = after("ok-") {
                    Self::Broken(BrokenBody::parse(body)?)
                } else {
                    Self::Odd(OddData::parse(name)?)
                }
            }
        })
    }
}

/// A status from 400 to 599.
fn failure(code: &str) -> Option<StatusCode> {
    let status = StatusCode::from_u16(whole_number(code)?.try_into().ok()?).ok()?;
    (status.is_client_error() || status.is_server_error()).then_some(status)
}

/// Declares an enum of which every variant has a name, and the function that finds a variant by its
/// name.
macro_rules! named {
    ($(#[$doc:meta])* $enum:ident { $($(#[$variant_doc:meta])* $name:literal => $variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $enum {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $enum {
            fn parse(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

named! {
    /// The body of an error, `BODY` in `status-CODE-BODY`. All but `html`, `empty` and
    /// `wrong-type` are declared as JSON.
    ErrorBody {
        /// As the service responds, and for statuses that only the gateway has, as the gateway does.
        "documented" => Documented,
        /// The gateway's shape: with `request_id`.
        "request-id" => RequestId,
        /// `{"hello":"world"}`.
        "other-json" => OtherJson,
        /// `{"error":{"code","message"}}`.
        "nested" => Nested,
        /// `{"errorCode","errorMsg"}`.
        "camel" => Camel,
        /// The HTML page of a proxy.
        "html" => Html,
        /// No body and no type.
        "empty" => Empty,
        /// The first half of the documented body, as a complete message.
        "truncated" => Truncated,
        /// The documented code and a message of 5 MB.
        "large" => Large,
        /// The documented body with a byte that is not UTF-8 in the message.
        "invalid-utf8" => InvalidUtf8,
        /// The documented body, declared as HTML.
        "wrong-type" => WrongType,
        /// A message that repeats the token of the request.
        "echo-token" => EchoToken,
    }
}

named! {
    /// The body of a 200 response that is not what was promised, `BODY` in `ok-BODY`.
    BrokenBody {
        /// A proxy's HTML page.
        "html" => Html,
        /// No body and no type.
        "empty" => Empty,
        /// A sentence, as plain text.
        "text" => Text,
        /// The first half of a right body.
        "truncated" => Truncated,
        /// A `user_name` with a byte that is not UTF-8.
        "invalid-utf8" => InvalidUtf8,
        /// `{"hello":"world"}`.
        "other-json" => OtherJson,
        /// `[]`.
        "array" => Array,
        /// A right body, declared as plain text.
        "wrong-type" => WrongType,
        /// The body of an error.
        "error-body" => ErrorBody,
        /// An error's code and message beside an empty list and a total of 0.
        "error-and-list" => ErrorAndList,
        /// `{}`.
        "object" => Object,
    }
}

named! {
    /// A 200 response whose JSON is not quite what the schema says, or is at its edges.
    OddData {
        /// `null` instead of the list of users.
        "null-list" => NullList,
        /// `null` and other non-objects among the users.
        "null-entries" => NullEntries,
        /// Users whose ID, name or both are `null` or missing.
        "null-fields" => NullFields,
        /// IDs and names as numbers, `total_count` as a string.
        "numbers" => Numbers,
        /// `sample` with a `total_count` of -1.
        "total-negative" => TotalNegative,
        /// `sample` with a `total_count` of 1e30.
        "total-huge" => TotalHuge,
        /// `sample` with a `total_count` of 3.5.
        "total-float" => TotalFloat,
        /// `sample` with a `total_count` of half the users that arrive on the page.
        "total-small" => TotalSmall,
        /// `sample` with a `total_count` of as many users as arrive on the page.
        "total-of-page" => TotalOfPage,
        /// The same, and at most 64 users come whatever the `limit`.
        "total-of-page-of-64" => TotalOfPageOfSixtyFour,
        /// No users, with the `total_count` of `sample`.
        "total-without-users" => TotalWithoutUsers,
        /// `sample`, of which every page is the first one.
        "offset-ignored" => OffsetIgnored,
        /// `sample`, of which page number `offset` comes.
        "offset-as-page" => OffsetAsPage,
        /// `sample`, whatever the `user_name`.
        "user-name-ignored" => UserNameIgnored,
        /// `sample`, of which everybody comes who comes after `offset`.
        "limit-ignored" => LimitIgnored,
        /// `sample`, of which 10 users come whatever the `limit`.
        "limit-of-10" => LimitOfTen,
        /// `sample`, of which at most 64 users come whatever the `limit`.
        "limit-of-64" => LimitOfSixtyFour,
        /// The same IDs twice, the same names twice.
        "duplicates" => Duplicates,
        /// Names of 128 characters.
        "long-names" => LongNames,
        /// IDs of 40, 41 and 128 characters.
        "long-ids" => LongIds,
        /// Names that are hard to show: bidirectional, invisible, HTML, spreadsheet formulas.
        "strange-names" => StrangeNames,
        /// Names and IDs that differ only in what nobody sees.
        "look-alikes" => LookAlikes,
        /// `sample` with fields nobody has documented, in the users and around them.
        "extra-fields" => ExtraFields,
    }
}
