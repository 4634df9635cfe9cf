//! Reading a roster: names and IDs as people keep them, and exports of this page.

use non_migration_users::model::roster::entries::read;
use proptest::prelude::*;

fn entries(text: &str) -> Vec<String> {
    read(text, &|_| false)
}

#[test]
fn entries_stand_on_lines_of_their_own_or_between_commas_semicolons_or_tabs() {
    for text in [
        "Ann\nBob\nCleo",
        "Ann\r\nBob\r\nCleo\r\n",
        "Ann\rBob\rCleo",
        "Ann,Bob,Cleo",
        "Ann;Bob;Cleo",
        "Ann\tBob\tCleo",
        "Ann, Bob\nCleo",
        "\u{feff}Ann\nBob\nCleo",
    ] {
        assert_eq!(entries(text), ["Ann", "Bob", "Cleo"], "{text:?}");
    }
}

#[test]
fn entries_are_trimmed_and_empty_ones_left_out() {
    assert_eq!(
        entries("\n  Ann Lee \u{3000}\n,, ;\t\"\"\n\n Bob,\n"),
        ["Ann Lee", "Bob"]
    );
    assert_eq!(entries(" \n , ; \t \"  \"\r\n"), [""; 0]);
    assert_eq!(entries(""), [""; 0]);
}

#[test]
fn a_cell_in_quotes_may_hold_separators_line_breaks_and_doubled_quotes() {
    assert_eq!(
        entries("\"LOPEZ, Maria\";\"two\nlines\", \"the \"\"boss\"\"\" \n Bob"),
        ["LOPEZ, Maria", "two\nlines", "the \"boss\"", "Bob"]
    );
}

#[test]
fn a_stray_quote_stands_for_itself_and_costs_no_other_entry() {
    assert_eq!(entries("\"Ann\nBob"), ["\"Ann", "Bob"]);
    assert_eq!(
        entries("\"Ann\" Lee\nBob \"B\" Ray\n5\""),
        ["\"Ann\" Lee", "Bob \"B\" Ray", "5\""]
    );
}

#[test]
fn a_line_that_is_listed_as_a_whole_is_one_entry_in_spite_of_its_commas() {
    let is_listed = |line: &str| line == "LOPEZ, Maria";
    assert_eq!(
        read("LOPEZ, Maria\r\nKHAN, Ali\n LOPEZ, Maria ", &is_listed),
        ["LOPEZ, Maria", "KHAN", "Ali", "LOPEZ, Maria"]
    );
}

#[test]
fn an_export_of_this_page_is_one_entry_a_row_by_id_or_else_by_name() {
    assert_eq!(
        entries("\u{feff}user_name,user_id\r\nAnn;A,a1\r\n\"LOPEZ, Maria\",\r\n,c3\r\n,\r\n"),
        ["a1", "LOPEZ, Maria", "c3"]
    );
}

#[test]
fn the_columns_of_an_export_may_stand_anywhere_and_others_beside_them() {
    assert_eq!(entries("n;user_id;x\n1;a1;y\n2\n"), ["a1"]);
    assert_eq!(entries("\"user_name\"\nAnn\nBob, Ray"), ["Ann", "Bob"]);
    assert_eq!(
        entries("entry\tuser_name\tuser_id\nann\tAnn\ta1\nBob,\t\t\n"),
        ["a1", "Bob,"]
    );
}

#[test]
fn the_apostrophe_that_keeps_an_export_from_being_computed_is_taken_back() {
    assert_eq!(
        entries("user_name,user_id\n'=1+1,\n''-x,\n'tis,\n\"'@a,b\","),
        ["=1+1", "'-x", "'tis", "@a,b"]
    );
    // Elsewhere it is part of a name.
    assert_eq!(entries("'=1+1"), ["'=1+1"]);
}

#[test]
fn a_first_row_that_names_no_column_is_entries_like_any_other() {
    assert_eq!(entries("name,id\nAnn,a1"), ["name", "id", "Ann", "a1"]);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_every_entry_is_trimmed_and_there(text in "[a,;\t\n\r\" 'é\u{feff}]{0,40}|user_id[a,;\t\n\r\" ]{0,40}|\\PC{0,40}") {
        for entry in entries(&text) {
            prop_assert!(!entry.is_empty());
            prop_assert_eq!(entry.trim(), &entry);
        }
    }

    #[test]
    fn quoted_cells_are_read_as_they_were(cells in prop::collection::vec("[a-c,;\"\n\t]{1,5}", 1..6)) {
        let quoted: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let cells: Vec<_> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        for separator in [",", ";", "\t", "\n", "\r\n"] {
            prop_assert_eq!(&entries(&quoted.join(separator)), &cells);
        }
    }
}
