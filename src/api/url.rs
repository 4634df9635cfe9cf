//! The only place where an address of the service is put together.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::decimal::decimal;
use super::deployment::Endpoint;
use super::ids::ProjectId;
use super::paging::PageRequest;
use super::query::{ConfigurationsQuery, UsersQuery};

/// All but the unreserved characters of RFC 3986, section 2.3: right for a path segment and for a query value alike.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// `GET /v1/{project_id}/hotspot-session-config/{config_id}/non-migration-users` (`ListNonMigrationUsers`).
#[must_use]
pub fn non_migration_users(query: &UsersQuery, page: PageRequest) -> String {
    let mut url = configurations_of(&query.endpoint, &query.project_id);
    url.push('/');
    url.extend(utf8_percent_encode(query.config_id.as_str(), RESERVED));
    url.push_str("/non-migration-users");
    push_page(&mut url, page);
    if let Some(name) = &query.user_name {
        url.push_str("&user_name=");
        url.extend(utf8_percent_encode(name.as_str(), RESERVED));
    }
    url
}

/// `GET /v1/{project_id}/hotspot-session-config` (`ListHotspotSessionConfig`).
#[must_use]
pub fn configurations(query: &ConfigurationsQuery, page: PageRequest) -> String {
    let mut url = configurations_of(&query.endpoint, &query.project_id);
    push_page(&mut url, page);
    url
}

fn configurations_of(endpoint: &Endpoint, project_id: &ProjectId) -> String {
    let mut url = String::from(endpoint.base_url().as_str());
    url.push_str("/v1/");
    url.extend(utf8_percent_encode(project_id.as_str(), RESERVED));
    url.push_str("/hotspot-session-config");
    url
}

fn push_page(url: &mut String, page: PageRequest) {
    url.push_str("?offset=");
    url.push_str(&decimal(page.offset().get()));
    url.push_str("&limit=");
    url.push_str(&decimal(page.size().limit()));
}
