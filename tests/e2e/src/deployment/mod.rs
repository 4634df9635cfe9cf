//! The page, its proxy and the service as they are deployed.

pub mod authority;
pub mod container;
pub mod deployment_block;
pub mod host;
pub mod http2;
pub mod name_server;
pub mod nginx;
pub mod page_host;
pub mod raw;
pub mod site;
pub mod upstream;
