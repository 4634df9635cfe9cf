//! What spreadsheets make of IDs and names, and what they leave alone.

use non_migration_users::text::spreadsheet::{looks_changed, without_leading_zeros};
use proptest::prelude::*;

#[test]
fn rounded_numbers_and_dates_look_changed() {
    for text in [
        "1.23457E+19",
        "1,23457E+19",
        "1.23457e+19",
        "-1.2E+10",
        "1E+15",
        "1.20E-05",
        "12345678901234500000",
        "1-Mar",
        "01-Mar",
        "Mar-26",
        "1-Mar-26",
        "1-MAR-2026",
        "3月1日",
        "2026年3月1日",
        "2026/3/1",
        "3/1/2026",
    ] {
        assert!(looks_changed(text), "{text}");
    }
}

#[test]
fn ids_and_names_do_not() {
    for text in [
        "",
        "12e45",
        "1234567890123456",
        "12345678901234567",
        "123456789012345",
        "1000000000000000",
        "100",
        "5e3779b97f4a7c15e377",
        "da16f9b8-3b6e-4a1e-9d51-1e0a2c9f7b10",
        "S-1-5-21-3623811015-3361044348-30300820-1013",
        "user1",
        "Mar",
        "May-Lee",
        "1-Mart",
        "e+1",
        "E+19",
        "12.3E+19",
        "1/2",
        "月日",
        "日",
        "王月日",
        "三月",
    ] {
        assert!(!looks_changed(text), "{text}");
    }
}

#[test]
fn only_numbers_lose_leading_zeros() {
    for (text, shown) in [
        ("00123", Some("123")),
        ("01", Some("1")),
        ("0", None),
        ("000", None),
        ("123", None),
        ("00a", None),
        ("", None),
    ] {
        assert_eq!(without_leading_zeros(text), shown, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[0-9eE+./-]{0,12}|[0-9年月日]{0,6}|\\PC{0,20}") {
        let _ = (looks_changed(&text), without_leading_zeros(&text));
    }

    #[test]
    fn no_uuid_and_no_hexadecimal_id_looks_changed(id in "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{20}[a-f]") {
        prop_assert!(!looks_changed(&id));
    }
}
