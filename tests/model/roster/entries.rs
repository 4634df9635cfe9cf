//! Reading a roster: names and IDs as people keep them, and exports of this page.

#![allow(
    clippy::expect_used,
    reason = "a roster that is not read fails its test"
)]

use non_migration_users::model::roster::entries::{Layout, People, Table, read};
use non_migration_users::model::roster::error::RosterError;
use proptest::prelude::*;

fn read_as(
    text: &str,
    layout: Layout,
    is_listed: &dyn Fn(&str) -> bool,
) -> Result<Vec<String>, RosterError> {
    let entries = read(text, layout, is_listed)?;
    Ok(entries.into_iter().map(|entry| entry.text).collect())
}

fn try_entries(text: &str) -> Result<Vec<String>, RosterError> {
    read_as(text, Layout::of(text), &|_| false)
}

fn entries(text: &str) -> Vec<String> {
    try_entries(text).expect("entries")
}

const EVERY_CELL: Layout = Layout {
    people: Some(People::Cells),
    has_header: false,
};

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
    let read = read_as(
        "LOPEZ, Maria\r\nKHAN, Ali\n LOPEZ, Maria ",
        EVERY_CELL,
        &is_listed,
    );
    assert_eq!(
        read.expect("entries"),
        ["LOPEZ, Maria", "KHAN", "Ali", "LOPEZ, Maria"]
    );
}

#[test]
fn an_export_of_this_page_is_one_entry_a_row_by_id_or_else_by_name() {
    assert_eq!(
        entries("\u{feff}User_Name,USER_ID\r\nAnn;A,a1\r\n\"LOPEZ, Maria\",\r\n,c3\r\n,\r\n"),
        ["a1", "LOPEZ, Maria", "c3"]
    );
}

#[test]
fn the_columns_of_an_export_may_stand_anywhere_and_others_beside_them() {
    assert_eq!(entries("n;user_id;x\n1;a1;y\n2\n"), ["a1"]);
    assert_eq!(entries("\"user_name\"\nAnn\nBob, Ray"), ["Ann", "Bob, Ray"]);
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
fn a_row_with_a_cell_that_has_no_heading_is_refused_with_its_line() {
    for (text, line) in [
        ("user_name,user_id\nSmith, Ann,a1", 2),
        (
            "user_name,user_id\nAnn,a1\n\"two\nlines\",b2\nSmith, Ann,c3",
            5,
        ),
        ("user_name,\nSmith, Ann", 2),
        ("user_name\tuser_id\nSmith\tAnn\ta1", 2),
        ("user_name\nSmith\tAnn", 2),
    ] {
        assert_eq!(
            try_entries(text),
            Err(RosterError::Cells { line }),
            "{text:?}"
        );
    }
    assert_eq!(entries("user_name,user_id\nAnn,a1,,\n"), ["a1"]);
}

#[test]
fn a_row_below_the_only_heading_is_one_name() {
    for heading in ["user_name", "USER_NAME", "\"User_Name\"", "\n user_name "] {
        assert_eq!(
            entries(&format!("{heading}\nSmith, Ann\n\"Lee; Bob\"\nKim、Cho")),
            ["Smith, Ann", "Lee; Bob", "Kim、Cho"],
            "{heading:?}"
        );
    }
}

#[test]
fn separators_of_a_chinese_keyboard_are_separators() {
    assert_eq!(
        entries("张伟，李娜；王芳、刘洋\nAnn"),
        ["张伟", "李娜", "王芳", "刘洋", "Ann"]
    );
}

/// A table as it is pasted from a spreadsheet, and with other separators.
fn tables() -> impl Iterator<Item = String> {
    [",", ";", "\t", "，", "；", "、"]
        .into_iter()
        .map(|separator| {
            ["Name|Department", "Ann|Finance", "Bob|Finance", "Cleo|IT"]
                .join("\n")
                .replace('|', separator)
        })
}

#[test]
fn of_a_table_it_has_to_be_said_which_column_holds_the_people() {
    for text in tables() {
        let layout = Layout::of(&text);
        assert_eq!(
            layout,
            Layout {
                people: None,
                has_header: true
            }
        );
        assert_eq!(
            try_entries(&text),
            Err(RosterError::WhichColumn),
            "{text:?}"
        );
        let chosen = |people, has_header| {
            let layout = Layout {
                people: Some(people),
                has_header,
            };
            read_as(&text, layout, &|_| false).expect("entries")
        };
        assert_eq!(chosen(People::Column(0), true), ["Ann", "Bob", "Cleo"]);
        assert_eq!(
            chosen(People::Column(1), true),
            ["Finance", "Finance", "IT"]
        );
        assert_eq!(
            chosen(People::Column(0), false),
            ["Name", "Ann", "Bob", "Cleo"]
        );
        assert_eq!(chosen(People::Cells, true).len(), 6);
        assert_eq!(chosen(People::Lines, true).len(), 3);
        assert!(chosen(People::Lines, true)[0].starts_with("Ann"));
    }
}

#[test]
fn the_columns_of_a_table_are_shown_by_their_first_cells() {
    for text in tables() {
        let table = Table::of(&text).expect("a table");
        assert_eq!(
            table.columns(),
            [["Name", "Ann", "Bob"], ["Department", "Finance", "Finance"]]
        );
    }
}

#[test]
fn a_row_of_a_table_with_more_cells_than_its_first_one_is_refused_with_its_line() {
    let layout = Layout {
        people: Some(People::Column(0)),
        has_header: true,
    };
    for text in [
        "Name,Department\nAnn,IT\nSmith, Bob,Finance",
        "Name\tDepartment\nAnn\tIT\nSmith\tBob\tFinance",
    ] {
        let read = read_as(text, layout, &|_| false);
        assert_eq!(read, Err(RosterError::Cells { line: 3 }), "{text:?}");
    }
}

#[test]
fn what_is_typed_as_a_list_is_no_table() {
    for text in [
        "",
        "Ann",
        "Ann, Bob, Cleo",
        "Ann\tBob",
        "Ann\nBob\nCleo",
        "Ann, Bob\nCleo",
        "a1\nBob, Cleo; a1",
        "user_name,user_id\nAnn,a1",
        "{\"a\": 1,\n\"b\": 2}",
    ] {
        assert_eq!(Table::of(text), None, "{text:?}");
    }
}

#[test]
fn a_table_without_a_header_that_is_known_asks_as_well() {
    assert_eq!(
        try_entries("name,id\nAnn,a1"),
        Err(RosterError::WhichColumn)
    );
    assert_eq!(
        try_entries("Ann,Finance\nBob,IT"),
        Err(RosterError::WhichColumn)
    );
    assert!(!Layout::of("Ann,Finance\nBob,IT").has_header);
}

#[test]
fn a_column_with_a_heading_is_a_table_and_its_heading_nobody() {
    for heading in ["Name", "USERNAME", "用户名"] {
        let text = format!("{heading}\nSmith, Ann\nBob");
        assert_eq!(try_entries(&text), Err(RosterError::WhichColumn));
        let layout = Layout {
            people: Some(People::Column(0)),
            ..Layout::of(&text)
        };
        let entries = read_as(&text, layout, &|_| false).expect("entries");
        assert_eq!(entries, ["Smith, Ann", "Bob"]);
    }
    // Alone it may be what somebody is called.
    assert_eq!(entries("Name"), ["Name"]);
}

#[test]
fn json_of_this_page_or_the_service_is_one_entry_a_user() {
    let text = r#" {"non_migrate_users":[{"user_id":"a1","user_name":"Ann"},{"user_name":"Bob, Ray"},{}]}"#;
    assert_eq!(entries(text), ["a1", "Bob, Ray"]);
}

#[test]
fn json_that_is_no_list_of_users_is_refused_by_its_name() {
    for (text, error) in [
        ("{\"non_migrate_users\":[{\"user", RosterError::BrokenJson),
        ("{\"a\":1}", RosterError::OtherJson),
        (
            "{\"items\":[{\"id\":\"c-1\"}]}",
            RosterError::Configurations,
        ),
    ] {
        assert_eq!(try_entries(text), Err(error), "{text}");
    }
    // Brackets may be part of a name.
    assert_eq!(entries("[x] Ann\n{Bob}"), ["[x] Ann", "{Bob}"]);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_every_entry_is_trimmed_and_there(text in "[a,;\t\n\r\" 'é\u{feff}]{0,40}|user_id[a,;\t\n\r\" ]{0,40}|\\PC{0,40}") {
        for people in [People::Cells, People::Lines, People::Column(1)] {
            let layout = Layout { people: Some(people), has_header: text.len() % 2 == 0 };
            for entry in read_as(&text, layout, &|_| false).unwrap_or_default() {
                prop_assert!(!entry.is_empty());
                prop_assert_eq!(entry.trim(), &entry);
            }
        }
    }

    #[test]
    fn quoted_cells_are_read_as_they_were(cells in prop::collection::vec("[a-c,;\"\n\t]{1,5}", 1..6)) {
        let quoted: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let cells: Vec<_> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        for separator in [",", ";", "\t", "\n", "\r\n"] {
            let read = read_as(&quoted.join(separator), EVERY_CELL, &|_| false);
            prop_assert_eq!(read.expect("entries"), cells.clone());
        }
    }
}
