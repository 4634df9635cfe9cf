//! The address of a request: every part of it, percent-encoded, and the base URL untouched.

#![allow(
    clippy::expect_used,
    reason = "a query that cannot be made fails its test"
)]

use non_migration_users::api::deployment::{Deployment, Endpoint};
use non_migration_users::api::ids::{ConfigId, ProjectId, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::url::non_migration_users;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde_json::json;

const PROJECT: &str = "29fd81a2d5f24ab2a7f9f24d2a2a2a2a";
const CONFIG: &str = "d2a3rd115c9ea2b32123sa45hbcf12";

fn endpoint(base_url: &str) -> Endpoint {
    let block = json!({ "endpoints": [{ "name": "north", "base_url": base_url }] }).to_string();
    Deployment::parse(&block).expect("a deployment").endpoints()[0].clone()
}

/// A question for all users of `CONFIG`.
fn query(base_url: &str) -> UsersQuery {
    UsersQuery {
        endpoint: endpoint(base_url),
        project_id: ProjectId::parse(PROJECT).expect("an ID"),
        config_id: ConfigId::parse(CONFIG).expect("an ID"),
        user_name: None,
    }
}

/// The address of the first page of ten.
fn url_of_first(query: &UsersQuery) -> String {
    non_migration_users(query, PageRequest::default())
}

fn url_of_ids(project_id: &str, config_id: &str) -> String {
    url_of_first(&UsersQuery {
        project_id: ProjectId::parse(project_id).expect("an ID"),
        config_id: ConfigId::parse(config_id).expect("an ID"),
        ..query("/api")
    })
}

fn url_of_user_name(name: &str) -> String {
    url_of_first(&UsersQuery {
        user_name: UserName::parse(name).expect("a name"),
        ..query("/api")
    })
}

fn url_of_page(offset: u32, size: PageSize) -> String {
    let page = PageRequest::at(Offset::new(offset).expect("an offset"), size);
    non_migration_users(&query("/api"), page)
}

#[test]
fn the_documented_request_has_this_url() {
    assert_eq!(
        url_of_first(&query("https://appstream.cn-north-4.myhuaweicloud.com")),
        "https://appstream.cn-north-4.myhuaweicloud.com/v1/29fd81a2d5f24ab2a7f9f24d2a2a2a2a/hotspot-session-config/\
         d2a3rd115c9ea2b32123sa45hbcf12/non-migration-users?offset=0&limit=10"
    );
}

#[test]
fn a_base_url_may_be_absolute_or_a_path_and_a_slash_at_its_end_is_not_doubled() {
    let rest = "/v1/29fd81a2d5f24ab2a7f9f24d2a2a2a2a/hotspot-session-config/d2a3rd115c9ea2b32123sa45hbcf12/\
                non-migration-users?offset=0&limit=10";
    for (base_url, begin) in [
        ("https://proxy.example", "https://proxy.example"),
        ("https://proxy.example/", "https://proxy.example"),
        (
            "https://proxy.example:8443/a%20b/",
            "https://proxy.example:8443/a%20b",
        ),
        ("/api/cn-north-4", "/api/cn-north-4"),
        ("/api/cn-north-4/", "/api/cn-north-4"),
        ("/", ""),
    ] {
        assert_eq!(
            url_of_first(&query(base_url)),
            format!("{begin}{rest}"),
            "{base_url}"
        );
    }
}

#[test]
fn every_reserved_character_of_ascii_is_percent_encoded_and_no_other() {
    for byte in 0x00_u8..=0x7f {
        let c = char::from(byte);
        let encoded = if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~') {
            c.to_string()
        } else {
            format!("%{byte:02X}")
        };
        let text = format!("a{c}b");
        // An ID has no control character in it.
        if !c.is_ascii_control() {
            assert_eq!(
                url_of_ids(&text, &text),
                format!(
                    "/api/v1/a{encoded}b/hotspot-session-config/a{encoded}b/non-migration-users?offset=0&limit=10"
                )
            );
        }
        assert_eq!(
            url_of_user_name(&text),
            format!(
                "/api/v1/{PROJECT}/hotspot-session-config/{CONFIG}/non-migration-users?offset=0&limit=10\
                 &user_name=a{encoded}b"
            )
        );
    }
}

#[test]
fn ids_are_percent_encoded_as_path_segments() {
    for (id, encoded) in [
        ("a/b", "a%2Fb"),
        ("../x", "..%2Fx"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("%2e%2e", "%252e%252e"),
        ("a b", "a%20b"),
        ("a+b", "a%2Bb"),
        ("a\\b", "a%5Cb"),
        ("x?limit=1&offset=5#top", "x%3Flimit%3D1%26offset%3D5%23top"),
        ("配置", "%E9%85%8D%E7%BD%AE"),
        ("é", "%C3%A9"),
        ("🦀", "%F0%9F%A6%80"),
    ] {
        assert_eq!(
            url_of_ids(id, "config"),
            format!(
                "/api/v1/{encoded}/hotspot-session-config/config/non-migration-users?offset=0&limit=10"
            )
        );
        assert_eq!(
            url_of_ids("project", id),
            format!(
                "/api/v1/project/hotspot-session-config/{encoded}/non-migration-users?offset=0&limit=10"
            )
        );
    }
}

#[test]
fn the_username_goes_along_as_user_name_and_can_add_no_parameter() {
    let rest = format!(
        "/api/v1/{PROJECT}/hotspot-session-config/{CONFIG}/non-migration-users?offset=0&limit=10"
    );
    for (name, encoded) in [
        ("test", "test"),
        ("Anna Maria", "Anna%20Maria"),
        ("a+b@example.com", "a%2Bb%40example.com"),
        ("x&limit=100", "x%26limit%3D100"),
        ("..", ".."),
        ("张三", "%E5%BC%A0%E4%B8%89"),
        ("🦀", "%F0%9F%A6%80"),
    ] {
        assert_eq!(
            url_of_user_name(name),
            format!("{rest}&user_name={encoded}")
        );
    }
}

#[test]
fn without_a_username_there_is_no_user_name() {
    assert_eq!(
        url_of_user_name(""),
        format!(
            "/api/v1/{PROJECT}/hotspot-session-config/{CONFIG}/non-migration-users?offset=0&limit=10"
        )
    );
}

#[test]
fn offset_and_limit_are_those_of_the_page() {
    let path = format!("/api/v1/{PROJECT}/hotspot-session-config/{CONFIG}/non-migration-users");
    assert_eq!(
        url_of_page(0, PageSize::Ten),
        format!("{path}?offset=0&limit=10")
    );
    assert_eq!(
        url_of_page(40, PageSize::Twenty),
        format!("{path}?offset=40&limit=20")
    );
    assert_eq!(
        url_of_page(7, PageSize::Fifty),
        format!("{path}?offset=7&limit=50")
    );
    assert_eq!(
        url_of_page(2_147_483_647, PageSize::Hundred),
        format!("{path}?offset=2147483647&limit=100")
    );
}

#[test]
fn turning_a_page_changes_nothing_else_of_the_address() {
    let query = UsersQuery {
        user_name: UserName::parse("test").expect("a name"),
        ..query("https://proxy.example")
    };
    let page = PageRequest::at(Offset::new(20).expect("an offset"), PageSize::Twenty);
    let first = url_of_first(&query);
    assert_eq!(first.matches("offset=0&limit=10").count(), 1, "{first}");
    assert_eq!(
        non_migration_users(&query, page),
        first.replace("offset=0&limit=10", "offset=20&limit=20")
    );
}

/// Texts with more than their share of the characters that could break out of a path segment or a query value.
fn nasty_text() -> impl Strategy<Value = String> {
    let nasty: Vec<char> = "/\\.%?#&=+;:@ []\"<>\0\r\n\u{7f}~é界🦀".chars().collect();
    let character = prop_oneof![any::<char>(), proptest::sample::select(nasty)];
    proptest::collection::vec(character, 1..=128)
        .prop_map(|characters| characters.into_iter().collect())
}

fn decoded(text: &str) -> String {
    percent_decode_str(text)
        .decode_utf8()
        .expect("UTF-8")
        .into_owned()
}

proptest! {
    #[test]
    fn whatever_the_ids_they_stay_one_segment_each_and_decode_back(
        project in nasty_text().prop_filter_map("no ID", |text| ProjectId::parse(&text).ok()),
        config in nasty_text().prop_filter_map("no ID", |text| ConfigId::parse(&text).ok()),
        name in nasty_text().prop_filter_map("no name", |text| UserName::parse(&text).ok()),
        base in proptest::sample::select(vec!["", "/api/cn-north-4", "https://proxy.example:8443/a%20b"]),
        offset in 0..=2_147_483_647_u32,
        size in proptest::sample::select(PageSize::ALL.to_vec()),
    ) {
        let query = UsersQuery {
            endpoint: endpoint(if base.is_empty() { "/" } else { base }),
            project_id: project.clone(),
            config_id: config.clone(),
            user_name: name.clone(),
        };
        let page = PageRequest::at(Offset::new(offset).expect("an offset"), size);
        let url = non_migration_users(&query, page);

        let rest = url.strip_prefix(base).expect("the base URL, unaltered");
        prop_assert!(rest.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%/?&=".contains(c)), "{}", rest);
        let (path, parameters) = rest.split_once('?').expect("a query");

        let segments: Vec<&str> = path.split('/').collect();
        prop_assert_eq!(segments.len(), 6, "{}", path);
        prop_assert_eq!(&segments[..2], &["", "v1"]);
        prop_assert_eq!(decoded(segments[2]), project.as_str());
        prop_assert_eq!(segments[3], "hotspot-session-config");
        prop_assert_eq!(decoded(segments[4]), config.as_str());
        prop_assert_eq!(segments[5], "non-migration-users");

        let expected: Vec<(String, String)> = [
            Some(("offset".to_owned(), offset.to_string())),
            Some(("limit".to_owned(), size.limit().to_string())),
            name.map(|name| ("user_name".to_owned(), name.as_str().to_owned())),
        ]
        .into_iter()
        .flatten()
        .collect();
        let actual: Vec<(String, String)> = parameters
            .split('&')
            .map(|pair| pair.split_once('=').expect("a value"))
            .map(|(key, value)| (key.to_owned(), decoded(value)))
            .collect();
        prop_assert_eq!(actual, expected);
    }
}
