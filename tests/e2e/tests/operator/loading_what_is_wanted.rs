//! What a first visit transfers, and what comes when it is wanted.

use e2e::{Kind, NARROW, Page, Scheme, Supply, TOKEN, WIDE, journey};

const AWAITED: &str = "Loading this part of the page…";
const AWAY: &str = "This part of the page could not be loaded. Check the connection and try again.";

/// Holds back every file but those of a first visit, until `letCome` is called.
const HOLD_BACK: &str = "
    const come = new Promise(come => window.letCome = come);
    const real = window.fetch;
    window.fetch = (...given) => String(given[0]).endsWith('.wasm')
        ? come.then(() => real.apply(window, given))
        : real.apply(window, given);";

/// The names, without their hashes, of the WebAssembly files that were asked for.
async fn loaded(page: &Page) -> Vec<String> {
    let name = |url: &str| {
        let file = url.rsplit('/').next()?;
        Some(file.strip_suffix(".wasm")?.split('-').next()?.to_owned())
    };
    let exchanges = page.exchanges().await;
    let mut names: Vec<_> = exchanges
        .iter()
        .filter_map(|exchange| name(&exchange.url))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Where the headers of the table are, in the page.
async fn headers(page: &Page) -> Vec<(f64, f64)> {
    const PLACE: &str =
        "(({ left, top }) => [left + scrollX, top + scrollY])(element.getBoundingClientRect())";
    page.each("thead button", PLACE).await
}

#[tokio::test]
async fn a_first_visit_loads_the_page_only_and_the_first_tool_the_others_with_it() {
    journey(async |page| {
        page.load("sample").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        assert_eq!(loaded(page).await, ["page"]);
        page.open_panel("Help").await;
        let with_help = loaded(page).await;
        assert!(with_help.contains(&"tools".to_owned()), "{with_help:?}");
        assert!(!with_help.contains(&"chinese".to_owned()), "{with_help:?}");
        page.open_panel("Check a roster").await;
        assert_eq!(loaded(page).await, with_help);
    })
    .await;
}

#[tokio::test]
async fn a_tool_that_does_not_come_is_said_and_comes_when_it_is_tried_again() {
    journey(async |page| {
        page.load("sample").await;
        page.supply(Supply::FirstVisitOnly).await;
        page.open_panel("Help").await;
        page.sees(AWAY).await;
        page.assert_accessible().await;
        assert_eq!(page.rows().await.len(), 10);
        page.press("Try again").await;
        page.sees(AWAY).await;
        page.supply(Supply::Whole).await;
        page.press("Try again").await;
        page.has(Kind::Heading, "What the list means").await;
    })
    .await;
}

#[tokio::test]
async fn rows_stay_in_the_services_order_as_long_as_there_is_nothing_to_sort_with() {
    journey(async |page| {
        page.load("sample").await;
        let rows = page.rows().await;
        page.supply(Supply::FirstVisitOnly).await;
        page.press("Username").await;
        page.sees(AWAY).await;
        assert_eq!(page.rows().await, rows);
        page.supply(Supply::Whole).await;
        page.press("Try again").await;
        page.until("another order", async || {
            (page.rows().await != rows).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_headers_stay_under_the_pointer_while_what_sorts_is_loaded() {
    journey(async |page| {
        for width in [WIDE, NARROW] {
            page.case(&format!("{width} px wide"));
            page.open_at("/").await;
            page.show_on(width, Scheme::Light).await;
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            page.run::<()>(HOLD_BACK, vec![]).await;
            let before = headers(page).await;
            page.press("Username").await;
            page.sees(AWAITED).await;
            page.assert_accessible().await;
            page.screenshot(&format!("sorting-awaited-{width}")).await;
            assert_eq!(headers(page).await, before);

            page.run::<()>("letCome()", vec![]).await;
            page.sees_no_more(AWAITED).await;
            assert_eq!(headers(page).await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn a_language_that_does_not_come_leaves_the_page_in_the_one_before() {
    journey(async |page| {
        page.supply(Supply::FirstVisitOnly).await;
        page.choose("Language", "简体中文").await;
        page.sees(AWAY).await;
        page.has(Kind::Button, "Load users").await;
        assert_eq!(page.value("Language").await, "English");
        page.supply(Supply::Whole).await;
        page.choose("Language", "简体中文").await;
        page.has(Kind::Button, "加载用户").await;
    })
    .await;
}

#[tokio::test]
async fn configurations_are_listed_once_what_lists_them_has_come() {
    journey(async |page| {
        page.fill("Project ID", "sample-project").await;
        page.fill("Token", TOKEN).await;
        page.supply(Supply::FirstVisitOnly).await;
        page.press("List configurations").await;
        page.sees(AWAY).await;
        page.supply(Supply::Whole).await;
        page.press("Try again").await;
        page.has(Kind::Button, "Close list").await;
    })
    .await;
}
