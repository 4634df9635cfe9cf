//! The configurations of a project: their address, and the decoding of a 2xx body, field by field.

#![allow(
    clippy::expect_used,
    reason = "a value that cannot be made fails its test"
)]

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::configurations::{
    ConfigurationsPage, HotspotSessionConfig, Migration, decode_configurations,
};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::ids::{ConfigId, ProjectId};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest};
use non_migration_users::api::query::ConfigurationsQuery;
use non_migration_users::api::url;
use non_migration_users::api::users::User;
use proptest::prelude::*;
use serde_json::{Value, json};

fn bare(id: &str) -> HotspotSessionConfig {
    HotspotSessionConfig {
        config_id: ConfigId::parse(id).expect("an ID"),
        migration: Migration::Unknown,
        exit_sessions: None,
        users: None,
    }
}

fn decode(body: &Value) -> ConfigurationsPage {
    decode_configurations(&body.to_string()).expect("an answer")
}

/// The only configuration of a response with this one.
fn only(item: &Value) -> HotspotSessionConfig {
    let mut page = decode(&json!({ "items": [item] }));
    assert_eq!((page.configurations.len(), page.arrived), (1, 1), "{item}");
    page.configurations.remove(0)
}

#[test]
fn the_address_is_that_of_the_documented_operation_with_its_page() {
    let deployment = Deployment::parse(
        r#"{"endpoints":[{"name":"north","base_url":"https://proxy.example/api"}]}"#,
    )
    .expect("a deployment");
    let query = ConfigurationsQuery {
        endpoint: deployment.endpoints()[0].clone(),
        project_id: ProjectId::parse("a/b ü").expect("an ID"),
    };
    let offset = Offset::new(200).expect("an offset");
    assert_eq!(
        url::configurations(&query, PageRequest::at(offset, PageSize::Hundred)),
        "https://proxy.example/api/v1/a%2Fb%20%C3%BC/hotspot-session-config?offset=200&limit=100"
    );
}

#[test]
fn the_documented_example_is_one_enabled_configuration_with_one_user() {
    let body = r#"{"items":[{
        "id": "895110260098859008",
        "project_id": "601ff3957dfa4e90baebadddc11c18c8",
        "hotspot_session_migration_enable": true,
        "hotspot_exit_session_num": 4,
        "non_migrate_users": [{"user_id":"da16f9b8bc9444029cc171a4f7286353","user_name":"test"}]
    }]}"#;
    let expected = HotspotSessionConfig {
        migration: Migration::Enabled,
        exit_sessions: Some(4),
        users: Some(
            [User {
                id: Some("da16f9b8bc9444029cc171a4f7286353".to_owned()),
                name: Some("test".to_owned()),
            }]
            .into(),
        ),
        ..bare("895110260098859008")
    };
    assert_eq!(
        decode_configurations(body),
        Ok(ConfigurationsPage {
            configurations: vec![expected],
            arrived: 1,
            total: None,
        })
    );
}

#[test]
fn a_field_that_is_missing_or_odd_costs_that_field_only() {
    assert_eq!(only(&json!({ "id": "c" })), bare("c"));
    let odd = json!({
        "id": "c",
        "hotspot_session_migration_enable": "true",
        "hotspot_exit_session_num": -1,
        "non_migrate_users": null,
        "more": {},
    });
    assert_eq!(only(&odd), bare("c"));
    let disabled = json!({
        "id": 895_110_260_098_859_u64,
        "hotspot_session_migration_enable": false,
        "hotspot_exit_session_num": "100",
        "non_migrate_users": [null, 1, {}],
    });
    let expected = HotspotSessionConfig {
        migration: Migration::Disabled,
        exit_sessions: Some(100),
        // Of each of them nothing is known but that it is there.
        users: Some([User::default(), User::default(), User::default()].into()),
        ..bare("895110260098859")
    };
    assert_eq!(only(&disabled), expected);
}

#[test]
fn the_users_of_an_entry_stay_its_own_beside_entries_that_are_left_out() {
    let user = |id: &str| User {
        id: Some(id.to_owned()),
        name: None,
    };
    let body = json!({ "items": [
        7,
        { "id": "c", "non_migrate_users": [{ "user_id": "1" }] },
        { "non_migrate_users": [{ "user_id": "2" }] },
        { "id": "d", "non_migrate_users": "none" },
        { "id": "e", "non_migrate_users": [] },
        { "id": "f", "non_migrate_users": [{ "user_id": "3" }, { "user_id": "4" }] },
    ] });
    let page = decode(&body);
    let lists: Vec<_> = page
        .configurations
        .iter()
        .map(|configuration| {
            (
                configuration.config_id.as_str(),
                configuration.users.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        lists,
        [
            ("c", Some(&[user("1")][..])),
            ("d", None),
            ("e", Some(&[])),
            ("f", Some(&[user("3"), user("4")])),
        ]
    );
    assert_eq!(page.configurations[3].listed_users(), Some(2));
    assert_eq!(page.configurations[1].listed_users(), None);
}

#[test]
fn an_entry_without_a_usable_id_counts_for_paging_and_cannot_be_chosen() {
    let too_long = "x".repeat(129);
    let body = json!({ "items": [
        null, 7, {}, { "id": null }, { "id": " " }, { "id": ".." }, { "id": too_long }, { "id": "c" }
    ] });
    let page = decode(&body);
    assert_eq!(page.configurations, [bare("c")]);
    assert_eq!(page.arrived, 8);
}

#[test]
fn a_response_without_items_lists_none() {
    for body in [
        json!({}),
        json!({ "items": null }),
        json!({ "items": [] }),
        json!({ "items": null, "count": 0 }),
    ] {
        let page = decode(&body);
        assert_eq!((page.configurations.len(), page.arrived), (0, 0), "{body}");
    }
}

#[test]
fn another_body_is_no_response() {
    for (body, kind) in [
        ("", Body::Empty),
        ("<html>", Body::Html),
        ("[]", Body::OtherJson),
        (r#"{"hello":"world"}"#, Body::OtherJson),
        (r#"{"items":{}}"#, Body::OtherJson),
        (r#"{"items":["#, Body::BrokenOff),
        ("maintenance", Body::NotJson),
    ] {
        assert_eq!(
            decode_configurations(body),
            Err(BodyError::silent(kind)),
            "{body}"
        );
    }
}

#[test]
fn an_error_that_came_as_a_success_keeps_its_code() {
    let fault =
        decode_configurations(r#"{"error_code":"WKS.1","error_msg":"no"}"#).expect_err("an error");
    assert_eq!(fault.body, Body::Error);
    assert_eq!(fault.error_code.as_deref(), Some("WKS.1"));
    let beside_null = decode_configurations(r#"{"items":null,"error_code":"WKS.1"}"#);
    assert_eq!(beside_null.map_err(|fault| fault.body), Err(Body::Error));
}

#[test]
fn a_total_is_taken_in_though_none_is_documented_and_beside_no_items_it_must_be_a_number() {
    for (total, expected) in [
        (json!(5), Some(5)),
        (json!("5"), Some(5)),
        (json!(0), Some(0)),
        (json!(null), None),
        (json!("many"), None),
    ] {
        let page = decode(&json!({ "items": [{ "id": "c" }], "total_count": total }));
        assert_eq!(page.total, expected, "{total}");
        let empty = json!({ "items": [], "total_count": total }).to_string();
        let read = decode_configurations(&empty).map(|page| page.total);
        if total == "many" {
            assert_eq!(read, Err(BodyError::silent(Body::OtherJson)));
        } else {
            assert_eq!(read, Ok(expected), "{total}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_decoding_panic(text in ".*") {
        let _ = decode_configurations(&text);
        let _ = decode_configurations(&format!(r#"{{"items":[{text}]}}"#));
    }
}

#[test]
fn an_error_beside_the_items_is_an_error() {
    for body in [
        r#"{"error_code":"WKS.1","error_msg":"denied","items":[]}"#,
        r#"{"error_msg":"denied","items":[{"id":"c-1"}]}"#,
    ] {
        let fault = decode_configurations(body).map_err(|fault| fault.body);
        assert_eq!(fault, Err(Body::Error), "{body}");
    }
}
