//! CSV: what is written, what is read, and that nothing is lost between.

use non_migration_users::text::csv::{Apostrophes, BrokenQuote, Record, Records, push_record};
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

/// As earlier versions wrote a record: quoted and with an apostrophe only where they thought it needed.
fn push_earlier_record(csv: &mut String, cells: &[&str]) {
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| {
            let is_formula = cell
                .trim_start_matches('\'')
                .starts_with(['=', '+', '-', '@', '\t', '\r']);
            let cell = if is_formula {
                format!("'{cell}")
            } else {
                (*cell).to_owned()
            };
            if cell.contains([',', '"', '\r', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        })
        .collect();
    csv.push_str(&cells.join(","));
    csv.push_str("\r\n");
}

/// The records of a whole text below its header, without the apostrophes that are none of theirs.
fn read_back(csv: &str) -> Result<Vec<Vec<String>>, BrokenQuote> {
    let apostrophes = Apostrophes::of(csv);
    let records = read(csv)?.into_iter().skip(1);
    let meant = |cells: Vec<String>| {
        let cells = cells.iter();
        cells
            .map(|cell| apostrophes.removed(cell).to_owned())
            .collect()
    };
    Ok(records.map(meant).collect())
}

#[test]
fn a_record_ends_in_crlf_and_every_cell_is_quoted() {
    assert_eq!(written(&["Ann Lee", "id-1"]), "\"Ann Lee\",\"id-1\"\r\n");
    assert_eq!(
        written(&["Lee, Ann", "say \"hi\"", "two\nlines", "a\rb", ""]),
        "\"Lee, Ann\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\rb\",\"\"\r\n"
    );
}

#[test]
fn a_cell_stays_one_where_a_spreadsheet_splits_at_other_separators() {
    assert_eq!(
        written(&["x;=1+1", "x\t=1+1"]),
        "\"x;=1+1\",\"x\t=1+1\"\r\n"
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
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("＝1+1", "'＝1+1"),
        ("＋49", "'＋49"),
        ("－1", "'－1"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        ("=\"a\",1", "'=\"\"a\"\",1"),
        ("'=1", "''=1"),
        ("'＝1", "''＝1"),
        ("a=1", "a=1"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ] {
        assert_eq!(written(&[cell]), format!("\"{harmless}\"\r\n"), "{cell:?}");
    }
}

#[test]
fn an_apostrophe_is_taken_back_only_where_one_was_put() {
    for (read, meant) in [
        ("'=1", "=1"),
        ("''=1", "'=1"),
        ("'\nx", "\nx"),
        ("'＠x", "＠x"),
        ("=1", "=1"),
        ("'quoted'", "'quoted'"),
        ("'", "'"),
        ("", ""),
    ] {
        let apostrophes = Apostrophes::of("\u{feff}\"user_name\",\"user_id\"\r\n");
        assert_eq!(apostrophes.removed(read), meant, "{read:?}");
    }
}

#[test]
fn a_file_of_an_earlier_version_keeps_the_apostrophes_that_were_in_its_names() {
    let apostrophes = Apostrophes::of("\u{feff}user_name,user_id\r\n");
    for (read, meant) in [("'=1", "=1"), ("'\nx", "'\nx"), ("'＝1", "'＝1")] {
        assert_eq!(apostrophes.removed(read), meant, "{read:?}");
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

/// Signs that CSV or a spreadsheet takes for something, and anything else.
const CELL: &str = "([=+@'\t\r\n\",;a＝＋－＠-]|\\PC){0,6}";

proptest! {
    #[test]
    fn what_is_written_is_read_again(records in prop::collection::vec(prop::collection::vec(CELL, 2..4), 0..6)) {
        for push in [push_record, push_earlier_record] {
            let mut csv = String::new();
            push(&mut csv, &["first", "line"]);
            for record in &records {
                push(&mut csv, &record.iter().map(String::as_str).collect::<Vec<_>>());
            }
            prop_assert_eq!(read_back(&csv), Ok(records.clone()));
        }
    }

    #[test]
    fn no_cell_begins_as_a_formula_whatever_separates_cells(cell in "([=+@\t\r\n＝＋－＠,;-]|.){0,6}") {
        let csv = written(&["x", &cell]);
        let record = csv.strip_suffix("\r\n").unwrap_or_default();
        let quoted = |text: &str| Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned());
        let cell = record.split_once(',').and_then(|(_, cell)| quoted(cell));
        let cell = cell.ok_or_else(|| TestCaseError::fail("not quoted"))?;
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
        // No quotation mark ends it before its end.
        prop_assert!(!cell.replace("\"\"", "").contains('"'));
    }

    #[test]
    fn any_text_is_read_to_its_end(text in ".{0,40}") {
        prop_assert!(Records::new(&text).count() <= text.len());
    }
}
