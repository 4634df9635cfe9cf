//! The page as it is deployed: the configuration in `deploy/nginx`, run by the real nginx, with nothing changed but ports,
//! certificates, folders and the addresses at which regions are reached (see `Setup::new`).

mod answering_errors;
mod checking_the_configuration;
mod letting_origins_in;
mod passing_requests_on;
mod passing_tokens_on;
mod refusing_tricks;
mod sending_headers;
mod writing_logs;

use e2e::{PROJECT, REGION};

/// The documented path below a region's base URL, to the configuration `id`.
fn users_of(id: &str) -> String {
    format!("/api/{REGION}/v1/{PROJECT}/hotspot-session-config/{id}/non-migration-users")
}

/// The header that a page of the allowed origin sends.
const ORIGIN: &str = "Origin: https://page.example.com\r\n";
