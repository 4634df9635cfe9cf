//! What the page is to load: the form, and the link that was opened.

use leptos::prelude::*;

use crate::api::deployment::Deployment;
use crate::api::error::ApiError;
use crate::api::ids::Token;
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::element_ids;
use crate::model::connection::{Draft, Field, FieldError, FieldErrors};
use crate::model::link::{Link, Part};
use crate::platform::focus;

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

/// The form, and what the deployment allows in it.
#[derive(Clone, Copy)]
pub struct ConnectionContext {
    /// What the deployment allows.
    pub deployment: StoredValue<Deployment>,
    /// What is typed into the form.
    pub draft: RwSignal<Draft>,
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

    /// Takes in what was typed into `field`; a message already beside it follows the typing.
    pub fn type_into(self, field: Field, text: String) {
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
            focus::focus(field_id(field));
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

    /// The token; without a usable one that is shown, and the focus goes to its field.
    #[must_use]
    pub fn checked_token(self) -> Option<Token> {
        match self.token() {
            Ok(token) => Some(token),
            Err(error) => {
                self.errors
                    .update(|errors| errors.set(Field::Token, Some(error)));
                focus::focus(element_ids::TOKEN);
                None
            }
        }
    }

    /// Takes in that a request with `sent` was refused: the operator is brought to the field of the token, which is told as wrong
    /// and selected, so that pasting replaces it, where it is still the one that was sent.
    pub fn on_unauthorized(self, error: &ApiError, sent: Option<&Token>) {
        if self.refuse_token(error, sent) {
            focus::select(element_ids::TOKEN);
        } else {
            focus::focus(element_ids::TOKEN);
        }
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

    /// How many users `Load users` loads: what the link opened says, as long as the form says the same, or else the first
    /// page.
    #[must_use]
    pub fn part_to_load(self) -> Part {
        let size = self
            .draft
            .with_untracked(|draft| draft.rows_per_page.page_size());
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
