//! Which messages the banner has, and how they go together, which is the same in every language.

use std::time::Duration;

use crate::api::body::Body;
use crate::api::error::{ApiError, ErrorResponse, GatewayCause, Status};
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::api::url;
use crate::text::in_sentence::in_sentence;

/// Messages of the banner.
#[derive(Debug)]
pub struct BannerMessages {
    /// Makes the failed request again.
    pub retry: &'static str,
    /// Makes it again before a wait is over.
    pub retry_now: &'static str,
    /// That it will be made again by itself; from the seconds that are left.
    pub retrying: fn(&str) -> String,
    /// When the rows on screen are from, after a failure.
    pub rows_from: fn(&str) -> String,
    /// Shows all of a long text of the service's.
    pub show_all: &'static str,
    /// Shows its first lines only.
    pub show_less: &'static str,
    /// Goes on with the pages that are missing.
    pub resume_loading: &'static str,
    /// Copies what a support case needs.
    pub copy_details: &'static str,
    /// Opens what copies the request as a command.
    pub copy_as_curl: &'static str,
    /// Closes the banner.
    pub dismiss: &'static str,
    /// After the details were copied.
    pub details_copied: &'static str,
    /// `error_code`.
    pub error_code: &'static str,
    /// `error_msg`.
    pub error_msg: &'static str,
    /// `X-Request-Id`.
    pub request_id: &'static str,
    /// In the details: the endpoint that was asked.
    pub endpoint: &'static str,
    /// In the details: the request that was made.
    pub request: &'static str,
    /// In the details: when it failed.
    pub time: &'static str,
    /// Between two sentences: a space, where the language writes one.
    pub gap: &'static str,
    /// A response whose status is an error.
    pub status: fn(Status) -> &'static Failure,
    /// [`ApiError::Unreadable`].
    pub unreadable: Failure,
    /// [`ApiError::Unreadable`] whose body says that it is an error.
    pub error_in_success: Failure,
    /// [`ApiError::Redirected`].
    pub redirected: Failure,
    /// [`ApiError::Network`].
    pub network: Failure,
    /// [`ApiError::Timeout`]: the heading, from the seconds.
    pub timeout_title: fn(u32) -> String,
    /// [`ApiError::Timeout`]: what happened.
    pub timeout_happened: &'static str,
    /// [`ApiError::Timeout`]: what to do about it.
    pub timeout_advice: &'static str,
    /// What to do about a cause that the gateway names.
    pub advice_on_cause: fn(GatewayCause) -> &'static str,
    /// What is odd about a response's body, where it is not the documented one.
    pub remark: fn(Body) -> Option<&'static str>,
    /// How long the response asks to wait.
    pub wait: fn(Duration) -> String,
}

/// A way of failing, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// Heading, without the status code.
    pub title: &'static str,
    /// What happened, in one sentence.
    pub happened: &'static str,
    /// What to do about it, in one sentence.
    pub advice: &'static str,
}

impl BannerMessages {
    /// The heading; begins with the status code where there is one.
    #[must_use]
    pub fn title(&self, error: &ApiError) -> String {
        match error {
            ApiError::Status { status, .. } => coded(status.code(), (self.status)(*status).title),
            ApiError::Unreadable { code, response } => {
                coded(*code, self.not_a_list(response).title)
            }
            ApiError::Redirected => self.redirected.title.to_owned(),
            ApiError::Network => self.network.title.to_owned(),
            ApiError::Timeout { seconds } => (self.timeout_title)(*seconds),
        }
    }

    /// A response that is no list though its status is a success.
    const fn not_a_list(&self, response: &ErrorResponse) -> &Failure {
        match response.body {
            Body::Error => &self.error_in_success,
            Body::OtherJson | Body::Html | Body::Empty | Body::NotJson | Body::BrokenOff => {
                &self.unreadable
            }
        }
    }

    /// What happened, in one sentence.
    #[must_use]
    pub fn happened(&self, error: &ApiError) -> &'static str {
        match error {
            ApiError::Status { status, .. } => (self.status)(*status).happened,
            ApiError::Unreadable { response, .. } => self.not_a_list(response).happened,
            ApiError::Redirected => self.redirected.happened,
            ApiError::Network => self.network.happened,
            ApiError::Timeout { .. } => self.timeout_happened,
        }
    }

    /// What to do about it, in one sentence; a cause that the gateway names says more than the status.
    #[must_use]
    pub fn advice(&self, error: &ApiError) -> &'static str {
        match error {
            ApiError::Status { status, response } => match response.cause {
                Some(cause) => (self.advice_on_cause)(cause),
                None => (self.status)(*status).advice,
            },
            ApiError::Unreadable { response, .. } => match response.cause {
                Some(cause) => (self.advice_on_cause)(cause),
                None => self.not_a_list(response).advice,
            },
            ApiError::Redirected => self.redirected.advice,
            ApiError::Network => self.network.advice,
            ApiError::Timeout { .. } => self.timeout_advice,
        }
    }

    /// What else is to be said about a response: what is odd about its body, how long it asks to wait.
    #[must_use]
    pub fn remarks(&self, response: &ErrorResponse) -> Vec<String> {
        let remark = (self.remark)(response.body).map(str::to_owned);
        let wait = response.retry_after.map(self.wait);
        remark.into_iter().chain(wait).collect()
    }

    /// The texts of a response, each on one line, for white space says nothing in them, and with its name.
    #[must_use]
    pub fn facts(&self, response: &ErrorResponse) -> Vec<(&'static str, String)> {
        [
            (self.error_code, &response.error_code),
            (self.error_msg, &response.error_msg),
            (self.request_id, &response.request_id),
        ]
        .into_iter()
        .filter_map(|(name, text)| {
            let words: Vec<&str> = text.as_deref()?.split_ascii_whitespace().collect();
            Some((name, words.join(" ")))
        })
        .collect()
    }

    /// What `Copy details` copies: all that a support case needs, and neither the token nor the username nor the endpoint's
    /// address.
    #[must_use]
    pub fn details(
        &self,
        error: &ApiError,
        query: &UsersQuery,
        page: PageRequest,
        time: &str,
    ) -> String {
        let mut lines = vec![self.title(error), self.happened(error).to_owned()];
        if let Some(response) = error.response() {
            lines.extend((self.remark)(response.body).map(str::to_owned));
            let facts = self.facts(response).into_iter();
            lines.extend(facts.map(|(name, text)| {
                let text = without_address_and_name(&text, query);
                format!("{name}: {}", in_sentence(&text))
            }));
            lines.extend(response.retry_after.map(self.wait));
        }
        let endpoint = in_sentence(query.endpoint.name());
        lines.push(format!("{}: {endpoint}", self.endpoint));
        let path = url::non_migration_users_path(query, page);
        lines.push(format!("{}: GET {path}", self.request));
        lines.push(format!("{}: {time}", self.time));
        lines.join("\n")
    }
}

/// `text` without what a response may repeat of its request: the endpoint's address, and the username where it stands by
/// itself, for a short one is a part of many words.
fn without_address_and_name(text: &str, query: &UsersQuery) -> String {
    let mut text = text.to_owned();
    let base_url = query.endpoint.base_url().as_str();
    if !base_url.is_empty() {
        text = text.replace(base_url, "…");
    }
    if let Some(name) = &query.user_name {
        text = without_word(&text, name.as_str());
        text = without_word(&text, &url::encoded(name.as_str()).to_string());
    }
    text
}

fn without_word(text: &str, word: &str) -> String {
    let is_inside_a_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut kept = String::new();
    let mut end = 0;
    for (start, word) in text.match_indices(word) {
        let next = start + word.len();
        let before = text[..start].chars().next_back();
        if !is_inside_a_word(before) && !is_inside_a_word(text[next..].chars().next()) {
            kept += &text[end..start];
            kept.push('…');
            end = next;
        }
    }
    kept + &text[end..]
}

/// The longest wait that is told to the second.
pub const A_DAY: Duration = Duration::from_hours(24);

/// Seconds with as many decimals as they need, three at most: "7", "0.5".
#[must_use]
pub fn seconds(wait: Duration) -> String {
    let milliseconds = wait.subsec_millis();
    if milliseconds == 0 {
        return wait.as_secs().to_string();
    }
    let text = format!("{}.{milliseconds:03}", wait.as_secs());
    text.trim_end_matches('0').to_owned()
}

fn coded(code: u16, title: &str) -> String {
    format!("{code} {title}")
}
