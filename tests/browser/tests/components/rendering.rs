//! What `view!` puts on screen, and what becomes of it when a signal changes.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::support::screen::{Screen, document};

/// Whether it has the focus.
fn is_focused(element: &HtmlElement) -> bool {
    document().active_element().as_deref() == Some(element.as_ref())
}

/// How often something has been done.
#[derive(Clone, Default)]
struct Count(Rc<Cell<u32>>);

impl Count {
    fn up(&self) {
        self.0.set(self.0.get() + 1);
    }

    fn so_far(&self) -> u32 {
        self.0.get()
    }
}

#[wasm_bindgen_test]
fn texts_lists_and_nothing_stand_where_they_were_put() {
    let nothing: Option<&'static str> = None;
    let list = ["two, ", "three"];
    let screen = Screen::new(move || {
        view! {
            <p>"one, " {list} {nothing} {Vec::<String>::new()}</p>
            <p>{String::from("four")}</p>
        }
    });
    assert_eq!(screen.texts("p"), ["one, two, three", "four"]);
}

#[wasm_bindgen_test]
async fn a_text_follows_its_signal_in_place() {
    let count = RwSignal::new(1);
    let screen = Screen::new(move || view! { <p>{move || count.get().to_string()}" users"</p> });
    let text = screen.one("p").first_child().unwrap();
    count.set(2);
    tick().await;
    assert_eq!(screen.texts("p"), ["2 users"]);
    assert_eq!(screen.one("p").first_child().unwrap(), text);
}

#[wasm_bindgen_test]
async fn what_comes_and_goes_does_so_at_its_place() {
    let is_there = RwSignal::new(false);
    let screen = Screen::new(move || {
        let middle = move || is_there.get().then(|| view! { <span>{"between, "}</span> });
        view! { <p>"before, "{middle}"after"</p> }
    });
    for (there, text) in [(true, "before, between, after"), (false, "before, after")] {
        is_there.set(there);
        tick().await;
        assert_eq!(screen.texts("p"), [text]);
    }
}

#[wasm_bindgen_test]
async fn a_list_that_grows_or_shrinks_keeps_the_elements_that_stay() {
    let names = RwSignal::new(vec!["a", "b"]);
    let screen = Screen::new(move || {
        let rows = move || {
            names
                .get()
                .into_iter()
                .map(|name| view! { <span>{name}</span> })
        };
        view! { <p>{move || rows().collect_view()}</p><p>"end"</p> }
    });
    let first = screen.all("span").remove(0);
    for now in [vec!["a", "c", "d"], vec!["e"], vec!["e", "f", "g", "h"]] {
        names.set(now.clone());
        tick().await;
        assert_eq!(screen.texts("span"), now);
        assert_eq!(screen.all("span").remove(0), first);
    }
    names.set(Vec::new());
    tick().await;
    assert_eq!(screen.texts("p"), ["", "end"]);
    names.set(vec!["i"]);
    tick().await;
    assert_eq!(screen.texts("p"), ["i", "end"]);
}

#[wasm_bindgen_test]
async fn a_control_that_is_derived_anew_keeps_the_focus() {
    let label = RwSignal::new("Retry");
    let screen = Screen::new(move || {
        let button =
            move || view! { <button type="button" aria-label=label.get()>{label.get()}</button> };
        view! { <p>{button}</p> }
    });
    screen.button("Retry").focus().unwrap();
    label.set("Retry now");
    tick().await;
    let button = screen.button("Retry now");
    assert!(is_focused(&button));
    assert_eq!(screen.texts("button"), ["Retry now"]);
}

#[wasm_bindgen_test]
async fn another_element_takes_the_place_of_one_that_it_does_not_resemble() {
    let is_heading = RwSignal::new(false);
    let screen = Screen::new(move || {
        let line = move || {
            if is_heading.get() {
                view! { <h2>"Users"</h2> }
            } else {
                view! { <p id="line">"Users"</p> }
            }
        };
        view! { <div>{line}</div> }
    });
    is_heading.set(true);
    tick().await;
    assert_eq!(screen.texts("h2"), ["Users"]);
    assert!(screen.all("p").is_empty());
    is_heading.set(false);
    tick().await;
    assert_eq!(screen.one("p").id(), "line");
}

#[wasm_bindgen_test]
async fn an_attribute_is_there_as_long_as_it_has_a_value() {
    let busy = RwSignal::new(None);
    let no_language: Option<&'static str> = None;
    let screen = Screen::new(move || {
        view! { <p aria-busy=move || busy.get() lang=no_language>"Users"</p> }
    });
    let line = screen.one("p");
    assert_eq!(line.get_attribute("aria-busy"), None);
    assert_eq!(line.get_attribute("lang"), None);
    busy.set(Some("true"));
    tick().await;
    assert_eq!(line.get_attribute("aria-busy").as_deref(), Some("true"));
    busy.set(None);
    tick().await;
    assert_eq!(line.get_attribute("aria-busy"), None);
}

#[wasm_bindgen_test]
async fn a_flag_is_there_and_says_nothing_or_is_not_there() {
    let is_off = RwSignal::new(true);
    let screen = Screen::new(move || {
        view! { <button type="button" disabled=move || is_off.get()>"Next"</button> }
    });
    let button = screen.button("Next");
    assert_eq!(button.get_attribute("disabled").as_deref(), Some(""));
    is_off.set(false);
    tick().await;
    assert_eq!(button.get_attribute("disabled"), None);
}

#[wasm_bindgen_test]
async fn a_field_says_what_its_signal_says_whatever_was_typed() {
    let text = RwSignal::new("first".to_owned());
    let is_chosen = RwSignal::new(true);
    let screen = Screen::new(move || {
        view! {
            <label for="name">"Name"</label>
            <input id="name" prop:value=move || text.get() />
            <label for="exact">"Exact"</label>
            <input id="exact" type="checkbox" prop:checked=move || is_chosen.get() />
        }
    });
    assert_eq!(screen.field("Name").value(), "first");
    screen.field("Name").type_in("typed").await;
    text.set("second".to_owned());
    is_chosen.set(false);
    tick().await;
    assert_eq!(screen.field("Name").value(), "second");
    assert!(
        !screen
            .one("#exact")
            .unchecked_into::<HtmlInputElement>()
            .checked()
    );
}

#[wasm_bindgen_test]
fn the_option_of_a_select_that_is_chosen_may_be_said_by_the_select() {
    let screen = Screen::new(|| {
        let value = String::from("50");
        let options = ["10", "50"].map(|size| view! { <option value=size>{size}</option> });
        view! { <label for="size">"Rows"</label><select id="size" prop:value=move || value.clone()>{options}</select> }
    });
    assert_eq!(screen.field("Rows").value(), "50");
}

#[wasm_bindgen_test]
async fn a_control_that_is_derived_anew_does_what_the_newest_one_is_to_do_once() {
    let (first, second) = (Count::default(), Count::default());
    let is_second = RwSignal::new(false);
    let counts = (first.clone(), second.clone());
    let screen = Screen::new(move || {
        let button = move || {
            let count = if is_second.get() {
                counts.1.clone()
            } else {
                counts.0.clone()
            };
            view! { <button type="button" on:click=move |_| count.up()>"Count"</button> }
        };
        view! { <p>{button}</p> }
    });
    screen.click("Count").await;
    is_second.set(true);
    tick().await;
    screen.click("Count").await;
    assert_eq!((first.so_far(), second.so_far()), (1, 1));
}

#[wasm_bindgen_test]
async fn a_control_may_take_itself_away() {
    let is_there = RwSignal::new(true);
    let screen = Screen::new(move || {
        let button = move || {
            is_there.get().then(|| view! { <button type="button" on:click=move |_| is_there.set(false)>"Close"</button> })
        };
        view! { <p>{button}</p> }
    });
    screen.button("Close").focus().unwrap();
    screen.click("Close").await;
    assert!(screen.all("button").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_gone_is_derived_no_more() {
    let derived = Count::default();
    let count = derived.clone();
    let (is_there, text) = (RwSignal::new(true), RwSignal::new("a"));
    let screen = Screen::new(move || {
        let inner = move || {
            count.up();
            text.get()
        };
        let middle = move || view! { <span>{inner.clone()}</span> };
        let outer = move || {
            is_there
                .get()
                .then(|| view! { <span>{middle.clone()}</span> })
        };
        view! { <p>{outer}</p> }
    });
    tick().await;
    assert_eq!(derived.so_far(), 1);
    // In one go: the task that would derive the inner text comes after the one that takes it away.
    is_there.set(false);
    text.set("b");
    tick().await;
    assert_eq!(screen.texts("p"), [""]);
    text.set("c");
    tick().await;
    drop(screen);
    text.set("d");
    tick().await;
    assert_eq!(derived.so_far(), 1);
}
