//! The form: from the texts typed to a query and a token, or to what is wrong with which field.

use zeroize::Zeroizing;

use crate::api::deployment::{Deployment, Endpoint};
use crate::api::ids::{ConfigId, IdError, ProjectId, Token, TokenError, UserName};
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::model::link::{Link, Part};
use crate::model::users::paging::rows_per_page::RowsPerPage;

/// A field that can be wrong; in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// `Endpoint`.
    Endpoint,
    /// `Project ID`.
    ProjectId,
    /// `Token`.
    Token,
    /// `Configuration ID`.
    ConfigId,
    /// `Username`.
    UserName,
}

impl Field {
    /// All, in the order in which the form shows them.
    pub const ALL: [Self; 5] = [
        Self::Endpoint,
        Self::ProjectId,
        Self::Token,
        Self::ConfigId,
        Self::UserName,
    ];
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// No endpoint is chosen.
    #[error("no endpoint is chosen")]
    NoEndpoint,
    /// Not a project ID.
    #[error("project_id: {0}")]
    ProjectId(IdError),
    /// Not a configuration ID.
    #[error("config_id: {0}")]
    ConfigId(IdError),
    /// Not a username.
    #[error("user_name: {0}")]
    UserName(IdError),
    /// Not a token.
    #[error("token: {0}")]
    Token(TokenError),
    /// No token any more: it was dropped.
    #[error("the token was dropped: {0}")]
    TokenDropped(DropReason),
    /// The page came over plain HTTP, and takes no token.
    #[error("the page was opened over plain HTTP")]
    PageUnencrypted,
    /// The endpoint is reached over plain HTTP, and gets no token.
    #[error("the endpoint is reached over plain HTTP")]
    EndpointUnencrypted,
    /// The service did not accept the token. It may be sent once more, where something else in the form was wrong.
    #[error("the service refused the token")]
    TokenRefused,
}

/// Why a token was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DropReason {
    /// Nobody was there.
    #[error("{minutes} minutes without input")]
    Idle {
        /// So many minutes without input.
        minutes: u32,
    },
    /// The page was left. A browser may keep it whole, and bring it back when somebody goes back.
    #[error("the page was left")]
    PageLeft,
}

/// What the form holds, as typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The name of the endpoint chosen; empty where none is.
    pub endpoint: String,
    /// `Project ID`.
    pub project_id: String,
    /// `Configuration ID`.
    pub config_id: String,
    /// `Token`. What is replaced or dropped is overwritten in memory.
    pub token: Zeroizing<String>,
    /// Why the token was dropped; `None` where it was not, or is typed again.
    pub token_dropped: Option<DropReason>,
    /// Whether the service refused the token, and it has neither been changed nor sent again since.
    pub token_refused: bool,
    /// `Username`.
    pub user_name: String,
    /// `Rows per page`.
    pub rows_per_page: RowsPerPage,
}

impl Draft {
    /// An empty form; a single endpoint is chosen from the start.
    #[must_use]
    pub fn new(deployment: &Deployment) -> Self {
        let endpoint = match deployment.endpoints() {
            [only] => only.name().to_owned(),
            _ => String::new(),
        };
        Self {
            endpoint,
            project_id: String::new(),
            config_id: String::new(),
            token: Zeroizing::default(),
            token_dropped: None,
            token_refused: false,
            user_name: String::new(),
            rows_per_page: RowsPerPage::default(),
        }
    }

    /// What is typed into `field`.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Endpoint => &self.endpoint,
            Field::ProjectId => &self.project_id,
            Field::ConfigId => &self.config_id,
            Field::Token => &self.token,
            Field::UserName => &self.user_name,
        }
    }

    /// Types `text` into `field`.
    pub fn set(&mut self, field: Field, text: String) {
        let place = match field {
            Field::Endpoint => &mut self.endpoint,
            Field::ProjectId => &mut self.project_id,
            Field::ConfigId => &mut self.config_id,
            Field::Token => {
                self.token_dropped = None;
                self.token_refused &= Token::bare(&text) == Token::bare(&self.token);
                self.token = text.into();
                return;
            }
            Field::UserName => &mut self.user_name,
        };
        *place = text;
    }

    /// Fills in what a link names, and empties what it does not; the token stays. Without an endpoint in the link the
    /// only one is chosen, or none.
    pub fn follow(&mut self, link: &Link, deployment: &Deployment) {
        let text = |id: Option<&str>| id.unwrap_or_default().to_owned();
        *self = Self {
            endpoint: match &link.endpoint {
                Some(endpoint) => endpoint.name().to_owned(),
                None => Self::new(deployment).endpoint,
            },
            project_id: text(
                link.project_id
                    .as_ref()
                    .map(ProjectId::as_str)
                    .or(link.unusable.project_id.as_deref()),
            ),
            config_id: text(
                link.config_id
                    .as_ref()
                    .map(ConfigId::as_str)
                    .or(link.unusable.config_id.as_deref()),
            ),
            token: std::mem::take(&mut self.token),
            token_dropped: self.token_dropped,
            token_refused: self.token_refused,
            user_name: text(link.user_name.as_ref().map(UserName::as_str)),
            rows_per_page: match link.part {
                Part::Page(page) => page.size().into(),
                Part::All => self.rows_per_page,
            },
        };
    }

    /// Drops the token.
    pub fn drop_token(&mut self, reason: DropReason) {
        self.token = Zeroizing::default();
        self.token_dropped = Some(reason);
        self.token_refused = false;
    }

    /// Takes in that the service refused `token`. Says whether it is the one in the form.
    pub fn refuse_token(&mut self, token: &Token) -> bool {
        self.token_refused = self.parse_token().as_ref() == Ok(token);
        self.token_refused
    }

    /// Whether more was typed or pasted than the token, which alone is sent.
    #[must_use]
    pub fn has_more_than_token(&self) -> bool {
        Token::bare(&self.token) != self.token.trim()
    }

    /// Whether the token can be read in `text`, or what looks like another one.
    #[must_use]
    pub fn shows_token(&self, text: &str) -> bool {
        let token = Token::bare(&self.token);
        !token.is_empty() && text.contains(token) || Token::is_likely_in(text)
    }

    /// The same, where nobody can have typed it to look for it.
    #[must_use]
    pub fn shows_whole_token(&self, text: &str) -> bool {
        text.len() >= Token::LEAST_LENGTH && self.shows_token(text)
    }

    /// What is wrong with `field`, if anything.
    #[must_use]
    pub fn error(&self, field: Field, deployment: &Deployment) -> Option<FieldError> {
        match field {
            Field::Endpoint => self.read_endpoint(deployment).err(),
            Field::ProjectId => self.read_project_id().err(),
            Field::ConfigId => self.read_config_id().err(),
            Field::Token => match self.read_token(deployment) {
                Err(error) => Some(error),
                Ok(_) => self.token_refused.then_some(FieldError::TokenRefused),
            },
            Field::UserName => self.read_user_name().err(),
        }
    }

    /// The query; `None` where a field other than the token is wrong.
    #[must_use]
    pub fn query(&self, deployment: &Deployment) -> Option<UsersQuery> {
        Some(UsersQuery {
            endpoint: self.read_endpoint(deployment).ok()?.clone(),
            project_id: self.read_project_id().ok()?,
            config_id: self.read_config_id().ok()?,
            user_name: self.read_user_name().ok()?,
        })
    }

    /// The query for the configurations of the project; `None` where endpoint or project are wrong.
    #[must_use]
    pub fn configurations_query(&self, deployment: &Deployment) -> Option<ConfigurationsQuery> {
        Some(ConfigurationsQuery {
            endpoint: self.read_endpoint(deployment).ok()?.clone(),
            project_id: self.read_project_id().ok()?,
        })
    }

    /// Why no token is taken, whatever is typed: it could be read on its way to the page or to the endpoint that is chosen.
    #[must_use]
    pub fn transport_error(&self, deployment: &Deployment) -> Option<FieldError> {
        if deployment.is_page_unencrypted() {
            return Some(FieldError::PageUnencrypted);
        }
        let endpoint = deployment.endpoint(&self.endpoint)?;
        endpoint
            .base_url()
            .is_unencrypted()
            .then_some(FieldError::EndpointUnencrypted)
    }

    /// The token, or what is wrong with it.
    ///
    /// # Errors
    /// [`Self::transport_error`]; [`FieldError::Token`], or [`FieldError::TokenDropped`] until another one is typed.
    pub fn read_token(&self, deployment: &Deployment) -> Result<Token, FieldError> {
        match self.transport_error(deployment) {
            Some(error) => Err(error),
            None => self.parse_token(),
        }
    }

    fn parse_token(&self) -> Result<Token, FieldError> {
        match self.token_dropped {
            Some(reason) => Err(FieldError::TokenDropped(reason)),
            None => Token::parse(&self.token).map_err(FieldError::Token),
        }
    }

    fn read_endpoint<'a>(&self, deployment: &'a Deployment) -> Result<&'a Endpoint, FieldError> {
        deployment
            .endpoint(&self.endpoint)
            .ok_or(FieldError::NoEndpoint)
    }

    fn read_project_id(&self) -> Result<ProjectId, FieldError> {
        ProjectId::parse(&self.project_id).map_err(FieldError::ProjectId)
    }

    fn read_config_id(&self) -> Result<ConfigId, FieldError> {
        ConfigId::parse(&self.config_id).map_err(FieldError::ConfigId)
    }

    fn read_user_name(&self) -> Result<Option<UserName>, FieldError> {
        UserName::parse(&self.user_name).map_err(FieldError::UserName)
    }
}

/// What is wrong in the form as far as it has been looked at: a field is looked at when the operator leaves it after
/// typing, and all are on submit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldErrors([Option<FieldError>; Field::ALL.len()]);

impl FieldErrors {
    /// Looks at every field.
    #[must_use]
    pub fn of(draft: &Draft, deployment: &Deployment) -> Self {
        Self(Field::ALL.map(|field| draft.error(field, deployment)))
    }

    /// What is wrong with `field`, as far as known.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<FieldError> {
        self.0[field as usize]
    }

    /// Notes what is wrong with `field`.
    pub fn set(&mut self, field: Field, error: Option<FieldError>) {
        self.0[field as usize] = error;
    }

    /// Whether `field` keeps the form from being sent.
    #[must_use]
    pub fn prevents(&self, field: Field) -> bool {
        self.get(field)
            .is_some_and(|error| error != FieldError::TokenRefused)
    }

    /// The first field in the order of the form that keeps it from being sent.
    #[must_use]
    pub fn first(&self) -> Option<Field> {
        Field::ALL.into_iter().find(|&field| self.prevents(field))
    }
}
