use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};

use leptos::prelude::*;
use non_migration_users::platform::network;
use non_migration_users::platform::split::NotLoaded;
use non_migration_users::ui::lazy::Lazy;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::painted;
use crate::support::screen::{Screen, focused};

/// A file that comes, or does not, when a test says so.
#[derive(Clone, Default)]
struct File(Arc<Mutex<Load>>);

#[derive(Default)]
struct Load {
    outcome: Option<Result<(), NotLoaded>>,
    waker: Option<Waker>,
    count: u32,
}

impl File {
    /// Ends the load that is under way, or else the next one.
    async fn ends(&self, outcome: Result<(), NotLoaded>) {
        self.set(outcome);
        painted().await;
    }

    fn set(&self, outcome: Result<(), NotLoaded>) {
        let mut load = self.0.lock().unwrap();
        load.outcome = Some(outcome);
        if let Some(waker) = load.waker.take() {
            waker.wake();
        }
    }

    /// How often it was loaded.
    fn loads(&self) -> u32 {
        self.0.lock().unwrap().count
    }

    async fn load(self) -> Result<ViewFn, NotLoaded> {
        self.0.lock().unwrap().count += 1;
        poll_fn(|context| {
            let mut load = self.0.lock().unwrap();
            load.waker = Some(context.waker().clone());
            load.outcome.take().map_or(Poll::Pending, Poll::Ready)
        })
        .await?;
        Ok(ViewFn::from(|| {
            // A signal belongs to an owner, and so does the view that is drawn once its file has come.
            let presses = RwSignal::new(0);
            let press = move |_| presses.update(|presses| *presses += 1);
            view! { <button on:click=press>"Pressed " {presses}</button> }
        }))
    }
}

fn mount(file: &File) -> Screen {
    let file = file.clone();
    Screen::new(move || {
        view! {
            <button id="opener">"Open"</button>
            <Lazy load=move || file.clone().load() opener="opener" loading="Loading" failed="Failed" retry="Retry" />
        }
    })
}

#[wasm_bindgen_test]
async fn it_says_that_it_is_being_loaded_until_it_is_there() {
    let file = File::default();
    let screen = mount(&file);
    painted().await;
    assert_eq!(screen.texts("[role=status]"), ["Loading"]);
    assert_eq!(screen.names("button"), ["Open"]);

    file.ends(Ok(())).await;
    assert!(screen.all("[role=status], [role=alert]").is_empty());
    assert_eq!(screen.names("button"), ["Open", "Pressed 0"]);
    screen.click("Pressed 0").await;
    assert_eq!(screen.names("button"), ["Open", "Pressed 1"]);
    assert_eq!(file.loads(), 1);
}

#[wasm_bindgen_test]
async fn a_file_that_is_there_already_is_shown_at_once() {
    let file = File::default();
    file.ends(Ok(())).await;
    let screen = mount(&file);
    assert!(screen.all("[role=status]").is_empty());
    assert_eq!(screen.names("button"), ["Open", "Pressed 0"]);
}

#[wasm_bindgen_test]
async fn a_failure_is_an_alert_and_the_retry_loads_it_again() {
    let file = File::default();
    let screen = mount(&file);
    file.ends(Err(NotLoaded)).await;
    assert_eq!(screen.texts("[role=alert]"), ["Failed"]);
    assert!(screen.all("[role=status]").is_empty());

    screen.button("Retry").focus().unwrap();
    screen.click("Retry").await;
    painted().await;
    assert_eq!(focused(), "Open", "the focus does not go with the button");
    assert_eq!(screen.texts("[role=status]"), ["Loading"]);
    assert!(screen.all("[role=alert]").is_empty());

    file.ends(Err(NotLoaded)).await;
    assert_eq!(screen.texts("[role=alert]"), ["Failed"]);
    screen.click("Retry").await;
    painted().await;
    file.ends(Ok(())).await;
    assert_eq!(screen.names("button"), ["Open", "Pressed 0"]);
    assert!(screen.all("[role=status], [role=alert]").is_empty());
    assert_eq!(file.loads(), 3);
}

#[wasm_bindgen_test]
async fn what_comes_after_its_place_has_gone_is_not_drawn() {
    let file = File::default();
    let shown = RwSignal::new(true);
    let kept = file.clone();
    let screen = Screen::new(move || {
        view! {
            <Show when=move || shown.get()>
                {
                    let file = kept.clone();
                    view! { <Lazy load=move || file.clone().load() opener="" loading="Loading" failed="Failed" retry="Retry" /> }
                }
            </Show>
        }
    });
    painted().await;
    shown.set(false);
    painted().await;
    file.ends(Ok(())).await;
    assert_eq!(screen.text(), "");
}

/// `navigator.connection` with this value of `saveData`, until it is dropped.
struct Connection;

impl Connection {
    fn with(save_data: &str) -> Self {
        let script = format!(
            "Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {save_data} }}, configurable: true }});"
        );
        js_sys::eval(&script).unwrap();
        Self
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        js_sys::eval("delete navigator.connection").unwrap();
    }
}

#[wasm_bindgen_test]
fn data_is_saved_only_where_the_browser_says_so() {
    for (save_data, saves) in [("true", true), ("false", false), ("undefined", false)] {
        let _connection = Connection::with(save_data);
        assert_eq!(network::saves_data(), saves, "{save_data}");
    }
    js_sys::eval(
        "Object.defineProperty(navigator, 'connection', { value: undefined, configurable: true });",
    )
    .unwrap();
    let _connection = Connection;
    assert!(!network::saves_data(), "a browser that tells nothing");
}
