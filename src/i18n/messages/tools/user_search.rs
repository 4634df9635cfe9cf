//! Which messages `Find user` has. Numbers and times come in as the browser writes them.

use crate::api::error::Status;
use crate::i18n::count::Count;
use crate::i18n::messages::configuration_picker::PickerMessages;
use crate::i18n::messages::error_banner::BannerMessages;
use crate::model::configuration_picker::{ListingExtent, MOST};
use crate::model::user_search::reading::SearchFailure;
use crate::model::user_search::results::{Coverage, OutdatedSearch};
use crate::model::user_search::terms::{LeftOut, TermsError};

/// Messages of `Find user`.
#[derive(Debug)]
pub struct UserSearchMessages {
    /// What it does.
    pub lead: &'static str,
    /// Which project is searched, at which endpoint.
    pub scope: fn(&str, &str) -> String,
    /// That the form does not say which.
    pub no_scope: &'static str,
    /// Label of the field for names and IDs.
    pub entries: &'static str,
    /// How they are written.
    pub hint: &'static str,
    /// How many selected users are more than can be searched for at once.
    pub beyond: fn(Count) -> String,
    /// How many selected users have neither an ID nor a name to search for.
    pub unusable: fn(Count) -> String,
    /// What is wrong with them.
    pub fault: fn(TermsError) -> String,
    /// The button that searches.
    pub search: &'static str,
    /// The button that stops.
    pub cancel: &'static str,
    /// The button that goes on with what is missing.
    pub resume: &'static str,
    /// Name of the bar.
    pub progress: &'static str,
    /// While configurations are listed, of which so many have come.
    pub listing: fn(Count) -> String,
    /// Which configuration is read, of how many.
    pub reading: fn(&str, &str) -> String,
    /// After the operator stopped it, or the token went.
    pub cancelled: &'static str,
    /// What to do about a status of the listing, where the banner's advice is about the users and not right here.
    pub advice_on_status: fn(Status) -> Option<&'static str>,
    /// The list of a configuration could not be read; from its ID, the banner's heading and its advice.
    pub list_failed: fn(&str, &str, &str) -> String,
    /// How many of those looked for were found.
    pub summary: fn(Count, &str) -> String,
    /// Above a result that is out of date.
    pub outdated: fn(OutdatedSearch) -> &'static str,
    /// Name of the table of those who were found.
    pub matches: &'static str,
    /// Column of the names and IDs as typed.
    pub entry: &'static str,
    /// Column of the users as on the list.
    pub user: &'static str,
    /// Column of the configurations.
    pub configuration: &'static str,
    /// Below them, where a configuration migrates nothing.
    pub no_effect: &'static str,
    /// The button that loads a list.
    pub show_list: &'static str,
    /// Its name; from the configuration's ID.
    pub show_list_of: fn(&str) -> String,
    /// How many are not drawn: from how many are, and how many are not.
    pub more: fn(&str, &str) -> String,
    /// Heading of those who are on none of all lists.
    pub not_found: fn(Count) -> String,
    /// The same where not all that there is was read, or not all of it can be relied on; from how many lists were read.
    pub not_found_in_part: fn(&str, Count) -> String,
    /// Beside a name or ID that a spreadsheet seems to have changed.
    pub damaged: &'static str,
    /// Not all configurations have been listed.
    pub not_all_listed: &'static str,
    /// There may be more configurations than were asked for; from how many were.
    pub cut: fn(&str) -> String,
    /// The same configurations came again in the place of others.
    pub repeated: &'static str,
    /// There are more configurations, as the service says; from how many it says, and how many it sent.
    pub short: fn(Count, &str) -> String,
    /// The configurations changed while they were listed.
    pub listing_changed: &'static str,
    /// How many configurations have no ID to ask with.
    pub without_id: fn(Count) -> String,
    /// Which lists changed while they were read.
    pub changed: fn(&[&str]) -> String,
    /// Which lists cannot be true as they were sent.
    pub contradicted: fn(&[&str]) -> String,
    /// How many users on the lists have no name or no ID.
    pub half_known: fn(Count) -> String,
    /// How many lists came with their configurations.
    pub included: fn(Count) -> String,
    /// How many configurations came without a list.
    pub not_included: fn(Count) -> String,
    /// How many lists came with as many users as they may have.
    pub full: fn(Count) -> String,
    /// The button that saves the result in CSV.
    pub export_csv: &'static str,
    /// The button that saves it in JSON.
    pub export_json: &'static str,
    /// What was searched: project, endpoint, and when the last of it came.
    pub basis: fn(&str, &str, &str) -> String,
}

impl UserSearchMessages {
    /// Which of the selected users were not filled in; a number is written by the function that comes in.
    #[must_use]
    pub fn left_out(&self, left_out: LeftOut, count: &dyn Fn(u32) -> Count) -> Vec<String> {
        let parts = [
            (left_out.beyond, self.beyond),
            (left_out.unusable, self.unusable),
        ];
        let told = parts.into_iter().filter(|(number, _)| *number > 0);
        told.map(|(number, text)| text(count(number))).collect()
    }

    /// Why the search stopped, in two sentences.
    #[must_use]
    pub fn failure(
        &self,
        failure: &SearchFailure,
        picker: &PickerMessages,
        banner: &BannerMessages,
    ) -> String {
        match failure {
            SearchFailure::Configurations(error) => {
                picker.failure_with(error, banner, self.advice_on_status)
            }
            SearchFailure::Users(config_id, error) => (self.list_failed)(
                config_id.as_str(),
                &banner.title(error),
                banner.advice(error),
            ),
        }
    }

    /// Why somebody may be exempt where the search has not found them; a number is written by the function that comes in.
    #[must_use]
    pub fn cautions(
        &self,
        coverage: &Coverage,
        has_not_found: bool,
        banner: &BannerMessages,
        count: &dyn Fn(u32) -> Count,
    ) -> Vec<String> {
        let mut cautions = Vec::new();
        match coverage.listing {
            None => cautions.push(self.not_all_listed.to_owned()),
            Some(ListingExtent::Whole) => {}
            Some(ListingExtent::Cut) => cautions.push((self.cut)(&count(MOST).text)),
            Some(ListingExtent::Repeated) => cautions.push(self.repeated.to_owned()),
            Some(ListingExtent::Short { total, sent }) => {
                cautions.push((self.short)(count(total), &count(sent).text));
            }
        }
        if coverage.listing_changed {
            cautions.push(self.listing_changed.to_owned());
        }
        if coverage.without_id > 0 {
            cautions.push((self.without_id)(count(coverage.without_id)));
        }
        for (ids, text) in [
            (&coverage.changed, self.changed),
            (&coverage.contradicted, self.contradicted),
        ] {
            let ids: Vec<_> = ids.iter().map(|id| id.as_str()).collect();
            if !ids.is_empty() {
                cautions.push(text(&ids));
            }
        }
        cautions.extend(coverage.failed.iter().map(|(config_id, error)| {
            let (title, advice) = (banner.title(error), banner.advice(error));
            (self.list_failed)(config_id.as_str(), &title, advice)
        }));
        if coverage.half_known > 0 && has_not_found {
            cautions.push((self.half_known)(count(coverage.half_known)));
        }
        cautions
    }

    /// Heading of those who were not found; a number is written by the function that comes in.
    #[must_use]
    pub fn not_found_heading(&self, coverage: &Coverage, count: &dyn Fn(u32) -> Count) -> String {
        let configurations = count(coverage.configurations);
        if coverage.is_complete() {
            (self.not_found)(configurations)
        } else {
            (self.not_found_in_part)(&count(coverage.read).text, configurations)
        }
    }

    /// Where the lists came from; a number is written by the function that comes in.
    #[must_use]
    pub fn sources(&self, coverage: &Coverage, count: &dyn Fn(u32) -> Count) -> Vec<String> {
        let sources = [
            (coverage.included, self.included),
            (coverage.not_included, self.not_included),
            (coverage.full, self.full),
        ];
        let told = sources.into_iter().filter(|(number, _)| *number > 0);
        told.map(|(number, text)| text(count(number))).collect()
    }
}
