//! What the features of a mounted component know.

use leptos::prelude::*;
use non_migration_users::api::deployment::Deployment;
use non_migration_users::app::contexts::provide_contexts;
use non_migration_users::features::connection::context::ConnectionContext;
use non_migration_users::features::language::context::LanguageContext;
use non_migration_users::features::status::context::StatusContext;
use non_migration_users::features::users::context::UsersContext;

/// The contexts that tests look into.
#[derive(Clone, Copy)]
pub struct Contexts {
    pub connection: ConnectionContext,
    pub language: LanguageContext,
    pub status: StatusContext,
    pub users: UsersContext,
}

impl Contexts {
    /// Provides those of a deployment to what is mounted after this.
    pub fn provide(deployment: Deployment) -> Self {
        provide_contexts(deployment);
        Self {
            connection: expect_context(),
            language: expect_context(),
            status: expect_context(),
            users: expect_context(),
        }
    }
}
