use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::features::users::filter_box::RowFilterBox;
use non_migration_users::features::users::table::UsersTable;
use non_migration_users::platform::document::printing::{self, Printing};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::support::contexts::Contexts;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount(count: u32) -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <RowFilterBox /> <UsersTable /> },
    );
    sample::show_all(contexts, count);
    (screen, contexts)
}

/// Sends what a browser sends before it prints and after.
async fn send(event: &str) {
    let event = Event::new(event).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    painted().await;
}

#[wasm_bindgen_test]
async fn rows_of_all_pages_are_printed_under_what_they_are() {
    let (screen, _) = mount(237);
    tick().await;
    let on_page = screen.all("tbody tr").len();
    assert!(on_page < 237, "{on_page} rows");
    assert!(screen.all(".print-summary").is_empty());
    send("beforeprint").await;
    assert_eq!(screen.all("tbody tr").len(), 237);
    let last = screen.one("tbody tr:last-child");
    assert_eq!(last.get_attribute("aria-rowindex").as_deref(), Some("238"));
    assert_eq!(
        screen.texts(".print-title"),
        ["Users not migrated from hotspot sessions"]
    );
    let facts = screen.texts("dt");
    assert_eq!(facts[..3], ["Endpoint", "Project ID", "Configuration ID"]);
    assert!(facts[3].starts_with("Whole list · updated "), "{facts:?}");
    assert_eq!(screen.texts("dd")[3], "237");
    assert!(
        screen
            .texts(".print-summary > p:not(.print-title)")
            .is_empty()
    );
    send("afterprint").await;
    assert_eq!(screen.all("tbody tr").len(), on_page);
    assert!(screen.all(".print-summary").is_empty());
}

#[wasm_bindgen_test]
async fn rows_that_match_the_filter_are_printed_and_counted() {
    let (screen, _) = mount(237);
    screen.field("Filter rows").type_in("name-1").await;
    send("beforeprint").await;
    assert_eq!(screen.all("tbody tr").len(), 111);
    assert_eq!(
        screen.texts(".print-summary > p:not(.print-title)"),
        ["111 of 237 rows match"]
    );
    send("afterprint").await;
}

#[wasm_bindgen_test]
async fn beyond_1000_rows_it_is_said_how_many_are_missing() {
    let (screen, _) = mount(1234);
    send("beforeprint").await;
    assert_eq!(screen.all("tbody tr").len(), 1000);
    assert_eq!(
        screen.texts(".print-summary > p:not(.print-title)"),
        ["Rows not printed: 234. To get all rows, use Export."]
    );
    send("afterprint").await;
}

#[wasm_bindgen_test]
async fn a_page_of_the_service_s_is_said_to_be_one() {
    let (screen, contexts) = mount(0);
    let total = non_migration_users::api::paging::Total::Known(237);
    sample::show(contexts, 0, sample::users(10, total));
    send("beforeprint").await;
    let updated = screen.texts("dt").remove(3);
    assert!(
        updated.starts_with("One page of the list · updated "),
        "{updated}"
    );
    assert_eq!(screen.texts("dd")[3], "10 of 237");
    send("afterprint").await;
}

#[wasm_bindgen_test]
async fn whoever_is_gone_hears_of_no_printing() {
    let heard = RwSignal::new(0);
    let screen = Screen::new(move || {
        printing::on_print(move |printing| {
            if printing == Printing::Begun {
                heard.update(|heard| *heard += 1);
            }
        });
    });
    send("beforeprint").await;
    drop(screen);
    send("beforeprint").await;
    assert_eq!(heard.get_untracked(), 1);
}
