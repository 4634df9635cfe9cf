use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use non_migration_users::browser::size::SizeWatch;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::Screen;
use crate::support::{painted, until};

#[wasm_bindgen_test]
async fn a_size_is_told_at_once_and_whenever_it_changes_until_nobody_watches() {
    let (screen, _) = Screen::with_store(sample::deployment(), |_| view! { <p></p> });
    let element = screen.one("p");
    let resize = |height: u32| {
        let style = format!("height: {height}px");
        element.set_attribute("style", &style).unwrap();
    };
    resize(20);
    let times = Rc::new(Cell::new(0));
    let told = Rc::clone(&times);
    let watch = SizeWatch::start(&element, move || told.set(told.get() + 1)).unwrap();
    until("the size is told", || times.get() == 1).await;
    painted().await;
    assert_eq!(times.get(), 1);
    resize(30);
    until("the change is told", || times.get() == 2).await;
    drop(watch);
    resize(40);
    painted().await;
    assert_eq!(times.get(), 2);
}
