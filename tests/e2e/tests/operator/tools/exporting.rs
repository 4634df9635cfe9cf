//! Taking the list out: files and the clipboard.

#![allow(
    clippy::panic,
    reason = "a file that is not as it should be fails its test"
)]

use e2e::{Kind, NARROW, PROJECT, Page, Scheme, TOKEN, WIDE, scenario};
use fantoccini::key::Key;

/// The header of a CSV export, after its byte order mark.
const HEADER: &str = "\u{feff}\"user_name\",\"user_id\"\r\n";

async fn load_all(page: &Page, configuration: &str, seen: &str) {
    page.load(configuration).await;
    page.press("Load all users").await;
    page.is_answered().await;
    page.sees(seen).await;
}

/// The records of a CSV text.
fn records(csv: &str) -> Vec<&str> {
    csv.strip_prefix(HEADER)
        .unwrap_or_else(|| panic!("no header in {csv:?}"))
        .split_terminator("\r\n")
        .collect()
}

#[tokio::test]
async fn all_users_are_saved_as_csv_under_the_configuration_and_the_time() {
    scenario(async |page| {
        load_all(page, "users-250", "All 250 users").await;
        let file = page.export("Export CSV").await;
        page.hears("Download started").await;
        assert_eq!(records(&file.text).len(), 250);
        let time = file
            .name
            .strip_prefix("non-migration-users_users-250_")
            .and_then(|rest| rest.strip_suffix("-1.csv"))
            .unwrap_or_else(|| panic!("{}", file.name));
        assert_eq!((time.len(), &time[8..9], &time[15..]), (16, "T", "Z"));
        let rows = page.rows().await;
        let first = format!("\"{}\",\"{}\"", rows[0].name, rows[0].id);
        assert_eq!(records(&file.text)[0], first);
    })
    .await;
}

#[tokio::test]
async fn rows_of_all_pages_are_saved_whichever_is_on_screen() {
    scenario(async |page| {
        load_all(page, "users-250", "All 250 users").await;
        page.press("Next page").await;
        page.sees("rows 11–20 of 250").await;
        let file = page.export("Export CSV").await;
        assert_eq!(records(&file.text).len(), 250);
        page.fill("Filter rows", "user1").await;
        page.sees("rows 1–10 of ").await;
        let matching = page.drawn().await.row_count as usize - 1;
        assert!(matching > 10, "{matching}");
        page.press("Next page").await;
        let file = page.export("Export CSV").await;
        assert_eq!(records(&file.text).len(), matching);
    })
    .await;
}

#[tokio::test]
async fn what_is_saved_is_what_is_in_the_table_unless_all_is_wanted() {
    scenario(async |page| {
        page.load("users-10").await;
        page.sees("1–10; the endpoint reports 10 in total").await;
        let rows = page.rows().await;
        page.open_export().await;
        page.has_no(Kind::Field, "Rows to export").await;
        page.fill("Filter rows", &rows[3].id).await;
        page.sees("1 of 10 rows match").await;
        page.open_export().await;
        assert_eq!(
            page.options("Rows to export").await,
            ["Rows in the table (1)", "All loaded rows (10)"]
        );
        page.sees("Rows that don't match the filter aren't exported.")
            .await;
        assert_eq!(page.value("Rows to export").await, "Rows in the table (1)");
        let file = page.export("Export CSV").await;
        let expected = format!("\"{}\",\"{}\"", rows[3].name, rows[3].id);
        assert_eq!(records(&file.text), [expected]);

        page.open_export().await;
        page.choose("Rows to export", "All loaded rows (10)").await;
        page.sees_no_more("Rows that don't match the filter aren't exported.")
            .await;
        assert_eq!(records(&page.export("Export CSV").await.text).len(), 10);
    })
    .await;
}

#[tokio::test]
async fn json_says_where_it_is_from_and_neither_format_has_the_token_or_a_base_url() {
    scenario(async |page| {
        page.load("sample").await;
        page.fill("Filter rows", "a").await;
        page.sees("of 237 rows match").await;
        page.open_export().await;
        let json = page.export("Export JSON").await;
        let name = &json.name;
        assert!(
            name.starts_with("non-migration-users-filtered_sample_"),
            "{name}"
        );
        assert!(name.ends_with("Z-1.json"), "{name}");
        let summary = page
            .run::<Vec<String>>(
                "const file = JSON.parse(arguments[0]), from = file.export;
                return [String(file.total_count), from.endpoint, from.project_id, from.config_id,
                    from.extent, from.filter, String(!Number.isNaN(Date.parse(from.loaded_at)))];",
                vec![json.text.clone().into()],
            )
            .await;
        assert_eq!(
            summary,
            ["237", "Mock", PROJECT, "sample", "whole", "a", "true"]
        );
        let csv = page.export("Export CSV").await;
        for text in [json.text, csv.text] {
            assert!(!text.contains(TOKEN), "the token is in {text}");
            assert!(!text.contains("127.0.0.1"), "a base URL is in {text}");
        }
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn names_and_ids_are_copied_one_a_line_and_what_is_missing_is_said() {
    scenario(async |page| {
        page.load("users-3").await;
        let rows = page.rows().await;
        page.open_export().await;
        page.open_export().await;
        page.press("Copy IDs").await;
        page.hears("IDs copied").await;
        let ids: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
        page.pastes("the IDs", |text| text == ids.join("\n")).await;
        page.open_export().await;
        page.press("Copy names").await;
        page.hears("Names copied").await;
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        page.pastes("the names", |text| text == names.join("\n"))
            .await;

        page.load("null-fields").await;
        page.open_export().await;
        page.press("Copy IDs").await;
        page.hears("rows without an ID were left out").await;
        page.fill("Filter rows", "nobody is called this").await;
        page.sees("0 of 5 rows match").await;
        page.open_export().await;
        page.press("Copy names").await;
        page.hears("Nothing to copy").await;
    })
    .await;
}

#[tokio::test]
async fn a_part_of_the_list_is_said_to_be_one_with_the_way_to_all_of_it() {
    scenario(async |page| {
        page.has_no(Kind::Button, "Export").await;
        page.load("users-250").await;
        page.open_export().await;
        page.sees("Only one page of the list is loaded, so the export contains only that page.")
            .await;
        page.press_in_menu("Load all users").await;
        page.focuses("Export CSV").await;
        page.sees("All 250 users").await;
        page.sees_no_more("Only one page of the list is loaded")
            .await;
        page.focuses("Export CSV").await;
        page.strike(Key::Escape).await;
        page.focuses("Export").await;
        page.load("empty").await;
        page.has_no(Kind::Button, "Export").await;
    })
    .await;
}

#[tokio::test]
async fn the_menu_looks_right() {
    scenario(async |page| {
        page.load("sample").await;
        page.fill("Filter rows", "a").await;
        page.open_export().await;
        for width in [WIDE, NARROW] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.show_on(width, scheme).await;
                page.open_export().await;
                page.assert_fits().await;
                page.assert_accessible().await;
                page.screenshot(&format!("export-{width}-{}", scheme.name()))
                    .await;
            }
        }
    })
    .await;
}
