use js_sys::Function;
use leptos::prelude::*;
use non_migration_users::platform::files::drag::DragGuard;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::{Screen, document};

/// A place that takes files, and one that does not, on a page that is guarded.
fn mount() -> Screen {
    Screen::new(|| {
        let guard = DragGuard::new();
        on_cleanup(move || guard.remove());
        view! {
            <p class="zone" on:dragover=|event| event.prevent_default()>"Here"</p>
            <p class="elsewhere">"Elsewhere"</p>
        }
    })
}

/// Sends a drag event with a file or with text to an element. Whether the browser does nothing of its own then.
fn drag(screen: &Screen, event: &str, target: &str, what: &str) -> bool {
    const SCRIPT: &str = "
        const dataTransfer = new DataTransfer();
        if (what === 'file') dataTransfer.items.add(new File(['ann'], 'a.csv'));
        else dataTransfer.setData('text/plain', 'ann');
        return !target.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));";
    let drag = Function::new_with_args("event, target, what", SCRIPT);
    let target = screen.one(target);
    let is_prevented = drag.call3(&JsValue::UNDEFINED, &event.into(), &target, &what.into());
    is_prevented.unwrap().as_bool().unwrap()
}

fn is_marked() -> bool {
    let root = document().document_element().unwrap();
    root.class_name() == "file-dragged"
}

#[wasm_bindgen_test]
fn a_file_that_is_dropped_where_nothing_takes_it_is_let_go() {
    let screen = mount();
    for event in ["dragover", "drop"] {
        for target in [".zone", ".elsewhere"] {
            assert!(drag(&screen, event, target, "file"), "{event} on {target}");
        }
    }
}

#[wasm_bindgen_test]
fn text_is_dragged_as_everywhere() {
    let screen = mount();
    for event in ["dragover", "drop"] {
        assert!(!drag(&screen, event, ".elsewhere", "text"), "{event}");
    }
    assert!(!is_marked());
}

#[wasm_bindgen_test]
fn the_page_is_marked_while_a_file_is_dragged_over_it() {
    let screen = mount();
    for end in ["drop", "dragleave"] {
        assert!(!is_marked());
        drag(&screen, "dragover", ".elsewhere", "file");
        assert!(is_marked());
        drag(&screen, end, ".elsewhere", "file");
        assert!(!is_marked(), "{end}");
    }
}

#[wasm_bindgen_test]
fn a_page_that_has_gone_guards_nothing() {
    drop(mount());
    let screen = Screen::new(|| view! { <p class="elsewhere">"Elsewhere"</p> });
    assert!(!drag(&screen, "dragover", ".elsewhere", "file"));
}
