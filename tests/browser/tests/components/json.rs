//! The same values as in `tests/json.rs`, so that the browser's parser and the native one are seen to agree.

use non_migration_users::api::json::{Json, JsonError};
use wasm_bindgen_test::wasm_bindgen_test;

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(
        members
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec(),
    )
}

#[wasm_bindgen_test]
fn every_kind_of_value_is_read() {
    for (source, value) in [
        ("null", Json::Null),
        ("true", Json::Bool(true)),
        ("false", Json::Bool(false)),
        ("0", Json::Number(0.0)),
        ("-1.5e3", Json::Number(-1500.0)),
        (r#""""#, text("")),
        (r#""a\n\u754c\/""#, text("a\n界/")),
        (r#""\ud83d\ude00""#, text("😀")),
        (r#""\u0000""#, text("\0")),
        ("[]", Json::List(vec![])),
        ("[null, 1]", Json::List(vec![Json::Null, Json::Number(1.0)])),
        ("{}", object([])),
        (r#" { "a" : "b" } "#, object([("a", text("b"))])),
        (
            r#"{"":{"__proto__":[{}]}}"#,
            object([("", object([("__proto__", Json::List(vec![object([])]))]))]),
        ),
    ] {
        assert_eq!(Json::parse(source), Ok(value), "{source}");
    }
}

#[wasm_bindgen_test]
fn the_last_of_two_members_of_one_name_counts() {
    assert_eq!(
        Json::parse(r#"{"a":1,"a":2}"#),
        Ok(object([("a", Json::Number(2.0))]))
    );
}

#[wasm_bindgen_test]
fn the_members_of_an_object_come_in_the_order_sent_as_natively() {
    let members = object([("b", Json::Null), ("a", Json::Null), ("c", Json::Null)]);
    assert_eq!(Json::parse(r#"{"b":null,"a":null,"c":null}"#), Ok(members));
}

#[wasm_bindgen_test]
fn what_is_no_json_is_refused_with_the_parsers_message() {
    for source in [
        "",
        " ",
        "{",
        "[1,]",
        "{'a':1}",
        "{a:1}",
        "nul",
        "NaN",
        "Infinity",
        "01",
        "\"a",
        "{} {}",
        "// a\n1",
        "\u{feff}1",
    ] {
        match Json::parse(source) {
            Err(JsonError(message)) => assert!(message.contains("JSON"), "{source:?}: {message:?}"),
            Ok(value) => panic!("{source:?}: {value:?}"),
        }
    }
}

#[wasm_bindgen_test]
fn nesting_of_up_to_64_levels_is_read_and_deeper_nesting_is_refused() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let too_deep = JsonError("nested too deeply".to_owned());
    assert!(Json::parse(&nested(64)).is_ok());
    assert_eq!(Json::parse(&nested(65)), Err(too_deep.clone()));
    assert_eq!(
        Json::parse(&format!("{}1{}", "{\"a\":".repeat(64), "}".repeat(64))),
        Err(too_deep)
    );
    assert!(Json::parse(&nested(100_000)).is_err());
    assert!(Json::parse(&"{\"a\":".repeat(100_000)).is_err());
}

#[wasm_bindgen_test]
fn members_are_found_by_name_and_only_an_object_has_any() {
    let parsed = Json::parse(r#"{"a":null,"b":true}"#).unwrap();
    assert_eq!(parsed.get("b"), Some(&Json::Bool(true)));
    assert_eq!(parsed.get("a"), Some(&Json::Null));
    assert_eq!(parsed.get("toString"), None);
    for source in ["null", "true", "1", r#""a""#, r#"[{"a":1}]"#] {
        assert!(
            Json::parse(source).unwrap().members().is_empty(),
            "{source}"
        );
    }
}

#[wasm_bindgen_test]
fn a_number_is_an_integer_up_to_where_every_reader_of_json_agrees_on_it() {
    for (source, integer) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("237", Some(237)),
        ("-1", Some(-1)),
        ("2.0", Some(2)),
        ("1e2", Some(100)),
        ("9007199254740991", Some(9_007_199_254_740_991)),
        ("-9007199254740991", Some(-9_007_199_254_740_991)),
        ("9007199254740993", None),
        ("-9007199254740993", None),
        ("1e300", None),
        ("2.5", None),
        ("\"2\"", None),
        ("true", None),
        ("null", None),
        ("[2]", None),
    ] {
        assert_eq!(
            Json::parse(source).map(|value| value.integer()),
            Ok(integer),
            "{source}"
        );
    }
}

// The two differences: values that no answer of the service has, and that the native parser refuses outright.

#[wasm_bindgen_test]
fn half_of_a_surrogate_pair_costs_its_character_only() {
    assert_eq!(Json::parse(r#""a\ud83db""#), Ok(text("a\u{fffd}b")));
}

#[wasm_bindgen_test]
fn a_number_beyond_every_float_is_no_integer() {
    for source in ["1e400", "-1e400"] {
        assert_eq!(Json::parse(source).map(|value| value.integer()), Ok(None));
    }
}
