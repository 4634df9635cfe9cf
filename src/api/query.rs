//! What is asked of `ListNonMigrationUsers`, all of it but the token.

use super::deployment::Endpoint;
use super::ids::{ConfigId, ProjectId, UserName};
use super::paging::PageRequest;

/// One request for users. The token is not part of it, so that a query can be shown, kept and compared freely.
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
    /// Which of the users.
    pub page: PageRequest,
}

impl UsersQuery {
    /// The same question for another page.
    #[must_use]
    pub fn turned_to(&self, page: PageRequest) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }
}
