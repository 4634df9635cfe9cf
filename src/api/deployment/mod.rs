//! What the deployment says: the endpoints that the page may talk to, how long it waits, and how long it keeps a token.
//!
//! Read from the `<script type="application/json" id="deployment">` block of index.html, which an operator edits with
//! a text editor, so every fault is told by what to change.

pub mod defaults;
pub mod transport;

use serde::Deserialize;

use crate::api::deployment::defaults::{
    MOST_TIMEOUT_SECONDS, MOST_TOKEN_IDLE_MINUTES, TIMEOUT_SECONDS, TOKEN_IDLE_MINUTES,
};
use crate::api::deployment::transport::is_unencrypted;
use crate::api::lenient::{Fields, list_or_none};
use crate::builtins::{Json, JsonError};

/// The setting that says after how many seconds a request is given up.
const TIMEOUT: &str = "timeout_seconds";

/// The setting that says after how many minutes without input the token is dropped.
const TOKEN_IDLE: &str = "token_idle_minutes";

/// The deployment's settings; at least one endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    endpoints: Vec<Endpoint>,
    timeout_seconds: u32,
    token_idle_minutes: u32,
    /// `None` where it is not known.
    page_origin: Option<String>,
}

/// A place where the service can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    name: String,
    base_url: BaseUrl,
}

/// The URL that the paths of the service are put behind: absolute (`https://proxy.example/api`) or a path of the
/// page's own origin (`/api/cn-north-4`); never ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

/// What is wrong with the deployment block.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeploymentError {
    /// index.html has no element with the ID `deployment`.
    #[error("index.html has no element `deployment`")]
    Missing,
    /// Not JSON; the text is the parser's and says where.
    #[error("{0}")]
    Malformed(String),
    /// A setting of this name is not known.
    #[error("unknown setting `{0}`")]
    UnknownSetting(String),
    /// There is no list of endpoints, or it is empty.
    #[error("no endpoint")]
    NoEndpoint,
    /// The endpoint at this place (from 1) has no name, or an empty one.
    #[error("endpoint {0} has no name")]
    NamelessEndpoint(usize),
    /// Two endpoints have this name.
    #[error("two endpoints are called `{0}`")]
    RepeatedName(String),
    /// The base URL of the endpoint of this name is neither an http(s) URL nor a path beginning with one slash, or
    /// has a query, a fragment, a user, white space or a backslash.
    #[error("the base URL of endpoint `{0}` is invalid")]
    BaseUrl(String),
    /// `timeout_seconds` is not a whole number from 1 to 3600.
    #[error("`timeout_seconds` is not a whole number from 1 to 3600")]
    Timeout,
    /// `token_idle_minutes` is not a whole number from 1 to 1440.
    #[error("`token_idle_minutes` is not a whole number from 1 to 1440")]
    TokenIdle,
}

impl Deployment {
    /// Reads the text of the deployment block.
    ///
    /// # Errors
    /// [`DeploymentError`] for the first thing that is wrong.
    pub fn parse(json: &str) -> Result<Self, DeploymentError> {
        let error = |error| match error {
            JsonError::Malformed(message) => DeploymentError::Malformed(message),
            JsonError::OtherShape => DeploymentError::NoEndpoint,
        };
        let json = Json::parse(json).map_err(error)?;
        let settings: Fields = json.read().map_err(error)?;
        all_known(&settings, &["endpoints", TIMEOUT, TOKEN_IDLE])?;
        let block: Block = json.read().map_err(error)?;
        let mut endpoints: Vec<Endpoint> = Vec::new();
        for (index, entry) in block.endpoints.into_iter().flatten().enumerate() {
            let endpoint = Endpoint::read(&entry, index + 1)?;
            if endpoints.iter().any(|other| other.name == endpoint.name) {
                return Err(DeploymentError::RepeatedName(endpoint.name));
            }
            endpoints.push(endpoint);
        }
        if endpoints.is_empty() {
            return Err(DeploymentError::NoEndpoint);
        }
        Ok(Self {
            endpoints,
            timeout_seconds: number(&settings, TIMEOUT, MOST_TIMEOUT_SECONDS, TIMEOUT_SECONDS)
                .ok_or(DeploymentError::Timeout)?,
            token_idle_minutes: number(
                &settings,
                TOKEN_IDLE,
                MOST_TOKEN_IDLE_MINUTES,
                TOKEN_IDLE_MINUTES,
            )
            .ok_or(DeploymentError::TokenIdle)?,
            page_origin: None,
        })
    }

    /// The same, of a page that was opened from this origin: `https://page.example`; `None` where that is not known.
    #[must_use]
    pub fn opened_from(self, page_origin: Option<String>) -> Self {
        Self {
            page_origin,
            ..self
        }
    }

    /// Whether the page itself came in a way in which anybody could have changed it, so that no token is safe in it; or in
    /// a way that is not known.
    #[must_use]
    pub fn is_page_unencrypted(&self) -> bool {
        self.page_origin.as_deref().is_none_or(is_unencrypted)
    }

    /// The endpoints in the deployment's order; never empty.
    #[must_use]
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    /// The endpoint of this name.
    #[must_use]
    pub fn endpoint(&self, name: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.name == name)
    }

    /// Seconds after which a request is given up; 1 to 3600.
    #[must_use]
    pub fn timeout_seconds(&self) -> u32 {
        self.timeout_seconds
    }

    /// Minutes without input after which the token is dropped; 1 to 1440.
    #[must_use]
    pub fn token_idle_minutes(&self) -> u32 {
        self.token_idle_minutes
    }
}

/// What of the block is not a setting by itself.
#[derive(Deserialize)]
struct Block {
    #[serde(default, deserialize_with = "list_or_none")]
    endpoints: Option<Vec<Fields>>,
}

/// A misspelt setting is told, not passed over: it would leave the operator with a default that nobody chose.
fn all_known(settings: &Fields, known: &[&str]) -> Result<(), DeploymentError> {
    match settings.names().find(|name| !known.contains(name)) {
        Some(name) => Err(DeploymentError::UnknownSetting(name.to_owned())),
        None => Ok(()),
    }
}

/// A whole number from 1 to `most`; the default where the deployment says nothing.
fn number(settings: &Fields, name: &str, most: u32, default: u32) -> Option<u32> {
    if settings.has(name) {
        settings
            .whole_number(name)
            .filter(|number| (1..=most).contains(number))
    } else {
        Some(default)
    }
}

impl Endpoint {
    /// Reads the entry at `place`, from 1.
    fn read(entry: &Fields, place: usize) -> Result<Self, DeploymentError> {
        all_known(entry, &["base_url", "name"])?;
        let name = entry.string("name").unwrap_or_default().trim().to_owned();
        if name.is_empty() {
            return Err(DeploymentError::NamelessEndpoint(place));
        }
        match entry.string("base_url").as_deref().and_then(BaseUrl::parse) {
            Some(base_url) => Ok(Self { name, base_url }),
            None => Err(DeploymentError::BaseUrl(name)),
        }
    }

    /// What the deployment calls it; not empty, and no other endpoint has it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it is.
    #[must_use]
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }
}

impl BaseUrl {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_path = text.starts_with('/') && !text.starts_with("//");
        let is_absolute = ["https://", "http://"].iter().any(|scheme| {
            text.strip_prefix(scheme)
                .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        });
        let has_stray = text.contains(|c: char| {
            matches!(c, '?' | '#' | '@' | '\\') || c.is_whitespace() || c.is_control()
        });
        ((is_path || is_absolute) && !has_stray)
            .then(|| Self(text.trim_end_matches('/').to_owned()))
    }

    /// Whether what is sent there can be read on its way. For a path, that is a question of the page's own origin.
    #[must_use]
    pub fn is_unencrypted(&self) -> bool {
        is_unencrypted(&self.0)
    }

    /// The text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
