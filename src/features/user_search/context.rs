//! The search's signals, and the effects of its transitions. What makes requests is called by the view alone, with whose
//! file it is loaded.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::client;
use crate::api::ids::{ConfigId, Token};
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::api::users::User;
use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::language::context::LanguageContext;
use crate::features::shared::requests::Running;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::user_search::reading::{SearchFailure, SearchRequest};
use crate::model::user_search::terms::{LeftOut, Terms, TermsError, lines_of};
use crate::model::user_search::{SearchEffect, SearchEvent, SearchId, SearchState, UserSearch};
use crate::platform::{focus, intl};

/// ID of all of the tool.
pub const SEARCH: &str = "user-search";

/// ID of the field for names and IDs.
pub const ENTRIES: &str = "user-search-entries";

/// ID of the button that stops the search.
pub const CANCEL: &str = "cancel-user-search";

/// ID of the heading of what was found.
pub const SUMMARY: &str = "user-search-summary";

/// What is looked for, and what has come of it.
#[derive(Clone, Copy)]
pub struct UserSearchContext {
    pub search: RwSignal<UserSearch>,
    /// What is typed.
    pub terms: RwSignal<Terms>,
    /// Which of the users who were filled in together are not in it.
    pub left_out: RwSignal<LeftOut>,
    /// What is wrong with it.
    pub error: RwSignal<Option<TermsError>>,
    /// Whether the requests were ended along with the token, which the view has not taken in yet.
    has_lost_token: RwSignal<bool>,
    running: Running<ConfigurationsQuery>,
    connection: ConnectionContext,
    language: LanguageContext,
    status: StatusContext,
    users: UsersContext,
}

impl UserSearchContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
        users: UsersContext,
    ) -> Self {
        Self {
            search: RwSignal::default(),
            terms: RwSignal::default(),
            left_out: RwSignal::default(),
            error: RwSignal::default(),
            has_lost_token: RwSignal::default(),
            running: Running::new(),
            connection,
            language,
            status,
            users,
        }
    }

    /// Ends all requests, and lets go of the token that they were made with. Says whether any were under way.
    pub fn drop_token(self) -> bool {
        let works = self.search.with_untracked(UserSearch::is_searching);
        self.running.abort();
        if works {
            self.has_lost_token.set(true);
        }
        works
    }

    /// Stops the search whose requests were ended along with the token, tracked.
    pub fn follow_token(self) {
        if self.has_lost_token.get() {
            self.has_lost_token.set(false);
            self.dispatch(SearchEvent::Cancelled);
        }
    }

    /// Which project would be searched, tracked: that of the form, or of the list where the form is folded.
    #[must_use]
    pub fn query(self) -> Option<ConfigurationsQuery> {
        match self.connection.form_view.get() {
            FormView::Open => self.connection.configurations_query(),
            FormView::Folded => self
                .users
                .list
                .with(|list| list.query().map(UsersQuery::configurations)),
        }
    }

    /// Puts `users` in the place of what is typed.
    pub fn fill_in<'a>(self, users: impl Iterator<Item = &'a User>) {
        let (text, left_out) = lines_of(users);
        self.terms.update(|terms| terms.text = text);
        self.left_out.set(left_out);
        self.error.set(None);
        let gap = self.language.messages().error_banner.gap;
        self.status.announce(self.told_left_out(left_out).join(gap));
    }

    /// Which of those users are not in it.
    pub fn told_left_out(self, left_out: LeftOut) -> Vec<String> {
        let messages = &self.language.lazy_view_messages().user_search;
        messages.left_out(left_out, &|number| self.language.count(number))
    }

    /// Searches, or shows what is wrong and moves the focus there.
    pub fn start(self) {
        let terms = self.terms.get_untracked();
        let entries = terms.entries();
        self.error.set(entries.as_ref().err().copied());
        let Ok(entries) = entries else {
            return focus::focus(ENTRIES);
        };
        let can_ask = match self.connection.form_view.get_untracked() {
            FormView::Open => self.connection.can_list_configurations(),
            FormView::Folded => true,
        };
        if !can_ask {
            return;
        }
        if let (Some(token), Some(query)) =
            (self.connection.checked_token(), untrack(|| self.query()))
        {
            self.dispatch(SearchEvent::Started {
                query,
                terms,
                entries,
                token,
            });
        }
    }

    /// Goes on with what is missing.
    pub fn resume(self) {
        if let Some(token) = self.connection.checked_token() {
            self.dispatch(SearchEvent::Resumed(token));
            // The button has gone, and the focus must not go with it.
            set_timeout(|| focus::focus_first(&[CANCEL, SUMMARY]), Duration::ZERO);
        }
    }

    /// Stops the search.
    pub fn cancel(self) {
        self.dispatch(SearchEvent::Cancelled);
    }

    /// Loads the list of a configuration that was searched.
    pub fn show_list(self, config_id: ConfigId) {
        let query = self.search.with_untracked(|search| {
            let query = &search.reading()?.query;
            Some(UsersQuery {
                endpoint: query.endpoint.clone(),
                project_id: query.project_id.clone(),
                config_id,
                user_name: None,
            })
        });
        if let (Some(query), Some(token)) = (query, self.connection.checked_token()) {
            self.users.show_list(query, token);
        }
    }

    fn dispatch(self, event: SearchEvent) {
        let was_searching = self.search.with_untracked(UserSearch::is_searching);
        let sent = self.running.token();
        let effects = self.search.try_update(|search| search.update(event));
        for effect in effects.unwrap_or_default() {
            self.carry_out(effect, sent.as_ref());
        }
        let is_searching = self.search.with_untracked(UserSearch::is_searching);
        if was_searching != is_searching {
            self.announce();
        }
        if was_searching && !is_searching && focus::has_focus(CANCEL) {
            // The button goes, and the focus must not go with it.
            set_timeout(|| focus::focus(SUMMARY), Duration::ZERO);
        }
    }

    /// Tells a screen reader that the search has begun or ended.
    fn announce(self) {
        let messages = &self.language.lazy_view_messages().user_search;
        let text = self.search.with_untracked(|search| match search.state() {
            SearchState::Searching(_) => (messages.listing)(self.language.count(0)),
            SearchState::Cancelled(_) => messages.cancelled.to_owned(),
            SearchState::Finished(reading) => {
                let total = u32::try_from(reading.entries.len()).unwrap_or(u32::MAX);
                (messages.summary)(
                    self.language.count(reading.found_entries()),
                    &self.language.number(total),
                )
            }
            // A failure is an alert, which speaks for itself.
            SearchState::Idle | SearchState::Failed(..) => String::new(),
        });
        self.status.announce(text);
    }

    /// Carries out an effect; `sent` is the token with which the requests were made that were under way before.
    fn carry_out(self, effect: SearchEffect, sent: Option<&Token>) {
        match effect {
            SearchEffect::Begin {
                search_id,
                query,
                requests,
                token,
            } => {
                self.running.begin(query, token);
                self.connection.on_token_sent();
                self.request(search_id, requests);
            }
            SearchEffect::GoOn {
                search_id,
                requests,
            } => self.request(search_id, requests),
            SearchEffect::Wait {
                search_id,
                place,
                seconds,
            } => set_timeout(
                move || self.dispatch(SearchEvent::Waited { search_id, place }),
                Duration::from_secs(seconds.into()),
            ),
            SearchEffect::Abort => self.running.abort(),
            SearchEffect::FocusToken => self.ask_for_token(sent),
        }
    }

    /// Says that the token was refused, and brings the operator to its field; not out of a field that the operator has gone on to
    /// meanwhile.
    fn ask_for_token(self, sent: Option<&Token>) {
        let error = self.search.with_untracked(|search| {
            let error = search.failure().map(SearchFailure::error);
            error.cloned()
        });
        match error {
            Some(error) if focus::is_within(SEARCH) => {
                self.connection.on_unauthorized(&error, sent);
            }
            Some(error) => {
                self.connection.refuse_token(&error, sent);
            }
            None => {}
        }
    }

    fn request(self, search_id: SearchId, requests: Vec<SearchRequest>) {
        for request in requests {
            match request {
                SearchRequest::Configurations(page) => self.list_configurations(search_id, page),
                SearchRequest::Users { place, query, page } => {
                    self.list_users(search_id, place, query, page);
                }
            }
        }
    }

    fn list_configurations(self, search_id: SearchId, page: PageRequest) {
        let timeout_seconds = self.connection.timeout_seconds();
        self.running.send(
            async move |query, token, signal| {
                client::list_configurations(query, page, token, timeout_seconds, signal).await
            },
            move |outcome| {
                self.dispatch(SearchEvent::ConfigurationsArrived {
                    search_id,
                    page,
                    at: intl::now(),
                    outcome,
                });
            },
        );
    }

    fn list_users(self, search_id: SearchId, place: usize, query: UsersQuery, page: PageRequest) {
        let timeout_seconds = self.connection.timeout_seconds();
        self.running.send(
            async move |_, token, signal| {
                client::list_non_migration_users(&query, page, token, timeout_seconds, signal).await
            },
            move |outcome| {
                self.dispatch(SearchEvent::UsersArrived {
                    search_id,
                    place,
                    page,
                    at: intl::now(),
                    outcome,
                });
            },
        );
    }
}
