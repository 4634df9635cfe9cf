//! The decoding of a 2xx body: field by field, so that an odd field costs nothing but itself.

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage, decode_users};
use proptest::prelude::*;
use serde_json::{Value, json};

fn decode(body: &str) -> Result<UsersPage, BodyError> {
    decode_users(body, PageRequest::first(PageSize::Ten))
}

fn decode_at(offset: u32, body: &str) -> Result<UsersPage, BodyError> {
    let offset = Offset::new(offset).unwrap_or(Offset::MAX);
    decode_users(body, PageRequest::at(offset, PageSize::Ten))
}

fn user(id: Option<&str>, name: Option<&str>) -> User {
    User {
        id: id.map(str::to_owned),
        name: name.map(str::to_owned),
    }
}

fn page(users: Vec<User>, total: Total) -> UsersPage {
    UsersPage { users, total }
}

fn silent(body: Body) -> Result<UsersPage, BodyError> {
    Err(BodyError {
        body,
        error_code: None,
        error_msg: None,
        request_id: None,
    })
}

#[test]
fn the_documented_example_is_one_user_of_an_unknown_total() {
    assert_eq!(
        decode(
            r#"{"non_migrate_users":[{"user_id":"da16f9b8bc9444029cc171a4f7286353","user_name":"test"}]}"#
        ),
        Ok(page(
            vec![user(Some("da16f9b8bc9444029cc171a4f7286353"), Some("test"))],
            Total::Unknown
        ))
    );
}

#[test]
fn a_response_as_in_the_schema_is_its_users_in_order_and_its_total() {
    let body = r#"{
        "total_count": 237,
        "non_migrate_users": [
            {"user_id": "2", "user_name": "zoe"},
            {"user_name": "张三", "user_id": "1"}
        ]
    }"#;
    let decoded = decode(body);
    assert_eq!(
        decoded,
        Ok(page(
            vec![user(Some("2"), Some("zoe")), user(Some("1"), Some("张三"))],
            Total::Known(237)
        ))
    );
    assert_eq!(decoded.map(|page| page.arrived()), Ok(2));
}

#[test]
fn unknown_fields_are_ignored() {
    assert_eq!(
        decode(
            r#"{"page":1,"non_migrate_users":[{"user_id":"1","user_name":"a","domain":{"x":[]}}],"more":null}"#
        ),
        Ok(page(vec![user(Some("1"), Some("a"))], Total::Unknown))
    );
}

#[test]
fn an_id_or_name_that_is_missing_null_empty_or_no_text_is_not_given_and_costs_nothing_else() {
    for odd in [
        "null",
        r#""""#,
        "true",
        "false",
        "[]",
        r#"["a"]"#,
        "{}",
        r#"{"a":"b"}"#,
        "1.5",
    ] {
        assert_eq!(
            decode(&format!(
                r#"{{"non_migrate_users":[{{"user_id":{odd},"user_name":"a"}}]}}"#
            )),
            Ok(page(vec![user(None, Some("a"))], Total::Unknown)),
            "{odd}"
        );
        assert_eq!(
            decode(&format!(
                r#"{{"non_migrate_users":[{{"user_id":"1","user_name":{odd}}}]}}"#
            )),
            Ok(page(vec![user(Some("1"), None)], Total::Unknown)),
            "{odd}"
        );
    }
    assert_eq!(
        decode(r#"{"non_migrate_users":[{"user_name":"a"},{"user_id":"1"},{}]}"#),
        Ok(page(
            vec![
                user(None, Some("a")),
                user(Some("1"), None),
                user(None, None)
            ],
            Total::Unknown
        ))
    );
}

#[test]
fn an_id_or_name_given_as_an_integer_becomes_its_digits() {
    assert_eq!(
        decode(r#"{"non_migrate_users":[{"user_id":123456789012345,"user_name":-7}]}"#),
        Ok(page(
            vec![user(Some("123456789012345"), Some("-7"))],
            Total::Unknown
        ))
    );
}

#[test]
fn an_id_whose_digits_a_number_cannot_hold_is_not_given_rather_than_altered() {
    assert_eq!(
        decode(r#"{"non_migrate_users":[{"user_id":112233445566778899,"user_name":"a"}]}"#),
        Ok(page(vec![user(None, Some("a"))], Total::Unknown))
    );
    assert_eq!(
        decode(r#"{"non_migrate_users":[{"user_id":"112233445566778899","user_name":"a"}]}"#),
        Ok(page(
            vec![user(Some("112233445566778899"), Some("a"))],
            Total::Unknown
        ))
    );
}

#[test]
fn an_entry_that_is_no_object_still_counts_as_a_user() {
    for odd in ["null", "5", r#""a""#, "[]", r#"["1","a"]"#, "true"] {
        assert_eq!(
            decode(&format!(
                r#"{{"total_count":3,"non_migrate_users":[{{"user_id":"1"}},{odd},{{"user_id":"3"}}]}}"#
            )),
            Ok(page(
                vec![
                    user(Some("1"), None),
                    User::default(),
                    user(Some("3"), None)
                ],
                Total::Known(3)
            )),
            "{odd}"
        );
    }
}

#[test]
fn a_response_without_users_is_an_empty_list() {
    for (body, total) in [
        ("{}", Total::Unknown),
        (" {} \n", Total::Unknown),
        (r#"{"non_migrate_users":[]}"#, Total::Unknown),
        (r#"{"non_migrate_users":null}"#, Total::Unknown),
        (
            r#"{"non_migrate_users":null,"total_count":null}"#,
            Total::Unknown,
        ),
        (
            r#"{"non_migrate_users":[],"total_count":0}"#,
            Total::Known(0),
        ),
        (r#"{"total_count":0}"#, Total::Known(0)),
        (r#"{"total_count":null}"#, Total::Unknown),
        (r#"{"total_count":0,"unknown":1}"#, Total::Known(0)),
    ] {
        assert_eq!(decode(body), Ok(page(vec![], total)), "{body}");
    }
}

#[test]
fn a_total_is_known_where_it_is_a_number_of_users() {
    for (json, total) in [
        ("1", Total::Known(1)),
        ("237", Total::Known(237)),
        ("237.0", Total::Known(237)),
        (r#""237""#, Total::Known(237)),
        ("4294967295", Total::Known(u32::MAX)),
        ("4294967296", Total::Unknown),
        ("1e300", Total::Unknown),
        ("99999999999999999999999999", Total::Unknown),
        ("-1", Total::Unknown),
        ("236.5", Total::Unknown),
        (r#""many""#, Total::Unknown),
        (r#""""#, Total::Unknown),
        (r#""-1""#, Total::Unknown),
        (r#""1.5""#, Total::Unknown),
        ("null", Total::Unknown),
        ("true", Total::Unknown),
        ("[237]", Total::Unknown),
        ("{}", Total::Unknown),
    ] {
        assert_eq!(
            decode(&format!(
                r#"{{"total_count":{json},"non_migrate_users":[{{"user_id":"1"}}]}}"#
            )),
            Ok(page(vec![user(Some("1"), None)], total)),
            "{json}"
        );
    }
}

#[test]
fn a_total_that_is_less_than_what_has_arrived_is_unknown() {
    let body = |total: u32| {
        format!(
            r#"{{"total_count":{total},"non_migrate_users":[{{"user_id":"1"}},{{"user_id":"2"}}]}}"#
        )
    };
    let total = |offset, total| decode_at(offset, &body(total)).map(|page| page.total);
    assert_eq!(total(0, 0), Ok(Total::Unknown));
    assert_eq!(total(0, 1), Ok(Total::Unknown));
    assert_eq!(total(0, 2), Ok(Total::Known(2)));
    assert_eq!(total(20, 2), Ok(Total::Unknown));
    assert_eq!(total(20, 21), Ok(Total::Unknown));
    assert_eq!(total(20, 22), Ok(Total::Known(22)));
    assert_eq!(total(2_147_483_647, u32::MAX), Ok(Total::Known(u32::MAX)));
}

#[test]
fn an_empty_page_beyond_the_end_contradicts_no_total() {
    assert_eq!(
        decode_at(40, r#"{"total_count":37,"non_migrate_users":[]}"#),
        Ok(page(vec![], Total::Known(37)))
    );
    assert_eq!(
        decode_at(40, r#"{"total_count":0}"#),
        Ok(page(vec![], Total::Known(0)))
    );
}

#[test]
fn json_of_another_shape_is_told_as_such() {
    for body in [
        r#"{"users":[{"user_id":"1"}]}"#,
        r#"{"status":"ok"}"#,
        r#"{"non_migrate_users":{}}"#,
        r#"{"non_migrate_users":"none"}"#,
        r#"{"non_migrate_users":0,"total_count":0}"#,
        "[]",
        r#"[{"user_id":"1","user_name":"a"}]"#,
        "null",
        "true",
        "42",
        r#""OK""#,
    ] {
        assert_eq!(decode(body), silent(Body::OtherJson), "{body}");
    }
}

#[test]
fn an_error_body_under_a_2xx_status_keeps_what_it_says() {
    assert_eq!(
        decode(
            r#"{"error_code":"APIG.0301","error_msg":"Incorrect IAM authentication information","request_id":"r1"}"#
        ),
        Err(BodyError {
            body: Body::Error,
            error_code: Some("APIG.0301".to_owned()),
            error_msg: Some("Incorrect IAM authentication information".to_owned()),
            request_id: Some("r1".to_owned()),
        })
    );
    assert_eq!(
        decode(r#"{"error":{"code":"WKS.00211401","message":"failed"}}"#),
        Err(BodyError {
            body: Body::Error,
            error_code: Some("WKS.00211401".to_owned()),
            error_msg: Some("failed".to_owned()),
            request_id: None,
        })
    );
}

#[test]
fn an_html_page_is_told_as_such() {
    for body in [
        "<!DOCTYPE html><html></html>",
        "\r\n  <html><body>Sign in</body></html>",
        "<",
        "<p>{}</p>",
    ] {
        assert_eq!(decode(body), silent(Body::Html), "{body}");
    }
}

#[test]
fn an_empty_body_is_told_as_such() {
    for body in ["", " ", "\r\n\t"] {
        assert_eq!(decode(body), silent(Body::Empty), "{body:?}");
    }
}

#[test]
fn json_that_broke_off_is_told_as_such() {
    for body in [
        "{",
        "[",
        r#"{"non_migrate_users""#,
        r#"{"non_migrate_users":["#,
        r#"{"non_migrate_users":[{"user_id":"da16"#,
        r#"{"non_migrate_users":[{"user_id":"da16"}]"#,
        r#"{"total_count":23"#,
    ] {
        assert_eq!(decode(body), silent(Body::BrokenOff), "{body}");
    }
}

#[test]
fn text_that_is_no_json_is_told_as_such() {
    for body in [
        "OK",
        "Service temporarily down.",
        "{'total_count':0}",
        "{]}",
        "user_id,user_name\n1,a",
        "nul",
        "\u{fffd}",
    ] {
        assert_eq!(decode(body), silent(Body::NotJson), "{body}");
    }
}

#[test]
fn nesting_without_end_is_no_json_and_breaks_nothing() {
    let body = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(decode(&body), silent(Body::NotJson));
    assert_eq!(
        decode(&format!(r#"{{"non_migrate_users":{body}}}"#)),
        silent(Body::NotJson)
    );
}

#[test]
fn a_list_of_a_thousand_users_arrives_whole() {
    let users: Vec<Value> = (0..1000)
        .map(|n| json!({ "user_id": n.to_string() }))
        .collect();
    let decoded = decode(&json!({ "total_count": 1000, "non_migrate_users": users }).to_string());
    assert_eq!(
        decoded.map(|page| (page.arrived(), page.total)),
        Ok((1000, Total::Known(1000)))
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        "[a-z_]{0,6}",
        proptest::sample::select(vec![
            "non_migrate_users",
            "total_count",
            "user_id",
            "user_name",
            "error_code",
            "message"
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A user's ID or name, if given.
fn given() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(".{0,8}[a-z界🦀\"\\\\].{0,8}")
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_break_the_decoder(bytes in any::<Vec<u8>>()) {
        let _ = decode(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn arbitrary_json_never_breaks_the_decoder(json in any_json(), cut in any::<proptest::sample::Index>()) {
        let body = json.to_string();
        let _ = decode(&body);
        let half: String = body.chars().take(cut.index(body.chars().count() + 1)).collect();
        let _ = decode(&half);
    }

    #[test]
    fn every_entry_counts_whatever_it_is(entries in proptest::collection::vec(any_json(), 0..20)) {
        let arrived = entries.len();
        let decoded = decode(&json!({ "non_migrate_users": entries }).to_string());
        prop_assert_eq!(decoded.map(|page| page.users.len()), Ok(arrived));
    }

    #[test]
    fn a_list_of_users_survives_json(
        users in proptest::collection::vec((given(), given()), 0..40),
        more in 0..1_000_u32,
        offset in 0..1_000_000_u32,
    ) {
        let users: Vec<User> = users.into_iter().map(|(id, name)| User { id, name }).collect();
        let entries: Vec<Value> =
            users.iter().map(|user| json!({ "user_id": user.id, "user_name": user.name })).collect();
        let total = offset + u32::try_from(users.len()).unwrap_or(u32::MAX) + more;
        let body = json!({ "total_count": total, "non_migrate_users": entries }).to_string();
        prop_assert_eq!(decode_at(offset, &body), Ok(page(users, Total::Known(total))));
    }
}

#[test]
fn an_error_under_a_status_of_success_is_an_error_even_beside_a_total() {
    for body in [
        r#"{"error_code":"X","error_msg":"no","total_count":0}"#,
        r#"{"error_code":"X","error_msg":"no","non_migrate_users":null}"#,
    ] {
        let fault = decode(body).map_err(|fault| (fault.body, fault.error_code));
        assert_eq!(fault, Err((Body::Error, Some("X".to_owned()))), "{body}");
    }
}

#[test]
fn an_error_at_the_top_is_an_error_whatever_stands_beside_it() {
    for error in [
        r#""error_code":"WKS.1","error_msg":"denied""#,
        r#""error_code":"WKS.1""#,
        r#""error_code":17"#,
        r#""error_msg":"denied""#,
        r#""errorCode":"WKS.1""#,
        r#""errorMsg":"denied","errorCode":"""#,
    ] {
        for list in [
            r#""non_migrate_users":[],"total_count":0"#,
            r#""non_migrate_users":[]"#,
            r#""non_migrate_users":null"#,
            r#""non_migrate_users":[{"user_id":"1"}],"total_count":1"#,
            r#""total_count":237"#,
        ] {
            let fault = decode(&format!("{{{error},{list}}}")).map_err(|fault| fault.body);
            assert_eq!(fault, Err(Body::Error), "{error} {list}");
        }
    }
}

#[test]
fn an_error_beside_a_list_keeps_what_it_says() {
    let fault = decode(
        r#"{"error_code":"WKS.1","error_msg":"denied","non_migrate_users":[],"total_count":0}"#,
    );
    let said = fault.map_err(|fault| (fault.error_code, fault.error_msg));
    let denied = (Some("WKS.1".to_owned()), Some("denied".to_owned()));
    assert_eq!(said, Err(denied));
}

#[test]
fn code_and_message_beside_a_list_may_be_those_of_a_success() {
    for success in [
        r#""code":"0","message":"success""#,
        r#""code":200"#,
        r#""error_code":"","error_msg":"""#,
        r#""error_code":null,"error_msg":" ""#,
        r#""result":{"error_code":"0"}"#,
    ] {
        let body = format!(r#"{{{success},"non_migrate_users":[],"total_count":0}}"#);
        assert_eq!(
            decode(&body),
            Ok(page(vec![], Total::Known(0))),
            "{success}"
        );
    }
    let without_list = decode(r#"{"code":"X","message":"no","total_count":0}"#);
    assert_eq!(without_list.map_err(|fault| fault.body), Err(Body::Error));
}

#[test]
fn a_name_of_white_space_alone_is_not_given() {
    let decoded = decode(r#"{"non_migrate_users":[{"user_id":"a","user_name":" \t"}]}"#);
    assert_eq!(
        decoded,
        Ok(page(vec![user(Some("a"), None)], Total::Unknown))
    );
}

#[test]
fn an_error_in_a_field_of_that_name_is_an_error_beside_a_list() {
    for error in [
        r#"{"code":"WKS.1","message":"denied"}"#,
        r#"{"error_msg":"denied"}"#,
    ] {
        let body = format!(r#"{{"error":{error},"non_migrate_users":[],"total_count":0}}"#);
        let said = decode(&body).map_err(|error| error.error_msg);
        assert_eq!(said, Err(Some("denied".to_owned())), "{body}");
    }
    for harmless in ["null", "{}", "\"\"", "[]"] {
        let body = format!(r#"{{"error":{harmless},"non_migrate_users":[],"total_count":0}}"#);
        assert!(decode(&body).is_ok(), "{body}");
    }
}

/// It may say that there are some.
#[test]
fn a_total_that_is_no_number_of_users_leaves_no_empty_list() {
    for total in [
        "\"1,237\"",
        "\"many\"",
        "5000000000",
        "-1",
        "1.5",
        "[237]",
        "{}",
        "true",
    ] {
        let body = format!(r#"{{"total_count":{total},"non_migrate_users":[]}}"#);
        assert_eq!(decode(&body), silent(Body::OtherJson), "{body}");
        let body = format!(r#"{{"total_count":{total},"non_migrate_users":[{{"user_id":"1"}}]}}"#);
        assert!(decode(&body).is_ok(), "{body}");
    }
}
