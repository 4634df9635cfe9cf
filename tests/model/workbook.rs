//! Workbooks: what is written comes in again as it was, and what others have written is read as far as it can be, or said to
//! be unusable.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use std::io::{Cursor, Read, Write};

use non_migration_users::model::export::import::ImportError;
use non_migration_users::model::roster::entries::{Entry, Layout, People, read as entries};
use non_migration_users::model::workbook::import::{SheetChoice, import_workbook};
use non_migration_users::model::workbook::read::{check_size, number_text, read};
use non_migration_users::model::workbook::write::{DoesNotFit, write};
use non_migration_users::model::workbook::{FileKind, Sheet, Workbook, WorkbookError};
use non_migration_users::text::spreadsheet::looks_changed;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let texts = |row: &&[&str]| row.iter().map(|&cell| cell.to_owned()).collect();
    Sheet {
        name: name.to_owned(),
        rows: rows.iter().map(texts).collect(),
    }
}

fn workbook(rows: &[&[&str]]) -> Workbook {
    Workbook {
        sheets: vec![sheet("Users", rows)],
    }
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .expect("a place in the archive");
        archive.write_all(content.as_bytes()).expect("room");
    }
    archive.finish().expect("an archive").into_inner()
}

/// A workbook as another program writes it: `sheets` are what is in `sheetData`, `strings` in `sst`.
fn foreign(sheets: &[(&str, &str, &str)], strings: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut listed = String::new();
    let mut relationships = String::new();
    let mut files = Vec::new();
    for (number, (name, state, data)) in (1..).zip(sheets) {
        listed.extend([format!(
            r#"<sheet name="{name}" sheetId="{number}" {state} r:id="rId{number}"/>"#
        )]);
        relationships.extend([format!(
            r#"<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
)]);
        files.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>"#),
        ));
    }
    relationships.extend([format!(
        r#"<Relationship Id="rId98" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="rId99" Type="{OFFICE}/styles" Target="styles.xml"/>"#
    )]);
    files.extend([
        (
            "[Content_Types].xml".to_owned(),
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned(),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(r#"<Relationships xmlns="{PACKAGE}">{relationships}</Relationships>"#),
        ),
        (
            "xl/sharedStrings.xml".to_owned(),
            format!(r#"<sst xmlns="{MAIN}">{strings}</sst>"#),
        ),
        (
            "xl/styles.xml".to_owned(),
            format!(r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#),
        ),
    ]);
    let files: Vec<_> = files
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_str()))
        .collect();
    archive(&files)
}

fn rows_of(data: &str) -> Vec<Vec<String>> {
    let bytes = foreign(&[("Sheet1", "", data)], "");
    read(&bytes).expect("a workbook").sheets.remove(0).rows
}

/// What a spreadsheet would change, were it not text.
const TOUCHY: [&str; 16] = [
    "007",
    "12345678901234567890",
    "1.23457E+19",
    "1-Mar",
    "2026/3/1",
    "TRUE",
    "#N/A",
    "=1+1",
    "+49",
    "-1",
    "@SUM(A1)",
    "'quoted",
    " spaces ",
    "_x0041_",
    "王芳 <&> \"\u{1}\u{b}\"",
    "line\nbreak",
];

#[test]
fn what_is_written_comes_in_again_as_it_was() {
    let rows: Vec<_> = TOUCHY.iter().map(|text| [*text, "x"]).collect();
    let rows: Vec<_> = rows.iter().map(<[_; 2]>::as_slice).collect();
    let written = Workbook {
        sheets: vec![
            sheet("Users", &rows),
            sheet("About", &[&["extent", "whole"]]),
        ],
    };
    let bytes = write(&written).expect("it fits");
    assert_eq!(FileKind::of(&bytes), FileKind::Zip);
    assert_eq!(read(&bytes), Ok(written));
}

#[test]
fn every_cell_is_written_as_text() {
    let bytes = write(&workbook(&[&["user_name", "user_id"], &["=1+1", "007"]])).expect("it fits");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut xml = String::new();
    archive
        .by_name("xl/worksheets/sheet1.xml")
        .expect("the sheet")
        .read_to_string(&mut xml)
        .expect("text");
    assert_eq!(xml.matches("<c ").count(), 4);
    assert_eq!(xml.matches(" t=\"s\"").count(), 4);
    assert_eq!(xml.matches("<f").count(), 0);
    assert!(xml.contains("numberStoredAsText=\"1\""), "{xml}");
}

#[test]
fn what_excel_has_no_room_for_is_refused() {
    let long = "a".repeat(32_768);
    assert_eq!(write(&workbook(&[&[&long]])), Err(DoesNotFit));
    assert!(write(&workbook(&[&[&long[1..]]])).is_ok());
}

#[test]
fn numbers_keep_their_digits_as_far_as_they_are_there() {
    for (number, text) in [
        (7.0, "7"),
        (-1.5, "-1.5"),
        (123_456_789_012_345.0, "123456789012345"),
        // No spreadsheet would have kept the last digit, so another program has written it.
        (1_234_567_890_123_456.0, "1234567890123456"),
    ] {
        assert_eq!(number_text(number), text);
        assert!(!looks_changed(text), "{text}");
    }
    for (number, text) in [
        (1_234_567_890_123_450.0, "1.23456789012345E+15"),
        (12_345_678_901_234_567_890.0, "1.2345678901234567E+19"),
        (1e20, "1E+20"),
    ] {
        assert_eq!(number_text(number), text);
        assert!(looks_changed(text), "{text}");
    }
}

#[test]
fn every_kind_of_cell_is_read_as_excel_shows_it() {
    let data = r#"<row r="3"><c r="B3" t="inlineStr"><is><t>Ann</t></is></c><c r="C3"><v>42</v></c><c r="D3" s="1"><v>46082</v></c></row>
        <row r="4"/>
        <row r="9"><c r="C9" t="b"><v>1</v></c><c r="D9" t="str"><f>A1</f><v>Bob</v></c><c r="E9" t="e"><v>#N/A</v></c></row>"#;
    let rows = rows_of(data);
    assert_eq!(
        rows,
        sheet(
            "",
            &[&["Ann", "42", "2026/3/1", ""], &["", "TRUE", "Bob", "#N/A"]]
        )
        .rows
    );
    assert!(looks_changed(&rows[0][2]));
}

#[test]
fn hidden_sheets_are_left_out_and_the_first_with_anything_in_it_is_meant() {
    let cell = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let bytes = foreign(
        &[
            ("Secret", r#"state="hidden""#, cell),
            ("Blank", "", ""),
            ("People", "", cell),
        ],
        "<si><r><t>An</t></r><r><t>n</t></r></si>",
    );
    let workbook = read(&bytes).expect("a workbook");
    let names: Vec<_> = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, ["Blank", "People"]);
    assert_eq!(workbook.first_sheet(), 1);
    assert_eq!(workbook.sheets[1].rows, [["Ann"]]);
}

#[test]
fn files_that_are_no_workbook_are_told_apart() {
    let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0".to_vec();
    let package: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let sound = write(&workbook(&[&["Ann"]])).expect("it fits");
    for (bytes, error) in [
        (
            [compound.clone(), package].concat(),
            WorkbookError::Encrypted,
        ),
        (compound, WorkbookError::OldFormat),
        (
            archive(&[("word/document.xml", "<a/>")]),
            WorkbookError::NoWorkbook,
        ),
        (
            archive(&[("xl/workbook.xml", "<workbook")]),
            WorkbookError::Broken,
        ),
        (b"PK\x03\x04\0\0".to_vec(), WorkbookError::Broken),
        (sound[..sound.len() / 2].to_vec(), WorkbookError::Broken),
        (b"Ann".to_vec(), WorkbookError::Broken),
        (foreign(&[("Sheet1", "", "")], ""), WorkbookError::Empty),
        (
            foreign(&[("Sheet1", "", r#"<row><c t="s"><v>9</v></c></row>"#)], ""),
            WorkbookError::Broken,
        ),
    ] {
        assert_eq!(read(&bytes), Err(error));
    }
}

/// The archive with another unpacked size for each of its files, in both places that say it.
fn with_sizes(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
    for (mark, offset) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<_> = bytes
            .windows(4)
            .enumerate()
            .filter(|(_, window)| window == mark)
            .map(|(place, _)| place)
            .collect();
        for place in places {
            bytes[place + offset..place + offset + 4].copy_from_slice(&size.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn what_unpacks_to_more_than_fits_is_refused_whatever_it_says_of_its_size() {
    let bomb = archive(&[("xl/workbook.xml", &"a".repeat(1_000_000))]);
    assert!(bomb.len() < 10_000);
    assert_eq!(check_size(&bomb, 1_000_000), Ok(()));
    assert_eq!(check_size(&bomb, 999_999), Err(WorkbookError::TooLarge));
    let honest = with_sizes(bomb.clone(), 0xf000_0000);
    assert_eq!(read(&honest), Err(WorkbookError::TooLarge));
    for size in [0, 10] {
        let lying = with_sizes(bomb.clone(), size);
        assert!(check_size(&lying, 999_999).is_err(), "{size}");
    }
}

#[test]
fn a_small_file_that_speaks_of_more_strings_than_fit_is_refused() {
    for (name, count) in [
        ("xl/sharedStrings.xml", "2000001"),
        ("xl/SHAREDSTRINGS.xml", "99999999999999999999"),
    ] {
        let strings = format!(r#"<x:sst count="1" uniqueCount='{count}'>"#);
        let file = archive(&[("xl/workbook.xml", "<workbook/>"), (name, &strings)]);
        assert_eq!(read(&file), Err(WorkbookError::TooLarge), "{count}");
    }
}

#[test]
fn a_small_file_that_means_a_huge_table_is_refused() {
    let long = format!("<si><t>{}</t></si>", "a".repeat(100_000));
    let cells: Vec<_> = (1..=600)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#))
        .collect();
    assert_eq!(
        read(&foreign(&[("Sheet1", "", &cells.concat())], &long)),
        Err(WorkbookError::TooLarge)
    );
    let wide: Vec<_> = (1..=150)
        .map(|row| {
            format!(
                r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c><c r="A{row}"><v>1</v></c></row>"#
            )
        })
        .collect();
    assert_eq!(
        read(&foreign(&[("Sheet1", "", &wide.concat())], "")),
        Err(WorkbookError::TooLarge)
    );
}

#[test]
fn rows_that_are_only_coloured_are_none() {
    let data = r#"<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row>"#;
    assert_eq!(rows_of(data), [["1"]]);
}

#[test]
fn two_far_corners_are_two_rows() {
    let rows = rows_of(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>"#,
    );
    assert_eq!(rows, [["1", "", ""], ["", "", "2"]]);
}

fn roster(sheet: &Sheet) -> (Layout, Vec<Entry>) {
    let text = sheet.text();
    let layout = Layout::of_sheet(&text);
    (
        layout,
        entries(&text, layout, &|_| false).unwrap_or_default(),
    )
}

fn texts(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.text.as_str()).collect()
}

#[test]
fn the_only_column_of_names_or_ids_is_the_one_that_is_checked() {
    for (header, column) in [
        (["Department", "User name"], Some(1)),
        (["ID", "Department"], Some(0)),
        (["部门", "姓名"], Some(1)),
        (["ID", "Name"], None),
        (["Department", "E-mail"], None),
    ] {
        let sheet = sheet("", &[&header, &["Ann, A", "Bob\tB"]]);
        let (layout, entries) = roster(&sheet);
        assert_eq!(layout.people, column.map(People::Column), "{header:?}");
        assert!(layout.has_header);
        let expected = column.map(|column| sheet.rows[1][column].as_str());
        assert_eq!(texts(&entries), Vec::from_iter(expected));
    }
}

#[test]
fn names_in_a_single_column_are_whole_whatever_is_in_them() {
    let names = ["Ann, A", "say \"hi\"", "{\"a\"", "=1+1", "王、芳", "[1]"];
    let rows = names.map(|name| [name]);
    let rows: Vec<_> = rows.iter().map(<[_; 1]>::as_slice).collect();
    assert_eq!(texts(&roster(&sheet("", &rows)).1), names);
}

#[test]
fn an_export_is_checked_by_ids_and_else_by_names() {
    let sheet = sheet(
        "Users",
        &[
            &["user_name", "user_id"],
            &["Ann", "007"],
            &["'=x", ""],
            &["=y", ""],
        ],
    );
    let (_, entries) = roster(&sheet);
    assert_eq!(texts(&entries), ["007", "'=x", "=y"]);
    assert_eq!(
        entries.iter().map(|entry| entry.is_id).collect::<Vec<_>>(),
        [true, false, false]
    );
}

#[test]
fn the_columns_to_compare_are_those_that_say_so() {
    for (header, id, name) in [
        (["user_name", "user_id", "x"], Some(1), Some(0)),
        (["Department", "ID", "Name"], Some(1), Some(2)),
        (["Name", "User", "ID"], Some(2), None),
        (["007", "Ann", "x"], None, None),
    ] {
        let workbook = workbook(&[&header, &["a", "b", "c"]]);
        let choice = SheetChoice::of(&workbook, 0);
        assert_eq!((choice.id, choice.name), (id, name), "{header:?}");
        assert_eq!(choice.has_header, header[0] != "007");
        assert_eq!(choice.has_column(), header[0] != "007");
    }
}

#[test]
fn users_are_read_from_the_columns_that_were_chosen() {
    let workbook = workbook(&[&["007", "Ann", "x"], &["", " ", "x"], &["008", "", "x"]]);
    let choice = SheetChoice {
        sheet: 0,
        id: Some(0),
        name: Some(1),
        has_header: false,
    };
    let list = import_workbook("some.xlsx", &workbook, &choice).expect("a list");
    let users: Vec<_> = list
        .users
        .iter()
        .map(|user| (user.id.as_deref(), user.name.as_deref()))
        .collect();
    assert_eq!(users, [(Some("007"), Some("Ann")), (Some("008"), None)]);
    assert_eq!(list.source.extent, None);
}

#[test]
fn other_exports_that_a_spreadsheet_has_saved_are_no_list() {
    for (header, error) in [
        (
            &["kind", "user_id", "user_name", "earlier_user_name"][..],
            ImportError::Comparison,
        ),
        (&["entry", "user_name", "user_id"], ImportError::Roster),
        (
            &[
                "entry",
                "result",
                "config_id",
                "migration",
                "user_name",
                "user_id",
            ],
            ImportError::Search,
        ),
    ] {
        let workbook = workbook(&[header]);
        let choice = SheetChoice::of(&workbook, 0);
        assert_eq!(import_workbook("x", &workbook, &choice), Err(error));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_in_again_as_it_was(cells in prop::collection::vec("([ \t\r\n\"'=_x0-9A-F\u{0}-\u{20}]|\\PC){1,8}", 1..5)) {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let rows = cells.iter().map(|cell| [*cell]).collect::<Vec<_>>();
        let rows: Vec<_> = rows.iter().map(<[_; 1]>::as_slice).collect();
        let written = workbook(&rows);
        let bytes = write(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(read(&bytes), Ok(written));
    }

    #[test]
    fn a_spoiled_sheet_is_read_or_refused(place in any::<prop::sample::Index>(), junk in "[<>/\"a-zA-Z0-9&;=\\- ]{0,6}") {
        let mut data = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Ann</t></is></c><c r="B1" s="1"><v>46082</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>"#.to_owned();
        data.insert_str(place.index(data.len()), &junk);
        let _ = read(&foreign(&[("Sheet1", "", &data)], "<si><t>Bob</t></si>"));
    }
}
