//! What the deployment says: the endpoints that the page may talk to, how long it waits, and how long it keeps a token.
//!
//! Read from the `<script type="application/json" id="deployment">` block of index.html, which an operator edits with
//! a text editor, so every fault is told by what to change.

use super::json::{Json, JsonError};

/// Minutes without input after which the token is dropped, where the deployment says nothing.
pub const DEFAULT_TOKEN_IDLE_MINUTES: u32 = 15;

/// Seconds that a request may take, where the deployment says nothing: above the gateway's backend timeout of 30 s.
pub const DEFAULT_TIMEOUT_SECONDS: u32 = 35;

/// The deployment's settings; at least one endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    endpoints: Vec<Endpoint>,
    timeout_seconds: u32,
    token_idle_minutes: u32,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeploymentError {
    /// index.html has no element with the ID `deployment`.
    Missing,
    /// Not JSON; the text is the parser's and says where.
    Malformed(String),
    /// A setting of this name is not known.
    UnknownSetting(String),
    /// There is no list of endpoints, or it is empty.
    NoEndpoint,
    /// The endpoint at this place (from 1) has no name, or an empty one.
    NamelessEndpoint(usize),
    /// Two endpoints have this name.
    RepeatedName(String),
    /// The base URL of the endpoint of this name is neither an http(s) URL nor a path beginning with one slash, or
    /// has a query, a fragment, a user, white space or a backslash.
    BaseUrl(String),
    /// `timeout_seconds` is not a whole number from 1 to 3600.
    Timeout,
    /// `token_idle_minutes` is not a whole number from 1 to 1440.
    TokenIdle,
}

impl Deployment {
    /// Reads the text of the deployment block.
    ///
    /// # Errors
    /// [`DeploymentError`] for the first thing that is wrong.
    pub fn parse(json: &str) -> Result<Self, DeploymentError> {
        let block =
            Json::parse(json).map_err(|JsonError(message)| DeploymentError::Malformed(message))?;
        known_settings(
            &block,
            &["endpoints", "timeout_seconds", "token_idle_minutes"],
        )?;
        let entries = match block.get("endpoints") {
            Some(Json::List(entries)) if !entries.is_empty() => entries,
            _ => return Err(DeploymentError::NoEndpoint),
        };
        let mut endpoints: Vec<Endpoint> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let endpoint = Endpoint::read(entry, index + 1)?;
            if endpoints.iter().any(|other| other.name == endpoint.name) {
                return Err(DeploymentError::RepeatedName(endpoint.name));
            }
            endpoints.push(endpoint);
        }
        Ok(Self {
            endpoints,
            timeout_seconds: whole_number(&block, "timeout_seconds", DEFAULT_TIMEOUT_SECONDS, 3600)
                .ok_or(DeploymentError::Timeout)?,
            token_idle_minutes: whole_number(
                &block,
                "token_idle_minutes",
                DEFAULT_TOKEN_IDLE_MINUTES,
                1440,
            )
            .ok_or(DeploymentError::TokenIdle)?,
        })
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

/// The setting `name`: `default` where it is left out, and `None` where it is not a whole number from 1 to `most`.
fn whole_number(block: &Json, name: &str, default: u32, most: u32) -> Option<u32> {
    let number = match block.get(name) {
        None => default,
        Some(number) => u32::try_from(number.integer()?).ok()?,
    };
    (1..=most).contains(&number).then_some(number)
}

/// A misspelt setting is told, not passed over: it would leave the reader with a default that nobody chose.
fn known_settings(object: &Json, names: &[&str]) -> Result<(), DeploymentError> {
    match object
        .members()
        .iter()
        .find(|(name, _)| !names.contains(&name.as_str()))
    {
        Some((name, _)) => Err(DeploymentError::UnknownSetting(name.clone())),
        None => Ok(()),
    }
}

impl Endpoint {
    fn read(entry: &Json, place: usize) -> Result<Self, DeploymentError> {
        known_settings(entry, &["name", "base_url"])?;
        let name = match entry.get("name") {
            Some(Json::Text(name)) if !name.trim().is_empty() => name.trim().to_owned(),
            _ => return Err(DeploymentError::NamelessEndpoint(place)),
        };
        let base_url = match entry.get("base_url") {
            Some(Json::Text(text)) => BaseUrl::parse(text),
            _ => None,
        };
        match base_url {
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

    /// The text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
