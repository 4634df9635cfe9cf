//! The body of an error response: its kind, and the code, message and request ID in it, in every shape that occurs.

use non_migration_users::api::body::{Body, BodyError};
use proptest::prelude::*;

fn said(error_code: Option<&str>, error_msg: Option<&str>, request_id: Option<&str>) -> BodyError {
    let body = if error_code.is_some() || error_msg.is_some() {
        Body::Error
    } else {
        Body::OtherJson
    };
    BodyError {
        body,
        error_code: error_code.map(str::to_owned),
        error_msg: error_msg.map(str::to_owned),
        request_id: request_id.map(str::to_owned),
    }
}

#[test]
fn a_silent_body_has_nothing_but_its_kind() {
    assert_eq!(
        BodyError::silent(Body::Html),
        BodyError {
            body: Body::Html,
            error_code: None,
            error_msg: None,
            request_id: None
        }
    );
}

#[test]
fn the_documented_error_body_is_read_as_sent() {
    assert_eq!(
        BodyError::read(
            r#"{"error_code":"WKS.00050902","error_msg":"The service is now unavailable to process the request."}"#
        ),
        said(
            Some("WKS.00050902"),
            Some("The service is now unavailable to process the request."),
            None
        )
    );
}

#[test]
fn the_gateway_s_error_body_has_a_request_id_too() {
    assert_eq!(
        BodyError::read(
            r#"{"error_msg":"Incorrect IAM authentication information: decrypt token fail","error_code":"APIG.0301",
                "request_id":"9b8e2ee7a3d64b1b8f2d0e2f7d4c8a11"}"#
        ),
        said(
            Some("APIG.0301"),
            Some("Incorrect IAM authentication information: decrypt token fail"),
            Some("9b8e2ee7a3d64b1b8f2d0e2f7d4c8a11")
        )
    );
}

#[test]
fn the_shapes_that_the_vendor_s_sdk_accepts_are_read_too() {
    for body in [
        r#"{"errorCode":"WKS.1","errorMsg":"failed"}"#,
        r#"{"code":"WKS.1","message":"failed"}"#,
        r#"{"code":"WKS.1","message":"failed","encoded_authorization_message":"x"}"#,
        r#"{"error":{"code":"WKS.1","message":"failed"}}"#,
        r#"{"error":{"error_code":"WKS.1","error_msg":"failed"}}"#,
        r#"{"fault":{"errorCode":"WKS.1","errorMsg":"failed"}}"#,
    ] {
        assert_eq!(
            BodyError::read(body),
            said(Some("WKS.1"), Some("failed"), None),
            "{body}"
        );
    }
}

#[test]
fn a_request_id_is_read_from_one_level_down_too() {
    assert_eq!(
        BodyError::read(r#"{"error":{"code":"WKS.1","message":"failed","request_id":"r1"}}"#),
        said(Some("WKS.1"), Some("failed"), Some("r1"))
    );
}

#[test]
fn two_levels_down_nothing_is_read() {
    assert_eq!(
        BodyError::read(r#"{"a":{"b":{"code":"WKS.1","message":"failed"}}}"#),
        said(None, None, None)
    );
    assert_eq!(
        BodyError::read(r#"{"errors":[{"code":"WKS.1","message":"failed"}]}"#),
        said(None, None, None)
    );
}

#[test]
fn code_and_message_may_both_be_absent() {
    assert_eq!(
        BodyError::read(r#"{"error_code":"WKS.1"}"#),
        said(Some("WKS.1"), None, None)
    );
    assert_eq!(
        BodyError::read(r#"{"error_msg":"failed"}"#),
        said(None, Some("failed"), None)
    );
    assert_eq!(BodyError::read("{}"), said(None, None, None));
    assert_eq!(
        BodyError::read(r#"{"request_id":"r1"}"#),
        said(None, None, Some("r1"))
    );
}

#[test]
fn a_code_that_is_a_number_becomes_its_digits() {
    assert_eq!(
        BodyError::read(r#"{"code":404,"message":"failed"}"#),
        said(Some("404"), Some("failed"), None)
    );
}

#[test]
fn an_empty_or_odd_text_says_nothing() {
    for odd in ["null", r#""""#, r#"" \n""#, "true", "[]", "{}", "1.5"] {
        let body = format!(r#"{{"error_code":{odd},"error_msg":{odd},"request_id":{odd}}}"#);
        assert_eq!(BodyError::read(&body), said(None, None, None), "{odd}");
    }
}

#[test]
fn an_empty_text_gives_way_to_one_that_says_something() {
    assert_eq!(
        BodyError::read(r#"{"error_code":"","code":"WKS.1","error_msg":null,"message":"failed"}"#),
        said(Some("WKS.1"), Some("failed"), None)
    );
}

#[test]
fn the_documented_names_come_before_the_others_and_the_top_before_what_is_nested() {
    assert_eq!(
        BodyError::read(
            r#"{"code":"c","message":"m","errorCode":"eC","errorMsg":"eM","error_code":"e_c","error_msg":"e_m",
                "error":{"error_code":"nested","error_msg":"nested"}}"#
        ),
        said(Some("e_c"), Some("e_m"), None)
    );
    assert_eq!(
        BodyError::read(r#"{"error":{"error_code":"nested","error_msg":"nested"},"code":"c"}"#),
        said(Some("c"), Some("nested"), None)
    );
}

#[test]
fn texts_are_kept_as_sent_line_breaks_and_all() {
    assert_eq!(
        BodyError::read(r#"{"error_code":" WKS.1 ","error_msg":"<b>bold</b>\n界"}"#),
        said(Some(" WKS.1 "), Some("<b>bold</b>\n界"), None)
    );
}

#[test]
fn a_body_that_is_no_error_object_is_told_by_its_kind() {
    for (body, kind) in [
        ("", Body::Empty),
        (" \r\n\t", Body::Empty),
        (
            "<html><head><title>502 Bad Gateway</title></head></html>",
            Body::Html,
        ),
        ("\n<!DOCTYPE html>", Body::Html),
        ("[]", Body::OtherJson),
        (r#"[{"error_code":"WKS.1"}]"#, Body::OtherJson),
        ("null", Body::OtherJson),
        ("503", Body::OtherJson),
        (r#""unavailable""#, Body::OtherJson),
        (
            r#"{"total_count":0,"non_migrate_users":[]}"#,
            Body::OtherJson,
        ),
        (r#"{"error_code":"WKS.1","error_ms"#, Body::BrokenOff),
        ("[1,", Body::BrokenOff),
        ("upstream connect error", Body::NotJson),
        ("{'error_code':'WKS.1'}", Body::NotJson),
    ] {
        assert_eq!(BodyError::read(body), BodyError::silent(kind), "{body:?}");
    }
}

#[test]
fn what_is_no_object_says_nothing() {
    for value in ["null", r#""failed""#, "[]"] {
        assert_eq!(
            BodyError::read(value),
            BodyError::silent(Body::OtherJson),
            "{value}"
        );
    }
}

proptest! {
    #[test]
    fn reading_an_error_body_never_panics(bytes in any::<Vec<u8>>()) {
        let _ = BodyError::read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_code_message_and_request_id_are_read_as_sent(
        code in ".{0,20}[!-~].{0,20}",
        message in ".{0,200}[!-~].{0,200}",
        request_id in ".{0,20}[!-~].{0,20}",
    ) {
        let body = serde_json::json!({ "error_code": code, "error_msg": message, "request_id": request_id });
        prop_assert_eq!(BodyError::read(&body.to_string()), said(Some(&code), Some(&message), Some(&request_id)));
    }
}
