//! The page as it is deployed: the configuration in `deploy/nginx`, run by the real nginx, with nothing changed but ports,
//! certificates, folders and the addresses at which regions are reached (see `Setup::new`).

// All of it is test code: what goes wrong must end the test.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod answering_errors;
mod checking_a_deployment;
mod checking_the_configuration;
mod installing;
mod keeping_to_the_policy;
mod letting_clients_in;
mod letting_origins_in;
mod limiting_requests;
mod machine;
mod meeting_faults;
mod monitoring;
mod passing_requests_on;
mod passing_tokens_on;
mod refusing_tricks;
mod running_in_a_container;
mod sending_headers;
mod signing_in;
mod staying_available;
mod writing_logs;

use e2e::{PROJECT, Page, REGION, Scenario, Shape};

/// Opens the page as it is deployed in each shape, and takes `steps` on it.
async fn in_each_shape(steps: impl AsyncFn(&Page)) {
    for shape in Shape::ALL {
        Scenario::default().deployed(shape).run(&steps).await;
    }
}

/// The documented path below a region's base URL, to the configuration `id`.
fn users_of(id: &str) -> String {
    format!("/api/{REGION}/v1/{PROJECT}/hotspot-session-config/{id}/non-migration-users")
}

/// The header that a page of the allowed origin sends.
const ORIGIN: &str = "Origin: https://page.example.com\r\n";
