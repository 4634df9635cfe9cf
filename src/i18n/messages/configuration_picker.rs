//! Which messages the choice of a configuration has.

use crate::api::configurations::Migration;
use crate::api::error::{ApiError, Status};
use crate::i18n::count::Count;
use crate::i18n::messages::error_banner::BannerMessages;
use crate::model::configuration_picker::{FoundConfigurations, ListingExtent, MOST};

/// Messages of the choice of a configuration.
#[derive(Debug)]
pub struct PickerMessages {
    /// While a request is under way.
    pub loading: &'static str,
    /// What the status line says once they are there.
    pub loaded: &'static str,
    /// The same where they are not to fill in the form.
    pub all_loaded: &'static str,
    /// The project has none.
    pub none: &'static str,
    /// Name of the choice.
    pub choice: &'static str,
    /// The field that narrows them.
    pub search: &'static str,
    /// No ID of a configuration that is listed has what is typed in it.
    pub no_match: &'static str,
    /// There may be more than were asked for; from how many were.
    pub cut: fn(&str) -> String,
    /// There may be more, since the same ones came again.
    pub repeated: &'static str,
    /// There are more, as the service says; from how many it says, and how many it sent.
    pub short: fn(Count, &str) -> String,
    /// How many cannot be chosen.
    pub without_id: fn(&str) -> String,
    /// What to know of the numbers of users.
    pub users_listed: &'static str,
    /// What the numbers of sessions are.
    pub sessions_listed: &'static str,
    /// Whether migration is on, and how many sessions exit when a server is a hotspot where that is known.
    pub migration: fn(Migration, Option<Count>) -> String,
    /// From when that is.
    pub as_of: fn(&str) -> String,
    /// What it means that migration is off.
    pub no_effect: &'static str,
    /// Nothing is known of the configuration, since it was not listed; from when that is.
    pub not_listed: fn(&str) -> String,
    /// How many users are listed with a configuration.
    pub users: fn(Count) -> String,
    /// What to do about a status, where the banner's advice is about the users and not right here.
    pub advice_on_status: fn(Status) -> Option<&'static str>,
    /// That the request failed; from the banner's heading and the advice.
    pub failure: fn(&str, &str) -> String,
}

impl PickerMessages {
    /// What to know of the configurations found; a number is written by the function that comes in.
    #[must_use]
    pub fn remarks(
        &self,
        found: &FoundConfigurations,
        number: &dyn Fn(u32) -> String,
    ) -> Vec<String> {
        let extent = match found.extent {
            ListingExtent::Whole => None,
            ListingExtent::Cut => Some((self.cut)(&number(MOST))),
            ListingExtent::Repeated => Some(self.repeated.to_owned()),
            ListingExtent::Short { total, sent } => {
                let text = number(total);
                Some((self.short)(
                    Count {
                        number: total,
                        text,
                    },
                    &number(sent),
                ))
            }
        };
        let without_id =
            (found.without_id > 0).then(|| (self.without_id)(&number(found.without_id)));
        let configurations = || found.configurations.iter();
        let users = configurations().any(|of| of.users.is_some());
        let users = users.then(|| self.users_listed.to_owned());
        let sessions = configurations().any(|of| of.exit_sessions.is_some());
        let sessions = sessions.then(|| self.sessions_listed.to_owned());
        [extent, without_id, sessions, users]
            .into_iter()
            .flatten()
            .collect()
    }

    /// How the request failed, in two sentences.
    #[must_use]
    pub fn failure(&self, error: &ApiError, banner: &BannerMessages) -> String {
        self.failure_with(error, banner, self.advice_on_status)
    }

    /// The same with another advice on a status, for those who do not choose a configuration.
    #[must_use]
    pub fn failure_with(
        &self,
        error: &ApiError,
        banner: &BannerMessages,
        advice_on_status: fn(Status) -> Option<&'static str>,
    ) -> String {
        let own = match error {
            // A cause that the gateway names says more than the status.
            ApiError::Status { status, response } if response.cause.is_none() => {
                advice_on_status(*status)
            }
            ApiError::Status { .. }
            | ApiError::Unreadable { .. }
            | ApiError::Redirected
            | ApiError::Network
            | ApiError::Timeout { .. } => None,
        };
        let advice = own.unwrap_or_else(|| banner.advice(error));
        (self.failure)(&banner.title(error), advice)
    }
}
