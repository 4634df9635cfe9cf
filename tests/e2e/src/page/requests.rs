//! What the mock service was asked.

use mock_service::Seen;

use super::Page;
use crate::deployment::nginx::Shape;
use crate::deployment::site::OWN_ENDPOINT;
use crate::deployment::upstream::OTHER_REGION;

/// A request for users as the mock service received it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path, percent-encoded as it came.
    pub path: String,
    /// The parameters, decoded.
    pub parameters: Vec<(String, String)>,
    /// The token.
    pub token: Option<String>,
    /// Where the request came from, if from elsewhere.
    pub origin: Option<String>,
}

impl Asked {
    fn of(seen: Seen) -> Self {
        let (path, query) = seen
            .path_and_query
            .split_once('?')
            .unwrap_or((&seen.path_and_query, ""));
        Self {
            path: path.to_owned(),
            parameters: url::form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
            token: seen.token,
            origin: seen.origin,
        }
    }

    /// A parameter by its name.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The offset, by default 0 as in the contract.
    pub fn offset(&self) -> &str {
        self.parameter("offset").unwrap_or("0")
    }

    /// The limit, by default 10 as in the contract.
    pub fn limit(&self) -> &str {
        self.parameter("limit").unwrap_or("10")
    }
}

impl Page {
    /// Every request for users, preflights left out, in order of arrival.
    pub fn asked(&self) -> Vec<Asked> {
        self.recorder
            .seen()
            .into_iter()
            .filter(|seen| seen.method == "GET")
            .map(Asked::of)
            .collect()
    }

    /// Waits until there have been so many requests for users, and gives them.
    pub async fn has_asked(&self, count: usize) -> Vec<Asked> {
        self.until("so many requests", async || {
            let asked = self.asked();
            (asked.len() == count).then_some(asked)
        })
        .await
    }

    /// The latest request for users.
    pub fn last_asked(&self) -> Asked {
        self.asked().pop().expect("the mock service was asked")
    }

    /// The path of the page's own host under which the mock service is.
    pub fn own_endpoint(&self) -> String {
        match self.host() {
            None => OWN_ENDPOINT.to_owned(),
            Some(_) => Shape::SameOrigin.base_url(OTHER_REGION),
        }
    }

    /// What the mock service is told of the page's origin by requests that come from another one: nothing behind a proxy.
    pub fn origin_told(&self) -> Option<&str> {
        match self.host() {
            None => Some(self.origin()),
            Some(_) => None,
        }
    }

    /// The page's scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.site.origin
    }
}
