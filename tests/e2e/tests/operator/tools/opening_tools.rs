//! Tools open in a drawer beside the list, or over it where the screen is small.

use e2e::{Kind, NARROW, Page, Scheme, WIDE, scenario};
use fantoccini::key::Key;
use serde::Deserialize;

const TOOLS: [&str; 3] = ["Help", "Check users", "Compare"];
const ENTRIES: &str = "Names or IDs";

/// Where something is on screen, in CSS pixels.
#[derive(Debug, Deserialize, PartialEq)]
struct Place {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Place {
    fn width(&self) -> f64 {
        self.right - self.left
    }
}

async fn place(page: &Page, selector: &str) -> Place {
    let mut places: Vec<Place> = page
        .each(selector, "element.getBoundingClientRect().toJSON()")
        .await;
    assert_eq!(places.len(), 1, "{selector}");
    places.remove(0)
}

async fn drawer(page: &Page) -> Place {
    place(page, ".drawer:not([hidden])").await
}

/// Waits until the heading or the button of this tool has the focus.
async fn focuses(page: &Page, tag: &str, tool: &str) {
    page.until(
        &format!("the focus to be on the {tag} “{tool}”"),
        async || {
            let focused = page.run::<String>("return document.activeElement.localName", vec![]);
            (focused.await == tag && page.focused_name().await == tool).then_some(())
        },
    )
    .await;
}

async fn tools_on_screen(page: &Page) -> Vec<String> {
    page.each(".drawer:not([hidden]) h2", "element.textContent")
        .await
}

#[tokio::test]
async fn a_tool_lies_beside_the_list_where_there_is_room_and_over_it_otherwise() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let list = place(page, ".users").await;
        page.open_tool("Check users").await;
        let (beside, left) = (drawer(page).await, place(page, ".users").await);
        assert!((beside.width() - 420.0).abs() < 1.0, "{beside:?}");
        assert!(beside.left >= left.right, "{beside:?} beside {left:?}");
        assert!((left.top - list.top).abs() < 1.0, "the list stays in place");

        page.show_on(1099, Scheme::Light).await;
        let over = drawer(page).await;
        assert!((over.width() - 420.0).abs() < 1.0, "{over:?}");
        assert!(over.left < place(page, ".users").await.right);
        assert!((over.top, over.bottom) == (0.0, 900.0), "{over:?}");

        page.show_on(767, Scheme::Light).await;
        let whole = drawer(page).await;
        assert!(
            (whole.left, whole.top, whole.bottom) == (0.0, 0.0, 900.0),
            "{whole:?}"
        );
        page.assert_fits().await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_goes_into_a_tool_and_escape_leads_back() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        for width in [WIDE, NARROW] {
            page.case(&format!("{width} px wide"));
            page.show_on(width, Scheme::Light).await;
            page.enter_button("Check users").await;
            page.strike(Key::Enter).await;
            page.has(Kind::Field, ENTRIES).await;
            focuses(page, "h2", "Check users").await;
            page.strike(Key::Tab).await;
            page.focuses("Close").await;
            page.strike(Key::Tab).await;
            page.focuses(ENTRIES).await;
            page.type_keys("a").await;
            page.strike(Key::Escape).await;
            page.has_no(Kind::Field, ENTRIES).await;
            focuses(page, "button", "Check users").await;
        }
        page.show_on(WIDE, Scheme::Light).await;
        page.open_tool("Check users").await;
        assert_eq!(page.value(ENTRIES).await, "aa", "what was typed is kept");
    })
    .await;
}

#[tokio::test]
async fn one_tool_is_open_at_a_time_and_its_button_says_so() {
    scenario(async |page| {
        page.load("sample").await;
        for tool in TOOLS {
            page.press(tool).await;
            page.has(Kind::Region, tool).await;
            assert_eq!(tools_on_screen(page).await, [tool]);
            let expanded: Vec<String> = page
                .each("[aria-expanded=true]", "element.textContent.trim()")
                .await;
            assert_eq!(expanded, [tool]);
        }
        page.press("Compare").await;
        page.has_no(Kind::Region, "Compare").await;
        page.focuses("Compare").await;
    })
    .await;
}

#[tokio::test]
async fn a_tool_over_the_page_makes_room_for_what_gets_the_focus_behind_it() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        page.fill("Token", "").await;
        page.paste(ENTRIES, "Ann").await;
        page.show_on(NARROW, Scheme::Light).await;
        page.press("Check").await;
        page.focuses("Token").await;
        page.has_no(Kind::Region, "Check users").await;

        page.open_tool("Check users").await;
        assert_eq!(page.value(ENTRIES).await, "Ann");
        page.tab_back().await;
        page.tab_back().await;
        page.has_no(Kind::Region, "Check users").await;
    })
    .await;
}

#[tokio::test]
async fn the_page_behind_a_tool_does_not_scroll_along() {
    const OVERFLOW: &str = "return getComputedStyle(document.documentElement).overflowY";
    scenario(async |page| {
        page.load("sample").await;
        page.show_on(NARROW, Scheme::Light).await;
        page.open_tool("Help").await;
        assert_eq!(page.run::<String>(OVERFLOW, vec![]).await, "hidden");
        page.strike(Key::Escape).await;
        page.press("Help").await;
        page.press("Close").await;
        page.has_no(Kind::Region, "Help").await;
        assert_eq!(page.run::<String>(OVERFLOW, vec![]).await, "visible");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_dragged_over_the_page_shows_where_it_may_be_dropped_and_never_replaces_the_page()
 {
    const DRAG: &str = "
        const [event, selector] = arguments;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['user1'], 'leavers.txt'));
        const target = [...document.querySelectorAll(selector)].find(target => target.checkVisibility());
        return !target.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));";
    const ZONE: &str = ".drawer:not([hidden]) .file-input > .field";
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        let drag = async |event: &str, target: &str| {
            let prevented: bool = page.run(DRAG, vec![event.into(), target.into()]).await;
            assert!(prevented, "the browser opens what is dropped on {target}");
        };
        let outline = async || {
            let mut styles: Vec<String> = page
                .each(ZONE, "getComputedStyle(element).outlineStyle")
                .await;
            styles.remove(0)
        };
        assert_eq!(outline().await, "none");
        drag("dragover", "h1").await;
        assert_eq!(outline().await, "solid");
        page.assert_accessible().await;
        drag("drop", "h1").await;
        assert_eq!(outline().await, "none");
        assert_eq!(page.value(ENTRIES).await, "");

        drag("dragover", ZONE).await;
        drag("drop", ZONE).await;
        page.hears("The file's contents are now in “Names or IDs”.")
            .await;
        assert_eq!(page.value(ENTRIES).await, "user1");
        assert_eq!(outline().await, "none");
    })
    .await;
}
