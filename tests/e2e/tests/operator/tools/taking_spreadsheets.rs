//! Excel workbooks and texts in other encodings, in and out.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use e2e::{Hand, Kind, Page, Scenario, scenario};
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::page::looking_at_the_page::looks_right;
use crate::page::speaking_two_languages::load_in_chinese;

const ROSTER_FILE: &str = "CSV, Excel, JSON, or text file";
const EARLIER_FILE: &str = "Earlier export";
const FIRST_ROWS: &str = "First rows of the sheet";

/// A workbook with these sheets, their cells as text.
fn workbook(sheets: &[(&str, &[[&str; 2]])]) -> Vec<u8> {
    let written = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        for (name, rows) in sheets {
            let sheet = workbook.add_worksheet().set_name(*name)?;
            for (row, cells) in (0..).zip(*rows) {
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_string(row, column, *cell)?;
                }
            }
        }
        workbook.save_to_buffer()
    };
    written().expect("a small workbook")
}

async fn load_all(page: &Page, configuration: &str) {
    page.load(configuration).await;
    page.press("Load all users").await;
    page.is_answered().await;
}

#[tokio::test]
async fn what_was_exported_as_a_workbook_is_unchanged_and_all_on_the_list() {
    scenario(async |page| {
        for configuration in ["users-250", "strange-names", "null-fields"] {
            page.case(configuration);
            load_all(page, configuration).await;
            page.open_export().await;
            let (name, bytes) = page.save_bytes("Export XLSX").await;
            page.hears("Download started").await;
            page.open_tool("Compare").await;
            page.give_bytes(Hand::Drop, EARLIER_FILE, &name, &bytes)
                .await;
            page.sees(&format!("{name}, loaded ")).await;
            page.sees("0 added, 0 removed, 0 renamed").await;
            page.sees("Nothing has changed.").await;
            if configuration == "users-250" {
                page.open_tool("Check users").await;
                page.give_bytes(Hand::Drop, ROSTER_FILE, &name, &bytes)
                    .await;
                page.hears("The file's contents are now in “Names or IDs”.")
                    .await;
                page.press("Check").await;
                page.sees("250 of 250 are on the list, 0 are not.").await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn of_a_workbook_a_sheet_and_a_column_are_checked() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        let bytes = workbook(&[
            (
                "Leavers",
                &[
                    ["Department", "User name"],
                    ["IT", "user1"],
                    ["IT", "nobody"],
                ],
            ),
            ("Guests", &[["user2", "a"], ["user3", "b"]]),
        ]);
        page.give_bytes(Hand::Choose, ROSTER_FILE, "people.xlsx", &bytes)
            .await;
        page.sees("2 entries will be checked: user1, nobody").await;
        assert_eq!(page.cells(FIRST_ROWS).await[1], ["IT", "user1"]);
        looks_right(page, "roster-workbook").await;
        page.press("Check").await;
        page.sees("1 of 2 is on the list, 1 is not.").await;

        page.press("Edit").await;
        page.choose("Sheet", "Guests").await;
        page.choose("Which column contains the users?", "Column 1: user2, user3")
            .await;
        page.press("Check").await;
        page.sees("2 of 2 are on the list, 0 are not.").await;
    })
    .await;
}

#[tokio::test]
async fn of_a_workbook_without_headings_the_columns_to_compare_are_asked_for() {
    scenario(async |page| {
        page.load("users-3").await;
        page.sees("1–3 of 3").await;
        let rows = page.rows().await;
        let bytes = workbook(&[(
            "Sheet1",
            &[[&rows[0].id, &rows[0].name], [&rows[1].id, "old.name"]],
        )]);
        page.open_tool("Compare").await;
        page.give_bytes(Hand::Choose, EARLIER_FILE, "earlier.xlsx", &bytes)
            .await;
        page.sees("Choose the column that contains the user IDs, the usernames, or both.")
            .await;
        looks_right(page, "compare-workbook").await;
        let column =
            |number: u32, cells: [&str; 2]| format!("Column {number}: {}", cells.join(", "));
        page.choose(
            "Column with user IDs",
            &column(1, [&rows[0].id, &rows[1].id]),
        )
        .await;
        page.choose(
            "Column with usernames",
            &column(2, [&rows[0].name, "old.name"]),
        )
        .await;
        page.sees("1 added, 0 removed, 1 renamed, 1 unchanged")
            .await;
        page.press("Remove file").await;
        page.has_no(Kind::Table, FIRST_ROWS).await;
    })
    .await;
}

#[tokio::test]
async fn files_that_are_neither_text_nor_a_workbook_say_what_they_are() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        let package: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let sound = workbook(&[("Sheet1", &[["user1", "a"]])]);
        for (bytes, told) in [
            (
                &compound[..],
                "The file has an earlier Microsoft Office format",
            ),
            (
                &[compound, &package[..]].concat(),
                "The workbook is encrypted.",
            ),
            (&sound[..sound.len() - 30], "The workbook is damaged."),
            (
                b"\x89PNG\r\n\x1a\n\0\0\0\r",
                "The file is neither text nor an Excel workbook",
            ),
        ] {
            page.give_bytes(Hand::Choose, ROSTER_FILE, "people.xlsx", bytes)
                .await;
            page.sees(told).await;
        }
        assert_eq!(page.value("Names or IDs").await, "");
    })
    .await;
}

#[tokio::test]
async fn in_chinese_a_text_of_a_chinese_windows_and_a_workbook_are_read() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            load_in_chinese(page, "sample").await;
            page.open_tool("核对用户").await;
            // user1 and 王芳 in GBK.
            let bytes = b"user1\n\xcd\xf5\xb7\xbc\n";
            let file = "CSV、Excel、JSON或文本文件";
            page.give_bytes(Hand::Choose, file, "名单.txt", bytes).await;
            page.sees("文件内容：王芳").await;
            assert_eq!(page.value("用户名或用户ID").await, "user1\n王芳\n");
            looks_right(page, "roster-encoding-zh").await;
            page.choose("编码", "西欧（Windows-1252）").await;
            page.sees("文件内容：Íõ·¼").await;
            page.choose("编码", "UTF-8").await;
            page.sees("该文件不是此编码").await;

            let bytes = workbook(&[("名单", &[["部门", "用户名"], ["财务", "user1"]])]);
            page.give_bytes(Hand::Choose, file, "名单.xlsx", &bytes)
                .await;
            page.sees("将核对1个条目").await;
            page.has(Kind::Table, "工作表的前几行").await;
            looks_right(page, "roster-workbook-zh").await;
        })
        .await;
}
