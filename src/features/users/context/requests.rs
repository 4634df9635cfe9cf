//! What the list is told, and the one place where the effects of its transitions are carried out.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::client;
use crate::api::ids::{ConfigId, Token};
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::element_ids;
use crate::features::connection::context::{FormView, is_in_form_field};
use crate::features::users::context::UsersContext;
use crate::model::link::Part;
use crate::model::users::list::{
    Activity, List, ListEffect, ListEvent, ListState, LoadId, MissingUsers,
};
use crate::platform::focus::{self, RowFocus};
use crate::platform::{intl, network};

impl UsersContext {
    /// Asks for the first page of what the form says, or for what the link opened says; or shows what is wrong and moves
    /// the focus there.
    pub fn submit(self) {
        match self.connection.part_to_load() {
            Part::Page(page) => {
                self.submit_as(|query, token| ListEvent::Submitted(query, page, token));
            }
            Part::All => self.submit_all(),
        }
    }

    /// Asks for all pages of what the form says, or shows what is wrong and moves the focus there.
    pub fn submit_all(self) {
        self.submit_as(ListEvent::AllSubmitted);
    }

    /// Lets happen an event that needs what the form says, or shows what is wrong and moves the focus there.
    pub fn submit_as(self, event: impl FnOnce(UsersQuery, Token) -> ListEvent) {
        let Some(query) = self.connection.checked_query() else {
            return;
        };
        if let Some(token) = self.connection.checked_token() {
            self.send(event(query, token));
        }
    }

    /// Asks for the first page of another configuration, otherwise as was asked last. The form says the same from then on.
    pub fn switch_configuration(self, config_id: ConfigId) {
        let Some(token) = self.connection.checked_token() else {
            return;
        };
        let Some(query) = self.list.with_untracked(|list| list.query().cloned()) else {
            return;
        };
        self.show_list(UsersQuery { config_id, ..query }, token);
    }

    /// Asks for the first page of a list. The form says the same from then on.
    pub fn show_list(self, query: UsersQuery, token: Token) {
        self.connection.fill_in_query(&query);
        let page = PageRequest::first(self.connection.page_size());
        self.send(ListEvent::Submitted(query, page, token));
    }

    fn send(self, event: ListEvent) {
        self.connection.fold_form();
        self.dispatch(event);
        focus_heading();
    }

    /// Asks for all users of the configuration that was asked for last, whatever their names; where none was, of the one that
    /// the form says. `event` is [`ListEvent::AllSubmitted`] or [`ListEvent::AllNeeded`].
    pub fn load_everybody(self, event: fn(UsersQuery, Token) -> ListEvent) {
        let all = |query, token| {
            let everybody = UsersQuery {
                user_name: None,
                ..query
            };
            event(everybody, token)
        };
        match self.list.with_untracked(|list| list.query().cloned()) {
            Some(query) => self.ask(|token| all(query, token)),
            None => self.submit_as(all),
        }
    }

    /// Asks for all of what is on screen.
    pub fn load_all(self) {
        self.ask(ListEvent::AllChosen);
    }

    /// Asks for the users who are not loaded, if those are few and the operator has sorted or narrowed the rows. The operator,
    /// who did something else, is not brought to a field.
    pub fn load_missing(self) {
        let is_rearranged = untrack(|| self.is_rearranged());
        let is_loading = self.list.with_untracked(List::is_loading);
        self.needs_missing.set_value(is_rearranged && is_loading);
        if is_rearranged && !is_loading {
            self.load_few_missing();
        }
    }

    /// Asks for the users who are not loaded, if those are few.
    pub fn load_few_missing(self) {
        let query = self.list.with_untracked(|list| {
            let shown = list.shown()?;
            (list.missing_users() == MissingUsers::Few && !list.is_loading())
                .then(|| shown.query.clone())
        });
        if let (Some(query), Ok(token), false) =
            (query, self.connection.token(), network::saves_data())
        {
            self.dispatch(ListEvent::AllNeeded(query, token));
        }
    }

    /// Lets happen an event that needs the token; without a usable one the operator is brought to its field instead.
    pub fn ask(self, event: impl FnOnce(Token) -> ListEvent) {
        if let Some(token) = self.connection.checked_token() {
            self.dispatch(event(token));
        }
    }

    /// Ends all requests, and lets go of the token that they were made with. Says whether any was under way that the operator
    /// waits for.
    pub fn drop_token(self) -> bool {
        let works = self
            .list
            .with_untracked(|list| list.activity() != Activity::AtRest);
        // A refresh that is aborted must not be waited for: it would be in the way of all further ones.
        if works || self.list.with_untracked(List::is_refreshing) {
            self.dispatch(ListEvent::Cancelled);
        }
        // Work that is done leaves its token behind.
        self.running.abort();
        works
    }

    /// Lets an event happen and carries out its effects.
    pub fn dispatch(self, event: ListEvent) {
        let arrived = matches!(event, ListEvent::Arrived { .. });
        let on_screen = || {
            self.list.with_untracked(|list| {
                let shown = list.shown()?;
                Some((shown.query.clone(), shown.is_of_all()))
            })
        };
        let before = on_screen();
        // A refresh must take neither what has just been said nor the focus from the operator.
        let of_refresh = match event {
            ListEvent::Refreshed(_) => true,
            ListEvent::Arrived { .. } | ListEvent::Waited(_) => {
                self.list.with_untracked(List::is_refreshing)
            }
            ListEvent::Submitted(..)
            | ListEvent::AllSubmitted(..)
            | ListEvent::PageTurned(..)
            | ListEvent::PageChosen(..)
            | ListEvent::AllChosen(_)
            | ListEvent::AllNeeded(..)
            | ListEvent::Reloaded(_)
            | ListEvent::Left
            | ListEvent::Retried(_)
            | ListEvent::RetriedAfterWait(_)
            | ListEvent::Acknowledged
            | ListEvent::Cancelled
            | ListEvent::Dismissed => false,
        };
        let focus = if of_refresh {
            RowFocus::find()
        } else {
            self.status.clear();
            None
        };
        let sent = self.running.token();
        let effects = self.list.try_update(|list| list.update(event));
        let now = on_screen();
        if now != before {
            // Another list begins with its first page.
            self.first_row.set(0);
        }
        if before.map(|(query, _)| query) != now.map(|(query, _)| query) {
            // Nobody has asked for an issue of these rows.
            self.issue.set(None);
        }
        for effect in effects.unwrap_or_default() {
            self.carry_out(effect, sent.as_ref());
        }
        if self
            .list
            .with_untracked(|list| matches!(list.state(), ListState::Loaded(_)))
        {
            self.connection.opened.set(None);
        }
        if arrived && !self.list.with_untracked(List::is_waiting) {
            self.settled.notify();
        }
        if let Some(focus) = focus {
            // Once the rows are drawn.
            set_timeout(move || focus.restore(element_ids::GOT_IT), Duration::ZERO);
        }
        self.follow_form();
        let is_at_rest = !self.list.with_untracked(List::is_loading);
        if is_at_rest && self.needs_missing.get_value() {
            self.load_missing();
        }
    }

    /// Folds the form while the first rows are on their way, and opens it where nothing is. Where a request has failed its
    /// banner takes the place of the rows, so that nothing moves, and the form stays as it is. What goes takes no focus along.
    fn follow_form(self) {
        let (at_rest, has_failed, is_empty) = self.list.with_untracked(|list| {
            let at_rest = list.activity() == Activity::AtRest;
            (at_rest, list.failure().is_some(), list.shown().is_none())
        });
        let is_on_list = [element_ids::CANCEL, element_ids::USERS_HEADING]
            .into_iter()
            .any(focus::has_focus);
        let is_in_banner = !has_failed && focus::is_within(element_ids::BANNER);
        // It is open already where the operator has been brought to a field of it.
        let is_folded = self.connection.form_view.get_untracked() == FormView::Folded;
        match (at_rest, is_empty) {
            (true, true) if has_failed => {
                if is_on_list && is_folded {
                    focus::focus(element_ids::CHANGE_CONNECTION);
                }
            }
            (true, true) if is_in_banner || is_on_list && is_folded => {
                self.connection.show_field(element_ids::LOAD_USERS);
            }
            (true, true) => self.connection.open_form(),
            (false, true) => {
                self.connection.fold_form();
                if is_in_banner || focus::has_focus(element_ids::LOAD_USERS) {
                    focus_heading();
                }
            }
            (_, false) if is_in_banner => focus::focus(element_ids::USERS_HEADING),
            // `Cancel` goes when nothing is left to cancel.
            (true, false) if focus::has_focus(element_ids::CANCEL) => {
                focus::focus(element_ids::USERS_HEADING);
            }
            (true | false, false) => {}
        }
    }

    /// Carries out an effect; `sent` is the token with which the requests were made that were under way before.
    fn carry_out(self, effect: ListEffect, sent: Option<&Token>) {
        match effect {
            ListEffect::Begin {
                load_id,
                query,
                pages,
                token,
            } => {
                self.running.begin(query.clone(), token);
                self.connection.on_token_sent();
                self.go_on(load_id, &pages);
                self.begun.set(Some(query));
            }
            ListEffect::GoOn { load_id, pages } => self.go_on(load_id, &pages),
            ListEffect::Wait { load_id, seconds } => set_timeout(
                move || self.dispatch(ListEvent::Waited(load_id)),
                Duration::from_secs(seconds.into()),
            ),
            ListEffect::Abort => self.running.abort(),
            ListEffect::FocusToken => {
                if let Some(failure) = self.list.with_untracked(List::failure) {
                    self.connection.on_unauthorized(&failure.error, sent);
                }
            }
            ListEffect::RevealBanner => {
                // Whoever is at the form must not lose sight of the field.
                if !is_in_form_field() {
                    focus::reveal_when_drawn(element_ids::BANNER);
                }
            }
            ListEffect::Announce => {
                if let Some(on_changed) = self.on_changed.get_value() {
                    // Nobody listens while the view that does is rendered again.
                    on_changed.try_run(());
                }
            }
        }
    }

    fn go_on(self, load_id: LoadId, pages: &[PageRequest]) {
        let timeout_seconds = self.connection.timeout_seconds();
        for &page in pages {
            self.running.send(
                async move |query, token, signal| {
                    client::list_non_migration_users(query, page, token, timeout_seconds, signal)
                        .await
                },
                move |outcome| {
                    self.dispatch(ListEvent::Arrived {
                        load_id,
                        page,
                        at: intl::now(),
                        outcome,
                    });
                },
            );
        }
    }
}

/// Brings the focus to the list once its heading is drawn: the form has gone, and the focus must not go with it.
fn focus_heading() {
    set_timeout(|| focus::focus(element_ids::USERS_HEADING), Duration::ZERO);
}
