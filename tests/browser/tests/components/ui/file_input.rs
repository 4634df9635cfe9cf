use leptos::prelude::*;
use non_migration_users::platform::files::reader;
use non_migration_users::ui::fields::file_input::FileInput;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::support::screen::Screen;
use crate::support::slow_files::SlowFiles;
use crate::support::{painted, until};

const FILE: &str = "Some file";

/// A place for files that is there as long as `is_there`, and the names of those that it has taken in.
fn mount() -> (Screen, RwSignal<bool>, RwSignal<Vec<String>>) {
    let (is_there, taken) = (RwSignal::new(true), RwSignal::new(Vec::new()));
    let screen = Screen::new(move || {
        move || {
            is_there.get().then(|| {
                let read = async |file: File| {
                    let bytes = reader::bytes(&file).await;
                    bytes.map(|_| file.name())
                };
                let on_read = Callback::new(move |name: Result<String, _>| {
                    taken.update(|taken| taken.extend(name));
                });
                view! {
                    <FileInput
                        id="some-file"
                        label=FILE
                        accept=".csv"
                        drop_here="Or drop it here."
                        error=""
                        read
                        on_read
                    />
                }
            })
        }
    });
    (screen, is_there, taken)
}

#[wasm_bindgen_test]
async fn a_file_that_is_chosen_is_taken_in_and_may_be_chosen_again() {
    let (screen, _, taken) = mount();
    for count in 1..=2 {
        screen.field(FILE).give("a.csv", "ann").await;
        until("it is taken in", || taken.read_untracked().len() == count).await;
    }
    assert_eq!(taken.get_untracked(), ["a.csv", "a.csv"]);
}

#[wasm_bindgen_test]
async fn of_two_files_the_one_that_was_chosen_last_counts_whichever_is_read_first() {
    let files = SlowFiles::new();
    let (screen, _, taken) = mount();
    screen.field(FILE).give("large.csv", "ann").await;
    screen.field(FILE).give("small.csv", "bob").await;
    files.let_come(1).await;
    files.let_come(0).await;
    painted().await;
    assert_eq!(taken.get_untracked(), ["small.csv"]);
}

#[wasm_bindgen_test]
async fn a_file_that_is_read_once_its_field_is_gone_is_let_go() {
    let files = SlowFiles::new();
    let (screen, is_there, taken) = mount();
    screen.field(FILE).give("late.csv", "ann").await;
    is_there.set(false);
    painted().await;
    files.let_come(0).await;
    painted().await;
    assert!(taken.read_untracked().is_empty());
    // Neither does it keep the next one from being taken in.
    is_there.set(true);
    painted().await;
    screen.field(FILE).give("next.csv", "bob").await;
    files.let_come(1).await;
    until("the next one is taken in", || {
        taken.get_untracked() == ["next.csv"]
    })
    .await;
}
