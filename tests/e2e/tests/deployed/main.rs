//! The page as it is deployed: the configuration in `deploy/nginx`, run by the real nginx, with nothing changed but ports,
//! certificates, folders and the addresses at which regions are reached (see `Setup::new`).

// All of it is test code: what goes wrong must end the test.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod access;
mod machine;
mod operations;
mod requests;

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
