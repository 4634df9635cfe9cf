//! What the page's features know.

use leptos::prelude::*;

use crate::api::deployment::Deployment;
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::comparison::context::ComparisonContext;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::ConnectionContext;
use crate::features::error_banner::context::RetryContext;
use crate::features::export::context::ExportContext;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::selection::context::SelectionContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::tools::context::ToolsContext;
use crate::features::url_state::context::UrlStateContext;
use crate::features::user_search::context::UserSearchContext;
use crate::features::users::context::UsersContext;

/// Provides the context of each feature, those first that others build upon.
pub fn provide_contexts(deployment: Deployment) {
    let language = LanguageContext::new();
    let status = StatusContext::default();
    let connection = ConnectionContext::new(deployment);
    let users = UsersContext::new(connection, language, status);
    provide_context(language);
    provide_context(status);
    provide_context(connection);
    provide_context(users);
    provide_context(UrlStateContext::new(connection, language, status, users));
    let auto_refresh = AutoRefreshContext::new(connection, language, status, users);
    provide_context(auto_refresh);
    provide_context(RetryContext::new(connection, users, auto_refresh));
    provide_context(ConfigurationPickerContext::new(
        connection, language, status, users,
    ));
    provide_context(UserSearchContext::new(connection, language, status, users));
    provide_context(RosterContext::new(connection, language, status, users));
    provide_context(ComparisonContext::default());
    provide_context(ExportContext::default());
    provide_context(SelectionContext::default());
    provide_context(ShortcutsContext::default());
    provide_context(ToastContext::default());
    provide_context(ToolsContext::default());
}
