//! Selecting rows, and doing something with them.

use std::time::Duration;

use e2e::{Kind, NARROW, Page, Scenario, WIDE, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;
use crate::page::speaking_two_languages::{english_on_screen, load_in_chinese};

/// Has the table offer to select rows.
async fn offer(page: &Page) {
    page.open_export().await;
    page.press_in_menu("Select rows").await;
}

/// Clicks on the checkbox of a row, counted from 0.
async fn click(page: &Page, row: usize, with_shift: bool) {
    const SCRIPT: &str = "
        const [row, shiftKey] = arguments;
        const boxes = document.querySelectorAll('tbody [type=checkbox]');
        boxes[row]?.dispatchEvent(new MouseEvent('click', { shiftKey, bubbles: true, cancelable: true }));
        return row < boxes.length;";
    page.until("the checkbox of a row", async || {
        page.run::<bool>(SCRIPT, vec![row.into(), with_shift.into()])
            .await
            .then_some(())
    })
    .await;
}

/// Which of the rows on screen are selected, counted from 0.
async fn selected(page: &Page) -> Vec<usize> {
    let checked = page
        .each::<bool>("tbody [type=checkbox]", "element.checked")
        .await;
    let places = checked.into_iter().enumerate();
    places
        .filter(|(_, checked)| *checked)
        .map(|(row, _)| row)
        .collect()
}

/// How the checkbox of all rows looks.
async fn header(page: &Page) -> String {
    const SCRIPT: &str = "element.indeterminate ? 'some' : element.checked ? 'all' : 'none'";
    page.each::<String>("thead [type=checkbox]", SCRIPT)
        .await
        .join(" ")
}

#[tokio::test]
async fn rows_are_selected_one_by_one_as_a_range_and_all_that_the_filter_lets_pass() {
    scenario(async |page| {
        page.load("users-250").await;
        page.sees("1–10 of 250").await;
        assert_eq!(header(page).await, "", "nobody asked for checkboxes");
        offer(page).await;
        page.sees("No rows selected. Hold Shift to select a range.")
            .await;
        page.has(Kind::Field, "Select all rows (10)").await;
        assert_eq!(header(page).await, "none");
        click(page, 5, false).await;
        page.hears("1 selected").await;
        click(page, 2, true).await;
        page.sees("4 selected").await;
        assert_eq!(selected(page).await, [2, 3, 4, 5]);
        assert_eq!(header(page).await, "some");
        let rows = page.rows().await;

        page.fill("Filter rows", &rows[3].id).await;
        page.sees("4 selected, 3 hidden by the filter").await;
        assert_eq!(header(page).await, "all");
        page.has(Kind::Field, "Select all rows (1)").await;
        page.fill("Filter rows", "").await;
        page.sees("All 250 users").await;
        page.sees_no_more("hidden by the filter").await;
        assert_eq!(selected(page).await, [2, 3, 4, 5]);

        page.press("Next page").await;
        page.sees("rows 11–20 of 250").await;
        assert_eq!(selected(page).await, [0; 0]);
        page.enter("Select all rows (250)").await;
        page.strike(Key::Space).await;
        page.sees("250 selected").await;
        page.strike(Key::Space).await;
        page.sees("No rows selected.").await;

        click(page, 0, false).await;
        page.sees("1 selected").await;
        page.press("Stop selecting").await;
        page.sees_no_more("1 selected").await;
        page.focuses("Export").await;
        assert_eq!(header(page).await, "");
        offer(page).await;
        page.sees("No rows selected.").await;
    })
    .await;
}

#[tokio::test]
async fn names_and_ids_of_the_selected_are_copied_and_exported() {
    scenario(async |page| {
        page.load("users-10").await;
        offer(page).await;
        click(page, 4, false).await;
        click(page, 1, false).await;
        page.sees("2 selected").await;
        let rows = page.rows().await;
        let names = [&*rows[1].name, &*rows[4].name].join("\n");
        let ids = [&*rows[1].id, &*rows[4].id].join("\n");
        page.press("Export selection").await;
        page.press_in_menu("Copy names").await;
        page.hears("Names copied").await;
        page.pastes("the names", |text| text == names).await;
        page.focuses("Export selection").await;
        page.press("Export selection").await;
        page.press_in_menu("Copy IDs").await;
        page.hears("IDs copied").await;
        page.pastes("the IDs", |text| text == ids).await;

        page.press("Export selection").await;
        let csv = page.save("Export CSV").await;
        let begin = "non-migration-users-filtered_users-10_";
        assert!(csv.name.starts_with(begin), "{}", csv.name);
        let records: Vec<&str> = csv.text.lines().skip(1).collect();
        let record = |row: usize| format!("\"{}\",\"{}\"", rows[row].name, rows[row].id);
        assert_eq!(records, [record(1), record(4)]);
        page.press("Export selection").await;
        assert_eq!(
            page.options("Rows to export").await,
            ["Rows in the table (10)", "Selected rows (2)"]
        );
        assert_eq!(page.value("Rows to export").await, "Selected rows (2)");
        let json = page.save("Export JSON").await;
        assert!(json.text.contains(r#""selection": true"#), "{}", json.text);
        assert!(json.text.contains(&rows[4].id), "{}", json.text);
        assert!(!json.text.contains(&rows[0].id), "{}", json.text);
        page.open_export().await;
        assert_eq!(page.value("Rows to export").await, "Rows in the table (10)");
        page.strike(Key::Escape).await;

        page.press("Clear selection").await;
        page.sees("No rows selected.").await;
        page.focuses("Stop selecting").await;
        page.has_no(Kind::Button, "Export selection").await;
        let csv = page.export("Export CSV").await;
        assert_eq!(csv.text.lines().skip(1).count(), 10);
    })
    .await;
}

#[tokio::test]
async fn a_selection_is_kept_by_id_over_a_refresh_other_pages_and_failures() {
    scenario(async |page| {
        page.load("renewing").await;
        offer(page).await;
        click(page, 0, false).await;
        click(page, 9, false).await;
        page.sees("2 selected").await;
        let before = page.rows().await;
        // Somebody comes before them, so that the last one is on the next page.
        page.press("Refresh").await;
        page.sees("2 selected, 1 not in the loaded rows").await;
        assert_eq!(selected(page).await, [1]);
        assert_eq!(page.rows().await[1], before[0]);
        page.press("Export selection").await;
        page.press_in_menu("Copy IDs").await;
        let ids = [&*before[0].id, &*before[9].id].join("\n");
        page.pastes("the IDs", |text| text == ids).await;

        page.load("falters-500-1").await;
        page.sees("No rows selected.").await;
        click(page, 3, false).await;
        page.sees("1 selected").await;
        page.press("Refresh").await;
        page.banner().await;
        page.sees("1 selected").await;
        assert_eq!(selected(page).await, [3]);
        page.press("Retry").await;
        page.has_no_banner().await;
        page.sees("1 selected").await;
        assert_eq!(selected(page).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_selected_are_elsewhere_while_another_list_is_loaded_and_where_it_has_no_rows() {
    scenario(async |page| {
        page.load("users-5").await;
        page.sees("1–5 of 5").await;
        offer(page).await;
        click(page, 0, false).await;
        page.sees("1 selected").await;
        let id = page.rows().await[0].id.clone();
        page.press("Change").await;
        page.fill("Username", "nobody is called this").await;
        page.start_loading("delay-1500-users-5").await;
        page.sees("1 selected, 1 not in the loaded rows").await;
        page.has_no(Kind::Button, "Export selection").await;
        page.press("Cancel").await;

        page.load("users-5").await;
        page.has(Kind::Heading, "No user with that username").await;
        page.sees("1 selected, 1 not in the loaded rows").await;
        page.press("Export selection").await;
        let csv = page.save("Export CSV").await;
        assert!(csv.text.contains(&id), "{}", csv.text);
        assert_eq!(csv.text.lines().count(), 2);
    })
    .await;
}

#[tokio::test]
async fn the_selected_are_found_in_all_configurations_though_the_service_throttles_in_the_middle() {
    scenario(async |page| {
        page.fill("Project ID", "lists_users-5_recovers-429-1")
            .await;
        page.load("users-5").await;
        page.sees("1–5 of 5").await;
        offer(page).await;
        click(page, 0, false).await;
        click(page, 2, false).await;
        page.sees("2 selected").await;
        let rows = page.rows().await;
        let asked = page.asked().len();
        page.press("Find in all configurations").await;
        page.focuses("Find user").await;
        let ids = [&*rows[0].id, &*rows[2].id].join("\n");
        assert_eq!(page.value("Names or IDs").await, ids);
        assert_eq!(
            page.asked().len(),
            asked,
            "the search is started by its button"
        );
        page.press("Search").await;
        page.sees("Pausing for 7 s").await;
        page.sees_within(Duration::from_secs(20), "Found 2 of 2")
            .await;
        page.sees("2 selected").await;

        // The tool is open already, and other users take the place of the first.
        click(page, 0, false).await;
        page.sees("1 selected").await;
        page.press("Find in all configurations").await;
        page.focuses("Find user").await;
        assert_eq!(page.value("Names or IDs").await, rows[2].id);
        page.strike(Key::Escape).await;
        page.focuses("Find user").await;
    })
    .await;
}

#[tokio::test]
async fn what_of_a_selection_a_search_does_not_take_is_said() {
    scenario(async |page| {
        page.start_loading_all("users-1500").await;
        page.sees("All 1,500 users").await;
        offer(page).await;
        page.enter("Select all rows (1,500)").await;
        page.strike(Key::Space).await;
        page.sees("1,500 selected").await;
        page.listen().await;
        page.press("Find in all configurations").await;
        page.sees(
            "A search takes no more than 1,000 names or IDs, so 500 selected users were left out.",
        )
        .await;
        page.hears("500 selected users were left out").await;
        assert_eq!(page.value("Names or IDs").await.lines().count(), 1_000);
        looks_right(page, "user-search-left-out").await;
        page.fill("Names or IDs", "user1").await;
        // What a screen reader was told stays until there is something else to tell.
        page.until("the caution to go", async || {
            let cautions: Vec<String> = page
                .each(".user-search .caution", "element.innerText")
                .await;
            cautions.is_empty().then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_report_on_the_selected_says_that_it_is_of_them_alone() {
    scenario(async |page| {
        page.load("users-10").await;
        offer(page).await;
        click(page, 4, false).await;
        page.sees("1 selected").await;
        let rows = page.rows().await;
        page.press("Export selection").await;
        let report = page.save("Report").await;
        page.hears("Download started").await;
        let begin = "non-migration-users-filtered_users-10_";
        assert!(report.name.starts_with(begin), "{}", report.name);
        page.open_file(&report).await;
        page.sees("Selected rows").await;
        page.sees(&rows[4].id).await;
        assert!(!page.shows(&rows[0].id).await);
    })
    .await;
}

#[tokio::test]
async fn a_report_says_how_many_of_the_selected_are_not_of_the_list_that_it_names() {
    scenario(async |page| {
        page.load("users-1500").await;
        offer(page).await;
        click(page, 0, false).await;
        page.sees("1 selected").await;
        page.press("Next page").await;
        page.sees("1 selected, 1 not in the loaded rows").await;
        page.press("Export selection").await;
        let report = page.save("Report").await;
        page.open_file(&report).await;
        page.sees("1 selected user was loaded earlier and isn't among the rows")
            .await;
    })
    .await;
}

#[tokio::test]
async fn rows_are_selected_by_keyboard_and_the_checkboxes_look_right() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_export().await;
        page.tab_to("Select rows").await;
        page.strike(Key::Enter).await;
        page.has(Kind::Field, "Select all rows (10)").await;
        page.tab_to("Select all rows (10)").await;
        page.strike(Key::Space).await;
        page.sees("10 selected").await;
        click(page, 2, false).await;
        page.sees("9 selected").await;
        looks_right(page, "selection").await;
        for width in [WIDE, NARROW] {
            page.show_at(width, 900).await;
            page.assert_fits().await;
        }
    })
    .await;
}

#[tokio::test]
async fn rows_are_selected_in_chinese() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            load_in_chinese(page, "users-10").await;
            page.open_export().await;
            page.press_in_menu("选择用户").await;
            page.sees("未选择用户。").await;
            click(page, 0, false).await;
            page.sees("已选择1个").await;
            page.has(Kind::Button, "导出所选用户").await;
            let id = page.rows().await[0].id.clone();
            page.press("在所有配置中查找").await;
            page.focuses("查找用户").await;
            assert_eq!(page.value("用户名或用户ID").await, id);
            assert_eq!(english_on_screen(page).await, [""; 0]);
            page.fill("筛选已加载的用户", "nobody is called this").await;
            page.sees("已选择1个，其中1个被筛选条件隐藏").await;
            assert_eq!(english_on_screen(page).await, [""; 0]);
        })
        .await;
}
