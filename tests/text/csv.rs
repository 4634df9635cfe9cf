//! CSV: what is written, what is read, and that nothing is lost between.

use non_migration_users::text::csv::{
    BrokenQuote, Record, Records, push_record, without_apostrophe,
};
use proptest::prelude::*;

fn written(cells: &[&str]) -> String {
    let mut csv = String::new();
    push_record(&mut csv, cells);
    csv
}

fn read(text: &str) -> Result<Vec<Vec<String>>, BrokenQuote> {
    let cells = |record: Result<Record, _>| record.map(|record| record.cells);
    Records::new(text).map(cells).collect()
}

fn cells(records: &[&[&str]]) -> Vec<Vec<String>> {
    let owned = |record: &&[&str]| record.iter().map(|&cell| cell.to_owned()).collect();
    records.iter().map(owned).collect()
}

#[test]
fn a_record_ends_in_crlf_and_is_quoted_only_where_it_must_be() {
    assert_eq!(written(&["Ann Lee", "id-1"]), "Ann Lee,id-1\r\n");
    assert_eq!(
        written(&["Lee, Ann", "say \"hi\"", "two\nlines", "a\rb", ""]),
        "\"Lee, Ann\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\rb\",\r\n"
    );
}

#[test]
fn a_cell_that_a_spreadsheet_would_calculate_gets_an_apostrophe() {
    for (cell, harmless) in [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=\"a\",1", "\"'=\"\"a\"\",1\""),
        ("'=1", "''=1"),
        ("a=1", "a=1"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ] {
        assert_eq!(written(&[cell]), format!("{harmless}\r\n"), "{cell:?}");
    }
}

#[test]
fn an_apostrophe_is_taken_back_only_where_one_was_put() {
    for (read, meant) in [
        ("'=1", "=1"),
        ("''=1", "'=1"),
        ("=1", "=1"),
        ("'quoted'", "'quoted'"),
        ("'", "'"),
        ("", ""),
    ] {
        assert_eq!(without_apostrophe(read), meant, "{read:?}");
    }
}

#[test]
fn any_line_ending_is_understood_and_so_is_the_lack_of_one_and_a_byte_order_mark() {
    for text in [
        "a,b\r\nc,d\r\n",
        "a,b\nc,d\n",
        "a,b\rc,d\r",
        "a,b\r\nc,d",
        "\u{feff}a,b\r\nc,d\r\n",
        "a,b\n\n\nc,d\n\n",
        "\"a\",b\nc,\"d\"",
    ] {
        assert_eq!(
            read(text),
            Ok(cells(&[&["a", "b"], &["c", "d"]])),
            "{text:?}"
        );
    }
}

#[test]
fn what_a_spreadsheet_saved_with_semicolons_or_tabs_is_understood() {
    assert_eq!(read("a;b\nc,1;d"), Ok(cells(&[&["a", "b"], &["c,1", "d"]])));
    assert_eq!(
        read("a\tb\nc;1\td"),
        Ok(cells(&[&["a", "b"], &["c;1", "d"]]))
    );
}

#[test]
fn empty_cells_are_cells() {
    assert_eq!(read("a,b\n,\n"), Ok(cells(&[&["a", "b"], &["", ""]])));
}

#[test]
fn a_quote_that_is_not_closed_or_is_followed_by_something_is_told_with_its_line() {
    for text in [
        "a,b\nc,\"d\n",
        "a,b\n\"c\"x,d\n",
        "a,b\n\"c\" ,d\n",
        "a,b\n\"",
    ] {
        assert_eq!(read(text), Err(BrokenQuote { line: 2 }), "{text:?}");
    }
    assert_eq!(read("\"two\nlines\",b\n\"c"), Err(BrokenQuote { line: 3 }));
}

#[test]
fn after_a_broken_quote_there_is_no_record() {
    let mut records = Records::new("a\n\"b\nc\nd");
    assert!(records.next().is_some_and(|record| record.is_ok()));
    assert!(records.next().is_some_and(|record| record.is_err()));
    assert_eq!(records.next(), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(records in prop::collection::vec(
        prop::collection::vec("([=+@'\t\r\n\",;a-]|\\PC){0,6}", 2..4), 0..6)) {
        let mut csv = String::from("first,line\r\n");
        for record in &records {
            push_record(&mut csv, &record.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let read: Vec<Vec<String>> = read(&csv).map_err(|_| TestCaseError::fail("broken"))?;
        let meant: Vec<Vec<String>> = read[1..]
            .iter()
            .map(|cells| cells.iter().map(|cell| without_apostrophe(cell).to_owned()).collect())
            .collect();
        prop_assert_eq!(meant, records);
    }

    #[test]
    fn no_cell_begins_as_a_formula(cell in "[=+@\t\r-]?.{0,4}") {
        let csv = written(&[&cell]);
        let record = csv.strip_suffix("\r\n").unwrap_or_default();
        let bare = record.strip_prefix('"').unwrap_or(record);
        prop_assert!(!bare.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    #[test]
    fn any_text_is_read_to_its_end(text in ".{0,40}") {
        prop_assert!(Records::new(&text).count() <= text.len());
    }
}
