//! The only place where an address of the service is put together.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use crate::api::ids::ProjectId;
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};

/// All but the unreserved characters of RFC 3986, section 2.3: right for a path segment and for a query value alike.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// `GET /v1/{project_id}/hotspot-session-config/{config_id}/non-migration-users` (`ListNonMigrationUsers`).
#[must_use]
pub fn non_migration_users(query: &UsersQuery, page: PageRequest) -> String {
    let base_url = query.endpoint.base_url().as_str();
    let mut url = format!("{base_url}{}", non_migration_users_path(query, page));
    if let Some(name) = &query.user_name {
        url.push_str("&user_name=");
        url.extend(encoded(name.as_str()));
    }
    url
}

/// The same as it may be handed on: from the path, without the endpoint's address and without the username.
#[must_use]
pub fn non_migration_users_path(query: &UsersQuery, page: PageRequest) -> String {
    let configurations = configurations_path(&query.project_id);
    let config_id = encoded(query.config_id.as_str());
    format!(
        "{configurations}/{config_id}/non-migration-users?{}",
        paging(page)
    )
}

/// `GET /v1/{project_id}/hotspot-session-config` (`ListHotspotSessionConfig`).
#[must_use]
pub fn configurations(query: &ConfigurationsQuery, page: PageRequest) -> String {
    let base_url = query.endpoint.base_url().as_str();
    let configurations = configurations_path(&query.project_id);
    format!("{base_url}{configurations}?{}", paging(page))
}

fn configurations_path(project_id: &ProjectId) -> String {
    let project_id = encoded(project_id.as_str());
    format!("/v1/{project_id}/hotspot-session-config")
}

fn paging(page: PageRequest) -> String {
    format!(
        "offset={}&limit={}",
        page.offset().get(),
        page.size().limit()
    )
}

/// `text` as it stands in an address.
pub(crate) fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}
