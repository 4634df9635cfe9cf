//! What the features of a mounted component know.

use leptos::prelude::*;
use non_migration_users::api::deployment::Deployment;
use non_migration_users::app::contexts::provide_contexts;
use non_migration_users::features::auto_refresh::context::AutoRefreshContext;
use non_migration_users::features::connection::context::ConnectionContext;
use non_migration_users::features::error_banner::context::RetryContext;
use non_migration_users::features::export::context::ExportContext;
use non_migration_users::features::language::context::LanguageContext;
use non_migration_users::features::selection::context::SelectionContext;
use non_migration_users::features::status::context::StatusContext;
use non_migration_users::features::toast::context::ToastContext;
use non_migration_users::features::users::context::UsersContext;

/// The contexts that tests look into.
#[derive(Clone, Copy)]
pub struct Contexts {
    pub auto_refresh: AutoRefreshContext,
    pub connection: ConnectionContext,
    pub export: ExportContext,
    pub language: LanguageContext,
    pub retry: RetryContext,
    pub selection: SelectionContext,
    pub status: StatusContext,
    pub toast: ToastContext,
    pub users: UsersContext,
}

impl Contexts {
    /// What is said for a moment.
    pub fn toasted(self) -> String {
        let message = untrack(|| self.toast.message());
        message.unwrap_or_default()
    }

    /// Provides those of a deployment to what is mounted after this.
    pub fn provide(deployment: Deployment) -> Self {
        provide_contexts(deployment);
        Self {
            auto_refresh: expect_context(),
            connection: expect_context(),
            export: expect_context(),
            language: expect_context(),
            retry: expect_context(),
            selection: expect_context(),
            status: expect_context(),
            toast: expect_context(),
            users: expect_context(),
        }
    }
}
