//! The page and the mock service as they are deployed: behind nginx.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use mock_service::{Options, Recorder};

use crate::deployment::authority::Authority;
use crate::deployment::nginx::{Brotli, Nginx, Setup, Shape, own_address};
use crate::deployment::site::dist;
use crate::deployment::upstream::Upstream;

/// nginx, with the built page to serve and the service behind it.
pub struct Host {
    /// The server.
    pub nginx: Nginx,
    /// The service.
    pub upstream: Upstream,
}

impl Host {
    /// The mock service is the service.
    pub async fn start(shape: Shape) -> Self {
        let mock_service = mock_service::router(Options::default(), Recorder::default());
        Self::with_service(shape, mock_service).await
    }

    /// `service` is.
    pub async fn with_service(shape: Shape, service: Router) -> Self {
        Self::at(own_address(), shape, service, |_| {}).await
    }

    /// The mock service is the service, and these files of settings have these texts.
    pub async fn with_settings(shape: Shape, settings: &[(&str, &str)]) -> Self {
        let mock_service = mock_service::router(Options::default(), Recorder::default());
        Self::at(own_address(), shape, mock_service, |setup| {
            for (name, text) in settings {
                setup.setting(name, text);
            }
        })
        .await
    }

    /// nginx listens at this address, with its configuration edited.
    pub async fn at(
        address: Ipv4Addr,
        shape: Shape,
        service: Router,
        edit: impl FnOnce(&Setup),
    ) -> Self {
        let authority = Arc::new(Authority::default());
        let upstream = Upstream::start(service, Arc::clone(&authority)).await;
        let setup = Setup::at(
            address,
            shape,
            Brotli::Installed,
            authority,
            upstream.port(),
        );
        edit(&setup);
        let nginx = setup.start().await;
        copy(&dist(), &nginx.site());
        Self { nginx, upstream }
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the built page") {
        let entry = entry.expect("an entry");
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("our folder");
        }
    }
}
