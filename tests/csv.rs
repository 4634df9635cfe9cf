//! CSV as it is written: what RFC 4180 asks for, and cells that no spreadsheet computes.

use non_migration_users::state::csv::{push_record, without_apostrophe};
use proptest::prelude::*;

fn record(cells: &[&str]) -> String {
    let mut csv = String::new();
    push_record(&mut csv, cells);
    csv
}

#[test]
fn a_record_is_its_cells_between_commas_and_ends_in_cr_lf() {
    assert_eq!(record(&["Ann", "", "王芳"]), "Ann,,王芳\r\n");
}

#[test]
fn a_cell_with_a_comma_a_quote_or_a_line_break_is_quoted_and_no_other() {
    for (cell, written) in [
        ("LOPEZ, Maria", "\"LOPEZ, Maria\""),
        ("the \"boss\"", "\"the \"\"boss\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("two\rlines", "\"two\rlines\""),
        ("a;b", "a;b"),
        (" a ", " a "),
    ] {
        assert_eq!(record(&[cell]), format!("{written}\r\n"));
    }
}

#[test]
fn a_cell_that_a_spreadsheet_would_compute_gets_an_apostrophe() {
    for (cell, written) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=A1,B1", "\"'=A1,B1\""),
        ("'=1", "''=1"),
        ("a=1", "a=1"),
        ("'quoted'", "'quoted'"),
    ] {
        assert_eq!(record(&[cell]), format!("{written}\r\n"));
    }
}

proptest! {
    #[test]
    fn the_apostrophe_can_be_taken_back(cell in "['=+@\t\r-]{0,4}[a-z']{0,3}") {
        let mut csv = String::new();
        push_record(&mut csv, &[&cell]);
        let written = csv.trim_end_matches("\r\n").trim_matches('"');
        prop_assert_eq!(without_apostrophe(written), cell);
    }
}
