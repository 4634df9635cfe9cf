//! JSON as a tree: how each value reads, which numbers are integers, and what is refused.

use non_migration_users::api::json::{Json, JsonError};
use proptest::prelude::*;

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

#[test]
fn every_kind_of_value_is_read() {
    for (source, value) in [
        ("null", Json::Null),
        ("true", Json::Bool(true)),
        ("false", Json::Bool(false)),
        ("0", Json::Number(0.0)),
        ("-1.5e3", Json::Number(-1500.0)),
        (r#""""#, text("")),
        (r#""a\n\u754c\/""#, text("a\n界/")),
        ("[]", Json::List(vec![])),
        ("[null, 1]", Json::List(vec![Json::Null, Json::Number(1.0)])),
        ("{}", Json::Object(vec![])),
        (
            r#" { "a" : "b" } "#,
            Json::Object(vec![("a".to_owned(), text("b"))]),
        ),
    ] {
        assert_eq!(Json::parse(source), Ok(value), "{source}");
    }
}

#[test]
fn the_last_of_two_members_of_one_name_counts() {
    let value = Json::parse(r#"{"a":1,"a":2}"#);
    assert_eq!(
        value,
        Ok(Json::Object(vec![("a".to_owned(), Json::Number(2.0))]))
    );
}

#[test]
fn what_is_no_json_is_refused() {
    for source in [
        "", " ", "{", "[1,]", "{'a':1}", "{a:1}", "nul", "NaN", "Infinity", "01", "\"a", "{} {}",
        "// a\n1",
    ] {
        assert!(Json::parse(source).is_err(), "{source:?}");
    }
}

#[test]
fn nesting_of_up_to_64_levels_is_read_and_deeper_nesting_is_refused() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Json::parse(&nested(64)).is_ok());
    assert_eq!(
        Json::parse(&nested(65)),
        Err(JsonError("nested too deeply".to_owned()))
    );
    assert!(Json::parse(&nested(100_000)).is_err());
    assert!(Json::parse(&"{\"a\":".repeat(100_000)).is_err());
}

#[test]
fn members_are_found_by_name_and_only_an_object_has_any() {
    let object = Json::Object(vec![
        ("a".to_owned(), Json::Null),
        ("b".to_owned(), Json::Bool(true)),
    ]);
    assert_eq!(object.get("b"), Some(&Json::Bool(true)));
    assert_eq!(object.get("a"), Some(&Json::Null));
    assert_eq!(object.get("c"), None);
    assert_eq!(object.members().len(), 2);
    for value in [
        Json::Null,
        Json::Bool(true),
        Json::Number(1.0),
        text("a"),
        Json::List(vec![object]),
    ] {
        assert_eq!(value.get("a"), None, "{value:?}");
        assert!(value.members().is_empty(), "{value:?}");
    }
}

#[test]
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
    assert_eq!(Json::Number(f64::NAN).integer(), None);
    assert_eq!(Json::Number(f64::INFINITY).integer(), None);
}

proptest! {
    #[test]
    fn reading_json_never_panics(source in any::<String>()) {
        let _ = Json::parse(&source);
    }

    #[test]
    fn any_text_survives_json(source in any::<String>()) {
        let json = serde_json::Value::String(source.clone()).to_string();
        prop_assert_eq!(Json::parse(&json), Ok(Json::Text(source)));
    }

    #[test]
    fn any_integer_of_32_bits_survives_json(integer in any::<i32>()) {
        let value = Json::parse(&integer.to_string());
        prop_assert_eq!(value.map(|value| value.integer()), Ok(Some(i64::from(integer))));
    }
}
