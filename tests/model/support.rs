//! What many of these tests begin with.

#![allow(clippy::expect_used, reason = "what cannot be made ends the test")]

use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::ids::{ConfigId, ProjectId};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest};
use non_migration_users::api::query::UsersQuery;

/// A deployment with one endpoint, `north`.
pub fn deployment() -> Deployment {
    Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/api"}]}"#)
        .expect("a deployment")
}

/// All users of `config`.
pub fn query(config: &str) -> UsersQuery {
    UsersQuery {
        endpoint: deployment().endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse(config).expect("an ID"),
        user_name: None,
    }
}

/// The page of `size` users after `offset` others.
pub fn page_at(offset: u32, size: PageSize) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset"), size)
}
