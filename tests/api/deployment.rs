//! The deployment block: what it may hold, its defaults, and how each of its faults is told.

#![allow(
    clippy::expect_used,
    reason = "a block that does not parse fails its test"
)]

use non_migration_users::api::deployment::defaults::TIMEOUT_SECONDS;
use non_migration_users::api::deployment::{Deployment, DeploymentError};
use proptest::prelude::*;
use serde_json::json;

/// The base URL that a block with `base_url` gives.
fn base_url(base_url: &str) -> Result<String, DeploymentError> {
    let block = json!({ "endpoints": [{ "name": "north", "base_url": base_url }] }).to_string();
    Deployment::parse(&block)
        .map(|deployment| deployment.endpoints()[0].base_url().as_str().to_owned())
}

fn timeout_seconds(json: &str) -> Result<u32, DeploymentError> {
    let block = format!(
        r#"{{"endpoints":[{{"name":"north","base_url":"/api"}}],"timeout_seconds":{json}}}"#
    );
    Deployment::parse(&block).map(|deployment| deployment.timeout_seconds())
}

#[test]
fn the_block_in_index_html_is_a_deployment() {
    let page = include_str!("../../index.html");
    let (_, rest) = page
        .split_once(r#"<script type="application/json" id="deployment">"#)
        .expect("the block");
    let (block, _) = rest.split_once("</script>").expect("the end of the block");
    let deployment = Deployment::parse(block).expect("a deployment");
    assert!(!deployment.endpoints().is_empty());
    assert_eq!(deployment.timeout_seconds(), 35);
}

#[test]
fn endpoints_keep_their_order_names_and_base_urls() {
    let deployment = Deployment::parse(
        r#"{
            "endpoints": [
                { "name": "cn-north-4", "base_url": "/api/cn-north-4" },
                { "name": " Asia ", "base_url": "https://proxy.example/asia/" },
                { "name": "asia", "base_url": "http://127.0.0.1:9000" }
            ],
            "timeout_seconds": 60
        }"#,
    )
    .expect("a deployment");
    let endpoints: Vec<(&str, &str)> = deployment
        .endpoints()
        .iter()
        .map(|endpoint| (endpoint.name(), endpoint.base_url().as_str()))
        .collect();
    assert_eq!(
        endpoints,
        [
            ("cn-north-4", "/api/cn-north-4"),
            ("Asia", "https://proxy.example/asia"),
            ("asia", "http://127.0.0.1:9000"),
        ]
    );
    assert_eq!(deployment.timeout_seconds(), 60);
}

#[test]
fn the_timeout_is_35_seconds_where_the_block_says_nothing() {
    let deployment = Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/api"}]}"#)
        .expect("a deployment");
    assert_eq!(TIMEOUT_SECONDS, 35);
    assert_eq!(deployment.timeout_seconds(), 35);
}

#[test]
fn the_timeout_is_1_second_to_an_hour() {
    assert_eq!(timeout_seconds("1"), Ok(1));
    assert_eq!(timeout_seconds("3600"), Ok(3600));
    assert_eq!(timeout_seconds("0"), Err(DeploymentError::Timeout));
    assert_eq!(timeout_seconds("3601"), Err(DeploymentError::Timeout));
    assert_eq!(timeout_seconds("4294967295"), Err(DeploymentError::Timeout));
}

#[test]
fn a_timeout_that_is_no_whole_number_is_refused_and_not_passed_over() {
    for json in [
        "-1",
        "1.5",
        r#""35""#,
        "4294967296",
        "1e30",
        "null",
        "true",
        "[35]",
        "{}",
    ] {
        assert_eq!(
            timeout_seconds(json),
            Err(DeploymentError::Timeout),
            "{json}"
        );
    }
    assert_eq!(timeout_seconds("35.0"), Ok(35));
}

#[test]
fn a_deployment_has_at_least_one_endpoint() {
    for block in [
        "{}",
        r#"{"endpoints":[]}"#,
        r#"{"endpoints":null}"#,
        r#"{"endpoints":{}}"#,
        r#"{"endpoints":"/api"}"#,
        r#"{"timeout_seconds":35}"#,
        "[]",
        "null",
        "35",
    ] {
        assert_eq!(
            Deployment::parse(block),
            Err(DeploymentError::NoEndpoint),
            "{block}"
        );
    }
}

#[test]
fn a_nameless_endpoint_is_told_by_its_place() {
    for second in [
        r#"{"name":"","base_url":"/s"}"#,
        r#"{"name":" \n","base_url":"/s"}"#,
        r#"{"name":null,"base_url":"/s"}"#,
        r#"{"name":5,"base_url":"/s"}"#,
        r#"{"base_url":"/s"}"#,
        "{}",
        r#""/s""#,
        "null",
    ] {
        let block = format!(r#"{{"endpoints":[{{"name":"north","base_url":"/n"}},{second}]}}"#);
        assert_eq!(
            Deployment::parse(&block),
            Err(DeploymentError::NamelessEndpoint(2)),
            "{second}"
        );
    }
}

#[test]
fn two_endpoints_of_one_name_are_refused_though_white_space_tells_them_apart() {
    let block =
        r#"{"endpoints":[{"name":"north","base_url":"/n"},{"name":" north\t","base_url":"/s"}]}"#;
    assert_eq!(
        Deployment::parse(block),
        Err(DeploymentError::RepeatedName("north".to_owned()))
    );
}

#[test]
fn a_missing_or_wrong_base_url_is_told_by_the_name_of_its_endpoint() {
    for second in [
        r#"{"name":" south ","base_url":"s"}"#,
        r#"{"name":"south","base_url":null}"#,
        r#"{"name":"south","base_url":["/s"]}"#,
        r#"{"name":"south"}"#,
    ] {
        let block = format!(r#"{{"endpoints":[{{"name":"north","base_url":"/n"}},{second}]}}"#);
        assert_eq!(
            Deployment::parse(&block),
            Err(DeploymentError::BaseUrl("south".to_owned())),
            "{second}"
        );
    }
}

#[test]
fn the_first_fault_is_the_one_told() {
    let block = r#"{"endpoints":[{"name":"north","base_url":"n"},{"name":"","base_url":"s"}],"timeout_seconds":0}"#;
    assert_eq!(
        Deployment::parse(block),
        Err(DeploymentError::BaseUrl("north".to_owned()))
    );
}

#[test]
fn an_unknown_setting_is_named() {
    for (block, name) in [
        (
            r#"{"endpoint":[{"name":"north","base_url":"/api"}]}"#,
            "endpoint",
        ),
        (
            r#"{"endpoints":[{"name":"north","base_url":"/api"}],"timeout":35}"#,
            "timeout",
        ),
        (
            r#"{"endpoints":[{"name":"north","base_url":"/api","Name":"x"}]}"#,
            "Name",
        ),
        (r#"{"endpoints":[{"name":"north","url":"/api"}]}"#, "url"),
    ] {
        assert_eq!(
            Deployment::parse(block),
            Err(DeploymentError::UnknownSetting(name.to_owned())),
            "{block}"
        );
    }
}

#[test]
fn a_typing_mistake_is_told_with_line_and_column() {
    for (block, message) in [
        (
            "{\n  \"endpoints\": [\n    {\"name\": \"north\" \"base_url\": \"/api\"}\n  ]\n}",
            "expected `,` or `}` at line 3 column 22",
        ),
        (
            "{\n  \"endpoints\": [],\n}",
            "trailing comma at line 3 column 1",
        ),
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{} {}", "trailing characters at line 1 column 4"),
    ] {
        assert_eq!(
            Deployment::parse(block),
            Err(DeploymentError::Malformed(message.to_owned())),
            "{block}"
        );
    }
}

#[test]
fn an_http_url_or_a_path_of_the_page_s_origin_is_a_base_url() {
    for (text, expected) in [
        (
            "https://appstream.cn-north-4.myhuaweicloud.com",
            "https://appstream.cn-north-4.myhuaweicloud.com",
        ),
        ("https://proxy.example/", "https://proxy.example"),
        ("https://proxy.example//", "https://proxy.example"),
        (
            "https://proxy.example/api/v2/",
            "https://proxy.example/api/v2",
        ),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000"),
        ("http://[::1]:9000/", "http://[::1]:9000"),
        ("/api/cn-north-4", "/api/cn-north-4"),
        ("/api/", "/api"),
        ("/", ""),
        (" /api \n", "/api"),
        ("/a%20b", "/a%20b"),
    ] {
        assert_eq!(base_url(text), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn anything_else_is_no_base_url() {
    for text in [
        "",
        " ",
        "api",
        "./api",
        "//proxy.example/api",
        "proxy.example",
        "ftp://proxy.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "ws://proxy.example",
        "https:/proxy.example",
        "https:proxy.example",
        "https://",
        "http://",
        "https:///api",
        "https://proxy.example?region=cn",
        "https://proxy.example/#api",
        "/api?x=1",
        "/api#x",
        "https://user@proxy.example",
        "https://user:password@proxy.example",
        "/\\proxy.example",
        "https:\\\\proxy.example",
        "https://proxy.example/a b",
        "/a\tb",
        "/a\nb",
        "/a\u{a0}b",
        "/a\0b",
        "/a\u{7f}b",
    ] {
        assert_eq!(
            base_url(text),
            Err(DeploymentError::BaseUrl("north".to_owned())),
            "{text:?}"
        );
    }
}

proptest! {
    #[test]
    fn reading_a_deployment_never_panics(text in any::<String>()) {
        let _ = Deployment::parse(&text);
    }

    #[test]
    fn whatever_is_a_base_url_is_http_or_a_path_and_ends_in_no_slash(
        text in "(https?:)?/{0,3}[a-z.:/?#@\\\\ ]{0,12}",
    ) {
        if let Ok(url) = base_url(&text) {
            prop_assert!(!url.ends_with('/'));
            prop_assert!(!url.starts_with("//"));
            let authority = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            prop_assert!(url.is_empty() || url.starts_with('/') || authority.is_some_and(|rest| !rest.is_empty()));
            prop_assert!(!url.contains(['?', '#', '@', '\\', ' ']));
        }
    }
}
