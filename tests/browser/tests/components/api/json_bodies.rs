//! What `JSON.parse` makes of bodies, plain and odd: the plain ones come out as natively (`tests/api/users.rs`, `body.rs`,
//! `configurations.rs`), and some of the odd ones no native parser takes at all.

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::configurations::{Migration, decode_configurations};
use non_migration_users::api::deployment::{Deployment, DeploymentError};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage, decode_users};
use non_migration_users::builtins::{JsonError, from_json};
use non_migration_users::model::export::import::{Config, FileNarrowing, ImportError, import};
use wasm_bindgen_test::wasm_bindgen_test;

fn decode(body: &str) -> Result<UsersPage, BodyError> {
    decode_users(body, PageRequest::first(PageSize::Ten))
}

fn user(id: Option<&str>, name: Option<&str>) -> User {
    User {
        id: id.map(str::to_owned),
        name: name.map(str::to_owned),
    }
}

/// The only user of a response with this one.
fn only(entry: &str) -> User {
    let page = decode(&format!(r#"{{"non_migrate_users":[{entry}]}}"#)).unwrap();
    assert_eq!(page.users.len(), 1, "{entry}");
    page.users.into_iter().next().unwrap()
}

fn total(json: &str) -> Total {
    decode(&format!(
        r#"{{"total_count":{json},"non_migrate_users":[{{}}]}}"#
    ))
    .unwrap()
    .total
}

fn said(error_code: Option<&str>, error_msg: Option<&str>) -> BodyError {
    BodyError {
        error_code: error_code.map(str::to_owned),
        error_msg: error_msg.map(str::to_owned),
        ..BodyError::silent(Body::Error)
    }
}

/// Lists in lists, deeper than any stack.
fn endless() -> String {
    format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))
}

#[wasm_bindgen_test]
fn an_id_or_name_that_is_no_text_is_not_given_and_costs_nothing_else() {
    for odd in [
        "null",
        r#""""#,
        r#"" \t""#,
        "true",
        "[]",
        r#"["a"]"#,
        "{}",
        r#"{"a":"b"}"#,
        "1.5",
        "112233445566778899",
        "1e400",
        "-1e400",
    ] {
        let entry = format!(r#"{{"user_id":{odd},"user_name":"a","more":{odd}}}"#);
        assert_eq!(only(&entry), user(None, Some("a")), "{odd}");
    }
}

#[wasm_bindgen_test]
fn an_integer_becomes_its_digits() {
    for (json, digits) in [
        ("0", "0"),
        ("-0", "0"),
        ("-7", "-7"),
        ("2.0", "2"),
        ("1e2", "100"),
        ("9007199254740991", "9007199254740991"),
        ("-9007199254740991", "-9007199254740991"),
    ] {
        let entry = format!(r#"{{"user_id":{json}}}"#);
        assert_eq!(only(&entry), user(Some(digits), None), "{json}");
    }
    for beyond in ["9007199254740993", "-9007199254740993", "1e300"] {
        let entry = format!(r#"{{"user_id":{beyond}}}"#);
        assert_eq!(only(&entry), User::default(), "{beyond}");
    }
}

#[wasm_bindgen_test]
fn every_character_comes_as_it_was_sent() {
    let entry = r#"{"user_id":"a\n\u754c\/","user_name":"\ud83d\ude00\u0000"}"#;
    assert_eq!(only(entry), user(Some("a\n界/"), Some("😀\0")));
}

#[wasm_bindgen_test]
fn half_of_a_surrogate_pair_costs_its_character_only() {
    assert_eq!(
        only(r#"{"user_id":"1","user_name":"a\ud83db"}"#),
        user(Some("1"), Some("a\u{fffd}b"))
    );
}

#[wasm_bindgen_test]
fn the_last_of_two_members_of_one_name_counts() {
    assert_eq!(
        only(r#"{"user_id":"1","user_id":"2"}"#),
        user(Some("2"), None)
    );
    assert_eq!(
        decode(r#"{"total_count":7,"total_count":8}"#).map(|page| page.total),
        Ok(Total::Known(8))
    );
}

#[wasm_bindgen_test]
fn members_that_every_object_of_javascript_has_are_none_of_the_response_s() {
    assert_eq!(
        only(r#"{"__proto__":{"user_id":"1"},"constructor":1}"#),
        User::default()
    );
}

#[wasm_bindgen_test]
fn an_entry_that_is_no_object_still_counts_as_a_user() {
    for odd in [
        "null",
        "5",
        r#""a""#,
        "[]",
        r#"["1","a"]"#,
        "[null]",
        "[[]]",
        "true",
        "{}",
    ] {
        assert_eq!(only(odd), User::default(), "{odd}");
    }
}

#[wasm_bindgen_test]
fn a_total_is_known_where_it_is_a_number_of_users() {
    for (json, expected) in [
        ("237", Total::Known(237)),
        ("237.0", Total::Known(237)),
        (r#""237""#, Total::Known(237)),
        ("4294967295", Total::Known(u32::MAX)),
        ("4294967296", Total::Unknown),
        ("1e400", Total::Unknown),
        ("99999999999999999999999999", Total::Unknown),
        ("-1", Total::Unknown),
        ("236.5", Total::Unknown),
        (r#""""#, Total::Unknown),
        ("null", Total::Unknown),
        ("true", Total::Unknown),
        ("[237]", Total::Unknown),
        ("{}", Total::Unknown),
    ] {
        assert_eq!(total(json), expected, "{json}");
    }
}

#[wasm_bindgen_test]
fn a_response_without_users_is_an_empty_list() {
    for body in [
        "{}",
        " {} \n",
        r#"{"non_migrate_users":null}"#,
        r#"{"total_count":null}"#,
    ] {
        let empty = UsersPage {
            users: Vec::new(),
            total: Total::Unknown,
        };
        assert_eq!(decode(body), Ok(empty), "{body}");
    }
}

#[wasm_bindgen_test]
fn json_of_another_shape_is_told_as_such() {
    for body in [
        r#"{"total_count":[],"unknown":1}"#,
        r#"{"users":[{"user_id":"1"}]}"#,
        r#"{"non_migrate_users":{}}"#,
        r#"{"non_migrate_users":"none"}"#,
        r#"{"non_migrate_users":0,"total_count":0}"#,
        r#"{"non_migrate_users":true}"#,
        "[]",
        "[null]",
        r#"[{"user_id":"1"}]"#,
        "null",
        "42",
        r#""OK""#,
    ] {
        assert_eq!(
            decode(body),
            Err(BodyError::silent(Body::OtherJson)),
            "{body}"
        );
    }
}

#[wasm_bindgen_test]
fn text_that_is_no_json_is_told_as_such() {
    for body in [
        "OK",
        "{'total_count':0}",
        "{]}",
        "{a:1}",
        r#"{"a":1,}"#,
        "nul",
        "01",
        "NaN",
        "\u{fffd}",
    ] {
        assert_eq!(
            decode(body),
            Err(BodyError::silent(Body::NotJson)),
            "{body}"
        );
    }
}

#[wasm_bindgen_test]
fn an_error_says_its_code_and_message_at_the_top_or_one_level_down() {
    for (body, code, message) in [
        (
            r#"{"error_code":"WKS.1","error_msg":"no"}"#,
            Some("WKS.1"),
            Some("no"),
        ),
        (
            r#"{"errorCode":"WKS.1","errorMsg":"no"}"#,
            Some("WKS.1"),
            Some("no"),
        ),
        (r#"{"code":404,"message":"no"}"#, Some("404"), Some("no")),
        (
            r#"{"a":null,"b":[null],"c":["x"],"error":{"code":"WKS.1","message":"no"}}"#,
            Some("WKS.1"),
            Some("no"),
        ),
        (
            r#"{"error_code":"","code":"WKS.1","error_msg":[],"error":{"error_msg":"no"}}"#,
            Some("WKS.1"),
            Some("no"),
        ),
        (r#"{"error_code":"a\ud83db"}"#, Some("a\u{fffd}b"), None),
    ] {
        assert_eq!(BodyError::read(body), said(code, message), "{body}");
    }
    for silent in [
        r#"{"a":{"b":{"code":"WKS.1"}}}"#,
        r#"{"errors":[{"code":"WKS.1"}]}"#,
    ] {
        assert_eq!(
            BodyError::read(silent),
            BodyError::silent(Body::OtherJson),
            "{silent}"
        );
    }
}

#[wasm_bindgen_test]
fn a_configuration_loses_only_the_fields_that_are_odd() {
    let body = r#"{"items":[
        null, [], {"id":" "},
        {"id":895110260098859,"hotspot_session_migration_enable":false,"hotspot_exit_session_num":"100",
         "non_migrate_users":[null,1,{}]},
        {"id":"c","hotspot_session_migration_enable":[[]],"hotspot_exit_session_num":-1,"non_migrate_users":"x"}
    ]}"#;
    let page = decode_configurations(body).unwrap();
    assert_eq!(page.arrived, 5);
    let fields: Vec<_> = page
        .configurations
        .iter()
        .map(|one| {
            (
                one.config_id.as_str(),
                one.migration,
                one.exit_sessions,
                one.listed_users(),
            )
        })
        .collect();
    assert_eq!(
        fields,
        [
            ("895110260098859", Migration::Disabled, Some(100), Some(3)),
            ("c", Migration::Unknown, None, None),
        ]
    );
}

#[wasm_bindgen_test]
fn a_file_comes_in_with_what_it_says_of_itself() {
    let file = r#"{"export":{"config_id":"c","project_id":7,"filter":[null]},"non_migrate_users":[{"user_id":7},null]}"#;
    let imported = import("x", file).unwrap();
    assert_eq!(imported.users, [user(Some("7"), None), User::default()]);
    assert_eq!(imported.source.config, Some(Config::Id("c".to_owned())));
    assert_eq!(imported.source.project_id, None);
    assert_eq!(imported.source.narrowing, FileNarrowing::Unsaid);
    for (text, error) in [
        ("{\"non_migrate_users\":[", ImportError::BrokenJson),
        ("{\"non_migrate_users\":3}", ImportError::OtherJson),
        ("[null]", ImportError::OtherJson),
        ("[1, 2]", ImportError::OtherJson),
    ] {
        assert_eq!(import("x", text), Err(error), "{text}");
    }
}

#[wasm_bindgen_test]
fn a_deployment_block_is_read_as_natively() {
    for (block, error) in [
        ("[null]", DeploymentError::NoEndpoint),
        ("null", DeploymentError::NoEndpoint),
        (r#"{"endpoints":"/api"}"#, DeploymentError::NoEndpoint),
        (
            r#"{"endpoints":[[null]]}"#,
            DeploymentError::NamelessEndpoint(1),
        ),
        (
            r#"{"endpoints":[{"name":"a","url":{"x":[null]}}]}"#,
            DeploymentError::UnknownSetting("url".to_owned()),
        ),
        (
            r#"{"endpoints":[{"name":"a","base_url":"/b"}],"timeout_seconds":null}"#,
            DeploymentError::Timeout,
        ),
    ] {
        assert_eq!(Deployment::parse(block), Err(error), "{block}");
    }
    let block = r#"{"endpoints":[{"name":"a","base_url":"/b"}],"timeout_seconds":36.0}"#;
    assert_eq!(
        Deployment::parse(block).map(|deployment| deployment.timeout_seconds()),
        Ok(36)
    );
}

#[wasm_bindgen_test]
fn nesting_without_end_breaks_nothing_wherever_it_is() {
    let deep = endless();
    assert!(decode(&deep).is_err());
    assert_eq!(only(&deep), User::default());
    assert_eq!(only(&format!(r#"{{"user_id":{deep}}}"#)), User::default());
    assert_eq!(only(&format!(r#"{{"more":{deep}}}"#)), User::default());
    assert_eq!(total(&deep), Total::Unknown);
    let error = format!(r#"{{"error_code":{deep},"error":{deep},"more":{{"code":{deep}}}}}"#);
    assert_eq!(BodyError::read(&error), BodyError::silent(Body::OtherJson));
    let configuration = format!(
        r#"{{"items":[{{"id":"c","hotspot_session_migration_enable":{deep},"non_migrate_users":{{"a":{deep}}}}}]}}"#
    );
    assert!(decode_configurations(&configuration).is_ok());
    let objects = format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
    assert!(decode(&objects).is_err());
    assert!(import("x", &format!(r#"{{"non_migrate_users":{objects}}}"#)).is_err());
}

#[wasm_bindgen_test]
fn what_is_no_json_is_refused_with_the_parsers_message() {
    for source in ["", " ", "{", "[1,]", "\"a", "{} {}", "// a\n1", "\u{feff}1"] {
        match from_json::<bool>(source) {
            Err(JsonError::Malformed(message)) => {
                assert!(message.contains("JSON"), "{source:?}: {message:?}");
            }
            other => panic!("{source:?}: {other:?}"),
        }
    }
    assert_eq!(from_json::<bool>("1"), Err(JsonError::OtherShape));
    assert_eq!(from_json::<bool>("true"), Ok(true));
}
