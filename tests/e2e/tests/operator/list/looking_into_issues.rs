//! Numbers of what deserves a look in the list, and the rows that they count.

use e2e::{Kind, NARROW, Page, Scheme, WIDE, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

async fn load_all(page: &Page, configuration: &str, seen: &str) {
    page.start_loading_all(configuration).await;
    page.sees(seen).await;
}

/// The names of the buttons that a screen reader hears to be pressed.
async fn pressed(page: &Page) -> Vec<String> {
    page.each("[aria-pressed=true]", "element.textContent")
        .await
}

#[tokio::test]
async fn duplicates_are_counted_and_shown_alone_and_left_again_by_keyboard() {
    const DUPLICATES: &str = "Same ID or name (5)";
    scenario(async |page| {
        page.load("duplicates").await;
        page.sees("1–6").await;
        let rows = page.rows().await;
        page.has(Kind::Button, DUPLICATES).await;
        page.has_no(Kind::Button, "No name or ID").await;
        page.has_no(Kind::Button, "Invisible characters").await;
        assert_eq!(pressed(page).await, [""; 0]);

        let asked = page.asked().len();
        page.tab_to(DUPLICATES).await;
        page.strike(Key::Enter).await;
        page.hears("5 of 6 rows match").await;
        page.has_rows(&rows[..5]).await;
        page.focuses(DUPLICATES).await;
        assert_eq!(pressed(page).await, [DUPLICATES]);
        looks_right(page, "issue-shown").await;

        page.strike(Key::Enter).await;
        page.sees_no_more("rows match").await;
        page.has_rows(&rows).await;
        page.focuses(DUPLICATES).await;
        assert_eq!(page.asked().len(), asked, "nothing is asked");
    })
    .await;
}

#[tokio::test]
async fn entries_that_lack_something_and_invisible_characters_are_counted_and_shown_alone() {
    scenario(async |page| {
        for (configuration, seen, button, number) in [
            ("null-fields", "All 5 users", "No name or ID (4)", 4),
            (
                "strange-names",
                "All 16 users",
                "Invisible characters (6)",
                6,
            ),
        ] {
            page.case(configuration);
            load_all(page, configuration, seen).await;
            page.press(button).await;
            page.sees(&format!("{number} of ")).await;
            assert_eq!(page.all_rows().await.len(), number);
            page.press(button).await;
            page.sees_no_more("rows match").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_filter_narrows_the_rows_of_an_issue_and_what_is_exported_says_both() {
    scenario(async |page| {
        page.load("duplicates").await;
        page.sees("1–6").await;
        page.press("Same ID or name (5)").await;
        page.fill("Filter rows", "zhang").await;
        page.sees("3 of 6 rows match").await;
        page.open_export().await;
        page.sees("Rows in the table (3)").await;
        let file = page.export("Export JSON").await;
        let name = &file.name;
        assert!(name.starts_with("non-migration-users-filtered_"), "{name}");
        let said = r#""filter": "zhang", "issue": "duplicate"}"#;
        assert!(file.text.contains(said), "{}", file.text);
        assert_eq!(file.text.matches("user_name").count(), 3);

        page.fill("Filter rows", "王").await;
        page.has(Kind::Heading, "No rows match the filter").await;
        page.press("Clear filter").await;
        page.has_no(Kind::Heading, "No rows match the filter").await;
        assert_eq!(pressed(page).await, [""; 0]);
        assert_eq!(page.value("Filter rows").await, "");
    })
    .await;
}

#[tokio::test]
async fn another_list_is_shown_with_all_its_rows_though_an_issue_was_looked_into_before() {
    scenario(async |page| {
        page.load("duplicates").await;
        page.press("Same ID or name (5)").await;
        page.sees("5 of 6 rows match").await;
        page.load("users-5").await;
        page.sees("1–5 of 5").await;
        assert_eq!(pressed(page).await, [""; 0]);
        assert_eq!(page.rows().await.len(), 5);
    })
    .await;
}

#[tokio::test]
async fn of_a_page_only_its_rows_are_counted_which_is_said_until_all_are_there() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        page.sees("In the loaded rows:").await;
        page.press("No name or ID (1)").await;
        page.sees("All 237 users · 2 of 237 rows match").await;
        page.focuses("No name or ID (2)").await;
        assert!(!page.shows("In the loaded rows:").await);
    })
    .await;
    scenario(async |page| {
        page.load("no-ids-users-1500").await;
        page.sees("1–10 of 1,500").await;
        page.press("No name or ID (10)").await;
        page.sees("Sorting and filtering apply only to the 10 users loaded so far")
            .await;
        page.sees("In the loaded rows:").await;
        looks_right(page, "issues-in-part").await;
    })
    .await;
}

#[tokio::test]
async fn a_long_list_says_how_far_it_is_from_the_documented_maximum() {
    scenario(async |page| {
        for (configuration, seen) in [
            ("users-950", "50 below documented limit of 1,000"),
            ("users-1000", "At documented limit of 1,000"),
            ("users-1500", "500 above documented limit of 1,000"),
        ] {
            page.load(configuration).await;
            page.sees(seen).await;
        }
        page.load("users-899").await;
        page.sees("1–10 of 899").await;
        assert!(!page.shows("documented limit").await);
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_when_there_is_something_to_tell() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        for (width, height, most) in [(WIDE, 800, 260.0), (NARROW, 640, 440.0)] {
            page.show_at(width, height).await;
            let without = page.first_row_top().await;
            page.press("Next page").await;
            page.sees("11–20 of 237").await;
            page.has(Kind::Button, "No name or ID (1)").await;
            let with = page.first_row_top().await;
            assert!((with - without).abs() < 1.0, "{without} px, then {with} px");
            assert!(with <= most, "{with} px at {width} × {height}");
            page.press("Previous page").await;
            page.sees("1–10 of 237").await;
        }
        page.show_on(WIDE, Scheme::Light).await;
    })
    .await;
}

#[tokio::test]
async fn the_numbers_speak_chinese() {
    scenario(async |page| {
        page.load("duplicates").await;
        page.sees("1–6").await;
        page.choose("Language", "简体中文").await;
        page.press("ID或用户名重复（5）").await;
        page.sees("已加载6条，符合筛选条件5条").await;
        looks_right(page, "issue-shown-zh").await;
        page.press("ID或用户名重复（5）").await;
        page.sees_no_more("符合筛选条件").await;
    })
    .await;
}

#[tokio::test]
async fn every_number_is_in_sight_on_a_wide_screen_and_beside_a_tool() {
    const CUT_OFF: &str = "
        const { right } = document.querySelector('.issues').getBoundingClientRect();
        return [...document.querySelectorAll('.issues button, .issues p')]
            .filter(part => part.checkVisibility() && part.getBoundingClientRect().right > right + 1)
            .map(part => part.textContent);";
    scenario(async |page| {
        page.load("no-ids-users-1500").await;
        page.has(Kind::Button, "No name or ID (10)").await;
        page.open_tool("Compare").await;
        page.show_at(WIDE, 900).await;
        assert_eq!(page.run::<Vec<String>>(CUT_OFF, vec![]).await, [""; 0]);
        page.screenshot("numbers-beside-a-tool").await;
        page.strike(Key::Escape).await;
        for width in [WIDE, 960, 650] {
            page.case(&format!("{width} px wide"));
            page.show_at(width, 900).await;
            assert_eq!(page.run::<Vec<String>>(CUT_OFF, vec![]).await, [""; 0]);
            page.screenshot(&format!("numbers-{width}")).await;
        }
    })
    .await;
}
