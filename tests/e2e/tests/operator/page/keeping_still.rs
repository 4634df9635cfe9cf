//! Nothing moves under the pointer: what comes has room already, where nobody has just asked for it.

use e2e::{Hand, NARROW, Page, Scheme, WIDE, scenario};
use serde::Deserialize;

/// The most that may move in all, as browsers measure it.
const MOST: f64 = 0.05;

/// Notes what moves from now on without input.
const WATCH: &str = "
    window.moved = [];
    new PerformanceObserver(list => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const what = sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? String(node?.data));
            if (!hadRecentInput) window.moved.push({ value, what });
        }
    }).observe({ type: 'layout-shift', buffered: true });";

/// Something that moved, and by how much.
#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
    #[expect(dead_code, reason = "it is printed where a test fails")]
    what: Vec<String>,
}

/// Opens the page in a window of this width, and looks at what moves.
async fn open_watched(page: &Page, width: u32) {
    page.case(&format!("{width} px wide"));
    page.show_on(width, Scheme::Light).await;
    page.open().await;
    page.run::<()>(WATCH, vec![]).await;
}

/// Hardly anything has moved since the last time that this was asked.
async fn has_kept_still(page: &Page, meanwhile: &str) {
    let moved: Vec<Shift> = page.run("return window.moved.splice(0)", vec![]).await;
    let sum: f64 = moved.iter().map(|shift| shift.value).sum();
    assert!(sum < MOST, "{meanwhile}: {sum} in all: {moved:#?}");
}

#[tokio::test]
async fn nothing_moves_while_users_are_loaded_and_filtered_and_tools_are_opened() {
    scenario(async |page| {
        for width in [WIDE, NARROW] {
            open_watched(page, width).await;
            page.load("delay-1500-sample").await;
            page.sees("1–10 of 237").await;
            has_kept_still(page, "loading").await;

            page.press("Next page").await;
            page.sees("11–20 of 237").await;
            has_kept_still(page, "turning a page").await;

            page.fill("Filter rows", "maria").await;
            page.sees("All 237 users").await;
            has_kept_still(page, "filtering").await;

            page.open_tool("Check users").await;
            page.sees("Names or IDs").await;
            page.open_tool("Compare").await;
            page.give(Hand::Choose, "Earlier export", "broken.csv", "no export")
                .await;
            page.sees("contains neither “user_name”").await;
            has_kept_still(page, "opening tools").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_banner_takes_the_place_of_rows_that_did_not_come() {
    scenario(async |page| {
        for width in [WIDE, NARROW] {
            open_watched(page, width).await;
            page.load("delay-1500-status-500").await;
            page.sees("500 Internal service error").await;
            has_kept_still(page, "failing").await;

            page.load("delay-1500-sample").await;
            page.sees("1–10 of 237").await;
            has_kept_still(page, "loading after a failure").await;

            page.load("delay-1500-status-404").await;
            page.sees("404 Not found").await;
            has_kept_still(page, "failing to load another list").await;
        }
    })
    .await;
}

#[tokio::test]
async fn rows_that_stay_hardly_move_on_a_wide_screen_when_a_refresh_fails() {
    scenario(async |page| {
        open_watched(page, WIDE).await;
        page.show_at(WIDE, 800).await;
        page.load("delay-1500-falters-500-1").await;
        page.sees("1–10 of 350").await;
        has_kept_still(page, "loading").await;
        page.press("Refresh").await;
        page.sees("500 Internal service error").await;
        has_kept_still(page, "failing over rows").await;
    })
    .await;
}

#[tokio::test]
async fn on_a_narrow_screen_the_banner_lies_below_the_rows_that_stay_and_covers_no_focus() {
    const BANNER_IS_IN_SIGHT: &str = "
        const { top, bottom } = document.querySelector('[role=alert]').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;";
    const FOCUS_IS_COVERED: &str = "
        const banner = document.querySelector('[role=alert]');
        const { bottom } = document.activeElement.getBoundingClientRect();
        return !banner.contains(document.activeElement) && bottom > banner.getBoundingClientRect().top;";
    scenario(async |page| {
        open_watched(page, NARROW).await;
        page.show_at(NARROW, 640).await;
        page.load("delay-1500-falters-500-1").await;
        page.sees("1–10 of 350").await;
        has_kept_still(page, "loading").await;
        let before = page.first_row_top().await;
        page.press("Refresh").await;
        page.sees("500 Internal service error").await;
        has_kept_still(page, "failing over rows").await;
        assert!((page.first_row_top().await - before).abs() < 1.0);
        assert!(page.run::<bool>(BANNER_IS_IN_SIGHT, vec![]).await);
        page.assert_accessible().await;
        page.assert_fits().await;
        page.screenshot("banner-below-rows").await;

        let row = page.rows().await.remove(5);
        page.tab_to(&format!("Copy ID {}", row.id)).await;
        assert!(!page.run::<bool>(FOCUS_IS_COVERED, vec![]).await);
        page.press("Dismiss").await;
        page.has_no_banner().await;
        page.focuses("Users not migrated (350)").await;
    })
    .await;
}

/// The first row that is in sight below what covers the window's top.
async fn first_row_in_sight(page: &Page) -> i32 {
    const PLACE: &str = "
        const rows = [...document.querySelectorAll('tbody tr')];
        return rows.findIndex(row => row.getBoundingClientRect().top > 200);";
    page.run(PLACE, vec![]).await
}

/// Loads 50 rows of a configuration.
async fn load_many(page: &Page, configuration: &str) {
    page.load("sample").await;
    page.choose("Rows per page", "50").await;
    page.sees("1–50 of 237").await;
    page.load(configuration).await;
    page.sees("1–50 of 350").await;
}

async fn scroll_down(page: &Page) {
    const SCROLL: &str = "document.querySelectorAll('tbody tr')[30].scrollIntoView()";
    page.run::<()>(SCROLL, vec![]).await;
}

#[tokio::test]
async fn a_page_that_is_read_further_down_does_not_scroll_when_a_request_by_itself_fails() {
    scenario(async |page| {
        for (width, refreshed, retried) in [
            (WIDE, "falters-500-1", "falters-503-2"),
            (NARROW, "falters-500-2", "falters-503-3"),
        ] {
            page.show_on(width, Scheme::Light).await;
            page.open().await;
            load_many(page, refreshed).await;
            page.choose("Auto refresh", "Every 30 seconds").await;
            scroll_down(page).await;
            let before = first_row_in_sight(page).await;
            page.let_pass(30).await;
            page.sees("500 Internal service error").await;
            assert_eq!(first_row_in_sight(page).await, before, "after a refresh");

            page.open().await;
            load_many(page, retried).await;
            page.press("Refresh").await;
            page.sees("Retrying in").await;
            scroll_down(page).await;
            let before = first_row_in_sight(page).await;
            let asked = page.asked().len();
            page.let_pass(7).await;
            page.has_asked(asked + 1).await;
            page.sees("Retrying in").await;
            assert_eq!(first_row_in_sight(page).await, before, "after a retry");
        }
    })
    .await;
}
