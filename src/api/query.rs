//! What is asked of the service, all of it but the token and the page.

use crate::api::deployment::Endpoint;
use crate::api::ids::{ConfigId, ProjectId, UserName};

/// A question for users (`ListNonMigrationUsers`). The token is not part of it, so that a query can be shown, kept and compared freely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersQuery {
    /// Where to ask.
    pub endpoint: Endpoint,
    /// Whose configuration.
    pub project_id: ProjectId,
    /// Which configuration.
    pub config_id: ConfigId,
    /// The name to look for; `None` asks for all users.
    pub user_name: Option<UserName>,
}

impl UsersQuery {
    /// Whether it is about the same configuration, whatever the usernames.
    #[must_use]
    pub fn has_same_configuration(&self, other: &Self) -> bool {
        (&self.endpoint, &self.project_id, &self.config_id)
            == (&other.endpoint, &other.project_id, &other.config_id)
    }

    /// The question for the configurations of the same project.
    #[must_use]
    pub fn configurations(&self) -> ConfigurationsQuery {
        ConfigurationsQuery {
            endpoint: self.endpoint.clone(),
            project_id: self.project_id.clone(),
        }
    }
}

/// A question for the configurations of a project (`ListHotspotSessionConfig`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationsQuery {
    /// Where to ask.
    pub endpoint: Endpoint,
    /// Whose configurations.
    pub project_id: ProjectId,
}
