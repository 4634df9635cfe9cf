//! What the page is to load: the form, and the link that was opened.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::deployment::Deployment;
use crate::api::error::ApiError;
use crate::api::ids::{Token, UserName};
use crate::api::page_size::PageSize;
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::element_ids;
use crate::model::connection::{Draft, Field, FieldError, FieldErrors};
use crate::model::link::{Link, Part};
use crate::platform::{focus, intl};
use crate::time::Instant;

/// The fields without which no configurations can be asked for, in the order of the form.
const NEEDED_TO_LIST: [Field; 3] = [Field::Endpoint, Field::ProjectId, Field::Token];

/// ID of the field's control.
#[must_use]
pub const fn field_id(field: Field) -> &'static str {
    match field {
        Field::Endpoint => element_ids::ENDPOINT,
        Field::ProjectId => element_ids::PROJECT_ID,
        Field::ConfigId => element_ids::CONFIG_ID,
        Field::Token => element_ids::TOKEN,
        Field::UserName => element_ids::USER_NAME,
    }
}

/// Whether a field of the form has the focus.
#[must_use]
pub fn is_in_form_field() -> bool {
    Field::ALL.map(field_id).into_iter().any(focus::has_focus)
}

/// Whether the form is there to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FormView {
    /// It is.
    #[default]
    Open,
    /// It was sent, and a line in its place says what was asked.
    Folded,
}

/// The form, and what the deployment allows in it.
#[derive(Clone, Copy)]
pub struct ConnectionContext {
    /// What the deployment allows.
    pub deployment: StoredValue<Deployment>,
    /// What is typed into the form.
    pub draft: RwSignal<Draft>,
    /// Whether it is there to be filled in.
    pub form_view: RwSignal<FormView>,
    /// When the token was typed that is in the form.
    pub token_entered_at: RwSignal<Option<Instant>>,
    /// In how many minutes the token will be dropped, where that is soon and nothing is typed.
    pub token_minutes: RwSignal<Option<u32>>,
    pub errors: RwSignal<FieldErrors>,
    /// The view that an address asked for and that has not been loaded yet.
    pub opened: RwSignal<Option<Link>>,
}

impl ConnectionContext {
    #[must_use]
    pub fn new(deployment: Deployment) -> Self {
        let this = Self {
            draft: RwSignal::new(Draft::new(&deployment)),
            deployment: StoredValue::new(deployment),
            form_view: RwSignal::default(),
            token_entered_at: RwSignal::default(),
            token_minutes: RwSignal::default(),
            errors: RwSignal::default(),
            opened: RwSignal::default(),
        };
        this.check_transport();
        this
    }

    /// Says beside the token that none is taken, without waiting for one.
    fn check_transport(self) {
        let error = self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.transport_error(deployment))
        });
        let said = self
            .errors
            .with_untracked(|errors| errors.get(Field::Token));
        let was_said = matches!(
            said,
            Some(FieldError::PageUnencrypted | FieldError::EndpointUnencrypted)
        );
        if error.is_some() || was_said {
            self.errors.update(|errors| errors.set(Field::Token, error));
        }
    }

    /// Opens the form, where it is folded.
    pub fn open_form(self) {
        if self.form_view.get_untracked() == FormView::Folded {
            self.form_view.set(FormView::Open);
        }
    }

    /// Opens the form and brings the operator to the first field that there is something to choose in.
    pub fn change(self) {
        let has_choice = self
            .deployment
            .with_value(|deployment| deployment.endpoints().len() > 1);
        self.show_field(if has_choice {
            element_ids::ENDPOINT
        } else {
            element_ids::PROJECT_ID
        });
    }

    /// Seconds that a request may take.
    #[must_use]
    pub fn timeout_seconds(self) -> u32 {
        self.deployment.with_value(Deployment::timeout_seconds)
    }

    /// Moves the focus from what goes to the button that sends the form; where that is folded, to the heading of the list or,
    /// without one, to what opens the form.
    pub fn focus_refuge(self) {
        match self.form_view.get_untracked() {
            FormView::Open => focus::focus(element_ids::LOAD_USERS),
            FormView::Folded => {
                focus::focus_first(&[element_ids::USERS_HEADING, element_ids::CHANGE_CONNECTION]);
            }
        }
    }

    /// Folds the form, which has been sent.
    pub fn fold_form(self) {
        self.form_view.set(FormView::Folded);
    }

    /// Brings the operator to the control with this ID, in the form, which is opened for that.
    pub fn show_field(self, id: &'static str) {
        self.show_and(id, focus::focus);
    }

    /// Opens the form and lets `act` act on the control with this ID, once that can take the focus.
    fn show_and(self, id: &'static str, act: fn(&str)) {
        self.open_form();
        if focus::is_folded_away(id) {
            // Once what it is in is drawn open.
            set_timeout(move || act(id), Duration::ZERO);
        } else {
            act(id);
        }
    }

    /// Takes in what was typed into `field`; a message already beside it follows the typing.
    pub fn type_into(self, field: Field, text: String) {
        if field == Field::Token {
            self.token_entered_at.set(Some(intl::now()));
        }
        self.draft.update(|draft| draft.set(field, text));
        if self
            .errors
            .with_untracked(|errors| errors.get(field).is_some())
        {
            self.check(field);
        }
        if field == Field::Endpoint {
            self.check_transport();
        }
    }

    /// What is wrong with a field, tracked.
    #[must_use]
    pub fn error(self, field: Field) -> Option<FieldError> {
        self.errors.with(|errors| errors.get(field))
    }

    /// "true" for the `aria-invalid` of a field's control while something is wrong with it, tracked.
    #[must_use]
    pub fn aria_invalid(self, field: Field) -> Option<&'static str> {
        self.error(field).map(|_| "true")
    }

    /// Looks at one field, as when the operator leaves it.
    pub fn check(self, field: Field) {
        let error = self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.error(field, deployment))
        });
        self.errors.update(|errors| errors.set(field, error));
    }

    /// What the form asks for; where something is wrong that is shown, and the focus goes to the first such field.
    #[must_use]
    pub fn checked_query(self) -> Option<UsersQuery> {
        let errors = self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| FieldErrors::of(draft, deployment))
        });
        let first = errors.first();
        self.errors.set(errors);
        if let Some(field) = first {
            self.show_field(field_id(field));
            return None;
        }
        self.query()
    }

    /// What the form asks for, if that is all there.
    #[must_use]
    pub fn query(self) -> Option<UsersQuery> {
        self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.query(deployment))
        })
    }

    /// What the form asks for where it asks for configurations, tracked.
    #[must_use]
    pub fn configurations_query(self) -> Option<ConfigurationsQuery> {
        self.draft.with(|draft| {
            self.deployment
                .with_value(|deployment| draft.configurations_query(deployment))
        })
    }

    /// Whether the form has all to ask for configurations with. What is missing is shown, and the focus goes there.
    #[must_use]
    pub fn can_list_configurations(self) -> bool {
        for field in NEEDED_TO_LIST {
            self.check(field);
        }
        let wrong = self.errors.with_untracked(|errors| {
            let mut fields = NEEDED_TO_LIST.into_iter();
            fields.find(|&field| errors.prevents(field))
        });
        if let Some(field) = wrong {
            focus::focus(field_id(field));
        }
        wrong.is_none()
    }

    /// The token; without a usable one that is shown, and the focus goes to its field.
    #[must_use]
    pub fn checked_token(self) -> Option<Token> {
        match self.token() {
            Ok(token) => Some(token),
            Err(error) => {
                self.errors
                    .update(|errors| errors.set(Field::Token, Some(error)));
                self.show_field(element_ids::TOKEN);
                None
            }
        }
    }

    /// Takes in that a request with `sent` was refused: the operator is brought to the field of the token, which is told as wrong
    /// and selected, so that pasting replaces it, where it is still the one that was sent.
    pub fn on_unauthorized(self, error: &ApiError, sent: Option<&Token>) {
        let is_refused = self.refuse_token(error, sent);
        let act = if is_refused {
            focus::select
        } else {
            focus::focus
        };
        self.show_and(element_ids::TOKEN, act);
    }

    /// Takes in that a request with `sent` was refused. Says whether the token in the form is at fault, which is told beside
    /// it then.
    pub fn refuse_token(self, error: &ApiError, sent: Option<&Token>) -> bool {
        let is_refused = error.refuses_token()
            && sent.is_some_and(|token| {
                let refused = self.draft.try_update(|draft| draft.refuse_token(token));
                refused == Some(true)
            });
        if is_refused {
            self.check(Field::Token);
        }
        is_refused
    }

    /// Takes in that the token is sent, after which nobody knows yet whether it is refused again.
    pub fn on_token_sent(self) {
        if self.draft.with_untracked(|draft| draft.token_refused) {
            self.draft.update(|draft| draft.token_refused = false);
            self.check(Field::Token);
        }
    }

    /// Whether trying again what failed with `error` would send the token that was just refused, tracked.
    #[must_use]
    pub fn would_repeat_token(self, error: &ApiError) -> bool {
        error.refuses_token() && self.draft.with(|draft| draft.token_refused)
    }

    /// The token, not tracked.
    ///
    /// # Errors
    ///
    /// Where there is none, or none that can be sent.
    pub fn token(self) -> Result<Token, FieldError> {
        self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.read_token(deployment))
        })
    }

    /// How many users a page of the service's has.
    #[must_use]
    pub fn page_size(self) -> PageSize {
        self.draft
            .with_untracked(|draft| draft.rows_per_page.page_size())
    }

    /// How many users `Load users` loads: what the link opened says, as long as the form says the same, or else the first
    /// page.
    #[must_use]
    pub fn part_to_load(self) -> Part {
        let size = self.page_size();
        let first = Part::Page(PageRequest::first(size));
        let Some(query) = self.query() else {
            return first;
        };
        let part = self
            .opened
            .with_untracked(|link| link.as_ref()?.part_of(&query, size));
        part.unwrap_or_else(|| {
            self.opened.set(None);
            first
        })
    }

    /// What a query string asks for.
    #[must_use]
    pub fn read_link(self, query: &str) -> Option<Link> {
        self.deployment
            .with_value(|deployment| Link::read(query, deployment))
    }

    /// Puts what `query` asks for into the form.
    pub fn fill_in_query(self, query: &UsersQuery) {
        let user_name = query.user_name.as_ref().map_or("", UserName::as_str);
        for (field, text) in [
            (Field::Endpoint, query.endpoint.name()),
            (Field::ProjectId, query.project_id.as_str()),
            (Field::ConfigId, query.config_id.as_str()),
            (Field::UserName, user_name),
        ] {
            self.type_into(field, text.to_owned());
        }
    }

    /// Puts what `link` says into the form, and shows what is wrong with an ID in it.
    pub fn fill_in(self, link: &Link) {
        self.draft.update(|draft| {
            self.deployment
                .with_value(|deployment| draft.follow(link, deployment));
        });
        self.errors.update(|errors| {
            for field in Field::ALL {
                // The token is as it was, and so is what is wrong with it.
                if field != Field::Token {
                    errors.set(field, None);
                }
            }
        });
        self.check_transport();
        if link.unusable.project_id.is_some() {
            self.check(Field::ProjectId);
        }
        if link.unusable.config_id.is_some() {
            self.check(Field::ConfigId);
        }
    }
}
