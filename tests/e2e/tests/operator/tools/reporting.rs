//! Reports to attach to a ticket: of the list, a check, a comparison and a search.

use e2e::{Hand, NARROW, PROJECT, Page, SavedFile, Scenario, Scheme, TOKEN, WIDE, scenario};

use crate::page::speaking_two_languages::{english_on_screen, load_in_chinese};

/// What a report's name is, but for time and number.
fn assert_named(file: &SavedFile, begin: &str, number: u32) {
    let name = &file.name;
    assert!(
        name.starts_with(begin) && name.ends_with(&format!("Z-{number}.html")),
        "{name}"
    );
}

/// Opens a report, which says nothing of the token and of where the service is, and has no script.
async fn open_report(page: &Page, file: &SavedFile) {
    for secret in [TOKEN, "127.0.0.1", "https://", "<script"] {
        assert!(!file.text.contains(secret), "{secret} is in {}", file.text);
    }
    page.open_file(file).await;
}

/// Looks at a report that is open, on screens and on paper.
async fn looks_right(page: &Page, name: &str) {
    for width in [WIDE, NARROW] {
        let view = format!("report-{name}-{width}");
        page.case(&view);
        page.show_on(width, Scheme::Light).await;
        page.assert_fits().await;
        page.assert_accessible().await;
        page.screenshot(&view).await;
    }
    page.show_on(WIDE, Scheme::Light).await;
    page.begin_printing().await;
    page.screenshot(&format!("report-{name}-print")).await;
    page.end_printing().await;
}

/// The facts of a report that is open, by their labels.
async fn facts(page: &Page) -> Vec<(String, String)> {
    let script = "[element.children[0].innerText, element.children[1].innerText]";
    page.each("dl > div", script).await
}

async fn has_fact(page: &Page, label: &str, value: &str) {
    let facts = facts(page).await;
    let wanted = (label.to_owned(), value.to_owned());
    assert!(facts.contains(&wanted), "{wanted:?} among {facts:?}");
}

/// The cells of the rows of a report that is open.
async fn rows(page: &Page) -> Vec<Vec<String>> {
    let script = "[...element.cells].map(cell => cell.innerText)";
    page.each("tbody tr", script).await
}

#[tokio::test]
async fn the_list_on_screen_is_reported_with_its_filter_and_how_complete_it_is() {
    scenario(async |page| {
        page.load("sample").await;
        page.fill("Filter rows", "maria").await;
        page.sees("of 237 rows match").await;
        let shown = page.rows().await;
        let file = page.export("Report").await;
        page.hears("Download started").await;
        assert_named(&file, "non-migration-users-filtered_sample_", 1);
        page.load("strange-names").await;
        page.fill("Filter rows", "").await;
        let strange = page.export("Report").await;
        page.load("users-1500").await;
        let part = page.export("Report").await;
        page.assert_nowhere(TOKEN).await;

        open_report(page, &file).await;
        page.sees("Report: Users not migrated").await;
        for (label, value) in [
            ("Endpoint", "Mock"),
            ("Project ID", PROJECT),
            ("Configuration ID", "sample"),
            ("Users loaded", "237"),
            ("Completeness", "Whole list"),
            ("Filter", "maria"),
        ] {
            has_fact(page, label, value).await;
        }
        let times = facts(page).await.into_iter();
        let times: Vec<_> = times.filter(|(_, value)| value.contains("local time")).collect();
        let labels: Vec<_> = times.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(labels, ["List loaded", "Report created"]);
        let listed = rows(page).await;
        has_fact(page, "Rows in this report", &listed.len().to_string()).await;
        assert!(listed.len() >= shown.len());
        for (row, user) in listed.iter().zip(&shown) {
            assert_eq!(*row, [&*user.name, &*user.id]);
        }
        looks_right(page, "list").await;

        open_report(page, &strange).await;
        page.sees("U+200B").await;
        looks_right(page, "strange-names").await;

        open_report(page, &part).await;
        has_fact(page, "Completeness", "One page of the list").await;
        has_fact(page, "Users loaded", "10 of 1,500").await;
        page.sees("Only one page of the list was loaded. A user who isn't in this report may be on the list.")
            .await;
        looks_right(page, "part").await;
    })
    .await;
}

#[tokio::test]
async fn a_report_says_that_a_refresh_failed_and_which_rows_alone_it_has() {
    scenario(async |page| {
        page.load("falters-500-1").await;
        page.press("Refresh").await;
        page.banner().await;
        let old = page.export("Report").await;
        page.load("null-fields").await;
        page.press("No name or ID (4)").await;
        page.sees("4 of 5 rows match").await;
        let lacking = page.export("Report").await;

        open_report(page, &old).await;
        page.sees("The list may be outdated: a later request failed, or its response wasn't used.")
            .await;

        open_report(page, &lacking).await;
        has_fact(page, "Shown only", "No name or ID").await;
        has_fact(page, "Rows in this report", "4").await;
        let cells = rows(page).await.concat();
        assert!(cells.iter().any(|cell| cell == "not given"), "{cells:?}");
        looks_right(page, "lacking").await;
    })
    .await;
}

#[tokio::test]
async fn a_check_is_reported_as_the_tab_shows_it() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        page.paste("Names or IDs", "user1\nuser2\n<b>nobody</b>\nuser1")
            .await;
        page.press("Check").await;
        page.sees("2 of 3 are on the list, 1 is not.").await;
        page.select_tab("Not on the list 1").await;
        let not_listed = page.save("Download report").await;
        page.hears("Download started").await;
        assert_named(&not_listed, "roster-not-on-the-list_sample_", 1);
        page.select_tab("On the list 2").await;
        let listed = page.save("Download report").await;
        assert_named(&listed, "roster-on-the-list_sample_", 2);

        open_report(page, &not_listed).await;
        page.sees("Report: Check users").await;
        page.sees("2 of 3 are on the list, 1 is not.").await;
        page.sees("1 duplicate entry isn't counted.").await;
        page.sees("Only “Not on the list” is listed here, as on the page.")
            .await;
        has_fact(page, "Entries", "3 entries").await;
        has_fact(page, "Ignore case", "No").await;
        has_fact(page, "Completeness", "Whole list").await;
        assert_eq!(rows(page).await, [["<b>nobody</b>"]]);

        open_report(page, &listed).await;
        let rows = rows(page).await;
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert_eq!(rows[0][..2], ["user1", "user1"]);
        looks_right(page, "check").await;
    })
    .await;
}

#[tokio::test]
async fn a_comparison_is_reported_with_its_cautions_and_only_what_is_looked_at() {
    const EARLIER: &str = "user_name,user_id\r\ngone.user,id-of-gone\r\nother.user,id-of-other\r\n";
    scenario(async |page| {
        page.load("users-3").await;
        page.open_tool("Compare").await;
        let name = "non-migration-users_another_20261124T211500Z-1.csv";
        page.give(Hand::Choose, "Earlier export", name, EARLIER)
            .await;
        page.press("Compare anyway").await;
        page.sees("3 added, 2 removed").await;
        page.select_tab("Removed 2").await;
        page.fill("Find in the comparison", "gone").await;
        page.sees_no_more("other.user").await;
        let file = page.save("Download report").await;
        assert_named(&file, "non-migration-users-comparison-filtered_users-3_", 1);

        open_report(page, &file).await;
        page.sees("Report: Compare").await;
        page.sees("3 added, 2 removed, 0 renamed, 0 unchanged")
            .await;
        page.sees("This file is from another configuration: another, not users-3.")
            .await;
        page.sees("The file doesn't say whether it contains the whole list.")
            .await;
        page.sees("Only “Removed” is listed here, as on the page.")
            .await;
        has_fact(page, "Earlier export", name).await;
        has_fact(page, "Filter", "gone").await;
        assert_eq!(rows(page).await, [["Removed", "gone.user", "id-of-gone"]]);
        looks_right(page, "comparison").await;
    })
    .await;
}

#[tokio::test]
async fn a_search_is_reported_with_who_was_not_found_and_what_was_not_read() {
    scenario(async |page| {
        page.fill("Project ID", "lists_users-5_status-404_users-25")
            .await;
        page.fill("Token", TOKEN).await;
        page.open_tool("Find user").await;
        page.paste("Names or IDs", "user1\nnobody").await;
        page.press("Search").await;
        page.sees("Found 1 of 2").await;
        let file = page.save("Download report").await;
        assert_named(
            &file,
            "non-migration-users-search_lists_users-5_status-404_users-25_",
            1,
        );

        open_report(page, &file).await;
        page.sees("Report: Find user").await;
        page.sees("Found 1 of 2").await;
        has_fact(page, "Configurations read", "2 of 3").await;
        page.sees("Couldn't read the list of configuration status-404: 404")
            .await;
        page.sees("Not found in the 2 of 3 configurations that were read")
            .await;
        page.sees("3 configurations came without a list.").await;
        let rows = rows(page).await;
        let first: Vec<_> = rows
            .iter()
            .map(|row| row[..row.len().min(2)].to_vec())
            .collect();
        assert_eq!(
            first,
            [
                vec!["user1", "users-5"],
                vec!["user1", "users-25"],
                vec!["nobody"],
            ]
        );
        looks_right(page, "search").await;
    })
    .await;
}

#[tokio::test]
async fn in_chinese_reports_are_in_chinese() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            load_in_chinese(page, "users-10").await;
            let list = page.export("报告").await;
            page.open_tool("核对用户").await;
            page.paste("用户名或用户ID", "user1\nnobody").await;
            page.press("核对").await;
            page.sees("个不在列表中").await;
            let check = page.save("下载报告").await;

            for (file, title) in [(list, "报告：不迁移用户"), (check, "报告：核对用户")]
            {
                open_report(page, &file).await;
                page.sees(title).await;
                let language: Vec<String> = page.each("html", "element.lang").await;
                assert_eq!(language, ["zh-CN"]);
                assert_eq!(english_on_screen(page).await, [""; 0]);
            }
            looks_right(page, "chinese").await;
        })
        .await;
}
