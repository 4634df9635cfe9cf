//! The page's keys.

use e2e::{Kind, scenario};
use fantoccini::key::Key;

#[tokio::test]
async fn keys_turn_pages_reload_and_lead_to_the_filter() {
    scenario(async |page| {
        page.load("sample").await;
        page.type_keys("n").await;
        page.sees("11–20 of 237").await;
        page.type_keys("n").await;
        page.sees("21–30 of 237").await;
        page.type_keys("p").await;
        page.sees("11–20 of 237").await;

        let asked = page.asked().len();
        page.type_keys("r").await;
        page.until("the page to be loaded again", async || {
            (page.asked().len() == asked + 1).then_some(())
        })
        .await;
        page.is_answered().await;
        assert_eq!(page.last_asked().offset(), "10");
        page.sees("11–20 of 237").await;

        page.type_keys("/").await;
        page.focuses("Filter rows").await;
        assert_eq!(page.value("Filter rows").await, "");
        page.type_keys("maria").await;
        page.sees("of 237 rows match").await;
    })
    .await;
}

#[tokio::test]
async fn reloading_all_users_loads_all_of_them_again() {
    scenario(async |page| {
        page.load("users-250").await;
        page.press("Load all users").await;
        page.sees("All 250 users").await;
        let asked = page.asked().len();
        page.type_keys("r").await;
        page.until("all pages to be loaded again", async || {
            (page.asked().len() == asked + 3).then_some(())
        })
        .await;
        page.is_answered().await;
        page.sees("All 250 users").await;
    })
    .await;
}

#[tokio::test]
async fn in_a_field_keys_are_letters() {
    scenario(async |page| {
        page.load("users-7").await;
        let asked = page.asked().len();
        page.fill("Username", "").await;
        page.type_keys("r/n?p").await;
        assert_eq!(page.value("Username").await, "r/n?p");
        page.enter("Filter rows").await;
        page.type_keys("npr").await;
        assert_eq!(page.value("Filter rows").await, "npr");
        page.enter("Rows per page").await;
        page.type_keys("nr").await;
        page.enter("Project ID").await;
        page.type_keys("n?").await;
        assert_eq!(page.asked().len(), asked);
        page.has_no(Kind::Heading, "Keyboard shortcuts").await;
        page.sees("of 7 rows match").await;
    })
    .await;
}

#[tokio::test]
async fn keys_with_a_modifier_held_down_repeated_or_being_composed_are_the_browser_s() {
    const SCRIPT: &str = "
        const strike = (key, more) => document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
        const [circumstance] = arguments;
        return ['/', 'r', 'n', 'p', '?'].every(key => strike(key, { [circumstance]: true }));";
    scenario(async |page| {
        page.load("sample").await;
        let asked = page.asked().len();
        page.tab_to("Next page").await;
        for circumstance in ["ctrlKey", "altKey", "metaKey", "repeat", "isComposing"] {
            let left: bool = page.run(SCRIPT, vec![circumstance.into()]).await;
            assert!(left, "{circumstance}");
        }
        assert_eq!(page.asked().len(), asked);
        page.focuses("Next page").await;
        page.has_no(Kind::Heading, "Keyboard shortcuts").await;
        let left: bool = page.run(SCRIPT, vec!["shiftKey".into()]).await;
        assert!(!left, "Shift is needed for some of them");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_keys_opens_by_key_or_button_closes_and_gives_the_focus_back() {
    scenario(async |page| {
        page.load("sample").await;
        page.tab_to("Next page").await;
        page.type_keys("?").await;
        page.has(Kind::Heading, "Keyboard shortcuts").await;
        page.sees("Go to Filter rows").await;
        let asked = page.asked().len();
        page.tab_to("Close").await;
        page.type_keys("nr/").await;
        assert_eq!(page.asked().len(), asked, "behind a dialog no key acts");
        page.strike(Key::Escape).await;
        page.has_no(Kind::Heading, "Keyboard shortcuts").await;
        page.focuses("Next page").await;

        page.press("Keyboard shortcuts").await;
        page.has(Kind::Heading, "Keyboard shortcuts").await;
        page.press("Close").await;
        page.has_no(Kind::Heading, "Keyboard shortcuts").await;
        page.focuses("Settings").await;
        page.type_keys("n").await;
        page.sees("11–20 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn keys_that_mean_nothing_yet_do_nothing() {
    scenario(async |page| {
        page.type_keys("/rnp").await;
        assert!(page.asked().is_empty());
        assert_eq!(page.complaint("Token").await, "");
        assert_eq!(page.focused_name().await, "");
        page.type_keys("?").await;
        page.has(Kind::Heading, "Keyboard shortcuts").await;
    })
    .await;
}

#[tokio::test]
async fn keys_can_be_switched_off_and_on_again() {
    scenario(async |page| {
        page.load("sample").await;
        page.press("Keyboard shortcuts").await;
        page.tab_to("Use keyboard shortcuts").await;
        page.strike(Key::Space).await;
        page.press("Close").await;
        let asked = page.asked().len();
        page.type_keys("n?").await;
        page.has_no(Kind::Heading, "Keyboard shortcuts").await;
        assert_eq!(page.asked().len(), asked);
        assert!(shortcuts(page).await.is_empty(), "none is announced");

        page.press("Keyboard shortcuts").await;
        page.tab_to("Use keyboard shortcuts").await;
        page.strike(Key::Space).await;
        page.strike(Key::Escape).await;
        page.type_keys("n").await;
        page.sees("11–20 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn what_has_a_key_says_so() {
    scenario(async |page| {
        page.load("sample").await;
        assert_eq!(shortcuts(page).await, ["?", "r", "/", "p", "n"]);
    })
    .await;
}

async fn shortcuts(page: &e2e::Page) -> Vec<String> {
    page.each(
        "[aria-keyshortcuts]",
        "element.getAttribute('aria-keyshortcuts')",
    )
    .await
}
