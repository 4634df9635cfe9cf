//! What a first visit transfers, what is fetched ahead once the browser is idle, and what comes when it is wanted.

use e2e::{Kind, NARROW, Page, Scheme, Supply, TOKEN, WIDE, scenario};

const LOADING: &str = "Loading this part of the page…";
const AWAY: &str = "Couldn't load this part of the page. Check your connection and try again.";

/// Holds back every file but those of a first visit, until `letCome` is called.
const HOLD_BACK: &str = "
    const come = new Promise(come => window.letCome = come);
    const real = window.fetch;
    window.fetch = (...given) => String(given[0]).endsWith('.wasm')
        ? come.then(() => real.apply(window, given))
        : real.apply(window, given);";

/// The browser is idle only when `beIdle` is called; `fetched` are the addresses that were fetched.
const WATCH: &str = "
    window.fetched = [];
    const real = window.fetch;
    window.fetch = (...given) => {
        window.fetched.push(String(given[0]?.url ?? given[0]));
        return real.apply(window, given);
    };
    const works = [];
    window.requestIdleCallback = work => works.push(work);
    window.beIdle = () => works.splice(0).forEach(work => work());";

/// The name, without its hash, of the WebAssembly file at this address.
fn name(url: &str) -> Option<String> {
    let file = url.rsplit('/').next()?;
    Some(file.strip_suffix(".wasm")?.split('-').next()?.to_owned())
}

/// The names of the WebAssembly files that were transferred.
async fn loaded(page: &Page) -> Vec<String> {
    let exchanges = page.exchanges().await;
    let mut names: Vec<_> = exchanges
        .iter()
        .filter_map(|exchange| name(&exchange.url))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Whether the file of the lazy views was asked for on a page that [`WATCH`] watches.
async fn fetched_ahead(page: &Page) -> bool {
    let fetched: Vec<String> = page.run("return fetched", vec![]).await;
    fetched
        .iter()
        .any(|url| name(url).as_deref() == Some("tools"))
}

/// Opens a page that [`WATCH`] watches and has rows on it.
async fn load_watched(page: &Page) {
    page.before_the_page(WATCH).await;
    page.open().await;
    page.load("sample").await;
    page.sees("1–10 of 237").await;
}

/// Withholds every file but those of a first visit. The splitter's loader writes into the console what did not come.
async fn withhold(page: &Page) {
    page.expects_in_console("Failed to fetch");
    page.supply(Supply::FirstVisitOnly).await;
}

#[tokio::test]
async fn a_first_visit_loads_the_page_only_and_the_lazy_views_come_once_the_browser_is_idle() {
    scenario(async |page| {
        load_watched(page).await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        assert_eq!(loaded(page).await, ["page"]);

        page.run::<()>("beIdle()", vec![]).await;
        page.until("the lazy views", async || {
            let loaded = loaded(page).await;
            loaded.contains(&"tools".to_owned()).then_some(())
        })
        .await;
        let ahead = loaded(page).await;
        assert!(!ahead.contains(&"chinese".to_owned()), "{ahead:?}");
        page.open_tool("Help").await;
        page.has(Kind::Heading, "What the list means").await;
        page.open_tool("Check users").await;
        assert_eq!(loaded(page).await, ahead);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_fetched_ahead_of_the_first_rows_nor_where_the_browser_is_to_save_data() {
    scenario(async |page| {
        page.before_the_page(WATCH).await;
        page.open().await;
        page.run::<()>("beIdle()", vec![]).await;
        assert!(!fetched_ahead(page).await);

        page.prefer_to_save_data().await;
        load_watched(page).await;
        page.run::<()>("beIdle()", vec![]).await;
        assert!(!fetched_ahead(page).await);
        page.open_tool("Help").await;
        page.has(Kind::Heading, "What the list means").await;
        assert!(fetched_ahead(page).await);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_fetched_ahead_is_not_told_and_comes_when_it_is_wanted() {
    scenario(async |page| {
        load_watched(page).await;
        withhold(page).await;
        page.run::<()>("beIdle()", vec![]).await;
        page.until("it to be fetched", async || {
            fetched_ahead(page).await.then_some(())
        })
        .await;
        page.has_no_banner().await;
        page.sees("1–10 of 237").await;
        page.supply(Supply::Whole).await;
        page.open_tool("Help").await;
        page.has(Kind::Heading, "What the list means").await;
    })
    .await;
}

#[tokio::test]
async fn a_view_that_is_being_loaded_says_so() {
    scenario(async |page| {
        for width in [WIDE, NARROW] {
            page.case(&format!("{width} px wide"));
            page.open_at("/").await;
            page.show_on(width, Scheme::Light).await;
            page.run::<()>(HOLD_BACK, vec![]).await;
            page.press("Help").await;
            page.sees(LOADING).await;
            page.assert_accessible().await;
            page.screenshot(&format!("lazy-loading-{width}")).await;

            page.run::<()>("letCome()", vec![]).await;
            page.sees_no_more(LOADING).await;
            page.has(Kind::Heading, "What the list means").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_view_that_does_not_come_is_said_and_comes_when_it_is_tried_again() {
    scenario(async |page| {
        withhold(page).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.open_tool("Help").await;
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
async fn rows_are_sorted_without_any_file_but_those_of_a_first_visit() {
    scenario(async |page| {
        withhold(page).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let rows = page.rows().await;
        page.press("Username").await;
        page.until("another order", async || {
            (page.rows().await != rows).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_language_that_does_not_come_leaves_the_page_in_the_one_before() {
    scenario(async |page| {
        withhold(page).await;
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
async fn configurations_are_listed_once_what_shows_them_has_come() {
    scenario(async |page| {
        page.fill("Project ID", "sample-project").await;
        page.fill("Token", TOKEN).await;
        withhold(page).await;
        page.press("List configurations").await;
        page.sees(AWAY).await;
        page.supply(Supply::Whole).await;
        page.press("Try again").await;
        page.has(Kind::Choice, "sample Migration on · 4 sessions 237 users")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_workbook_is_exported_once_what_writes_it_has_come() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.open_export().await;
        let before = loaded(page).await;
        assert!(!before.contains(&"workbooks".to_owned()), "{before:?}");
        withhold(page).await;
        page.press_in_menu("Export XLSX").await;
        page.sees("Couldn't load the part of this page that reads and writes Excel workbooks.")
            .await;
        page.assert_accessible().await;
        page.supply(Supply::Whole).await;
        let (name, _) = page.save_bytes("Export XLSX").await;
        assert!(name.starts_with("non-migration-users_sample_"), "{name}");
        page.hears("Download started").await;
    })
    .await;
}
