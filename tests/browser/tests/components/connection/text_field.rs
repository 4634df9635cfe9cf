use js_sys::JsString;
use leptos::prelude::*;
use non_migration_users::features::connection::text_field::TextField;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::Screen;

/// Each field of this kind: its label and its hint.
const FIELDS: [(Field, &str, &str); 3] = [
    (
        Field::ProjectId,
        "Project ID",
        "Find it in the console under My Credentials.",
    ),
    (
        Field::ConfigId,
        "Configuration ID",
        "The ID of the hotspot session migration configuration.",
    ),
    (
        Field::UserName,
        "Username",
        "Optional. Requests only this username from the service.",
    ),
];

fn mount(field: Field) -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), move |_| view! { <TextField field /> })
}

#[wasm_bindgen_test]
fn a_text_field_has_its_label_and_its_hint() {
    for (field, label, hint) in FIELDS {
        let (screen, _) = mount(field);
        let field = screen.field(label);
        assert_eq!(field.note(), hint);
        assert_eq!(field.attribute("type").as_deref(), Some("text"));
        assert!(!field.is_invalid(), "{label}");
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_is_kept_and_what_is_kept_is_shown() {
    for (field, label, _) in FIELDS {
        let (screen, contexts) = mount(field);
        screen.field(label).type_in("typed").await;
        assert_eq!(
            contexts
                .connection
                .draft
                .with_untracked(|draft| draft.text(field).to_owned()),
            "typed"
        );
        contexts
            .connection
            .draft
            .update(|draft| draft.set(field, "kept".to_owned()));
        leptos::task::tick().await;
        assert_eq!(screen.field(label).value(), "kept");
    }
}

#[wasm_bindgen_test]
async fn a_required_field_left_empty_asks_for_its_value() {
    for (field, label, message) in [
        (Field::ProjectId, "Project ID", "Enter the project ID."),
        (
            Field::ConfigId,
            "Configuration ID",
            "Enter the configuration ID.",
        ),
    ] {
        let (screen, _) = mount(field);
        let field = screen.field(label);
        field.leave().await;
        assert_eq!(field.note(), message);
        assert!(field.is_invalid());
        field.type_in(" \t ").await;
        assert_eq!(field.note(), message);
    }
}

#[wasm_bindgen_test]
async fn the_username_may_stay_empty() {
    let (screen, _) = mount(Field::UserName);
    let field = screen.field("Username");
    field.leave().await;
    assert!(!field.is_invalid());
    assert_eq!(
        field.note(),
        "Optional. Requests only this username from the service."
    );
}

#[wasm_bindgen_test]
async fn typing_is_not_interrupted_by_messages() {
    let (screen, _) = mount(Field::ProjectId);
    let field = screen.field("Project ID");
    field.type_in("..").await;
    assert!(!field.is_invalid());
}

#[wasm_bindgen_test]
async fn a_message_follows_the_typing_until_all_is_well() {
    for (field, label, hint) in FIELDS {
        let (screen, _) = mount(field);
        let field = screen.field(label);
        field.type_in(&"x".repeat(130)).await;
        field.leave().await;
        assert_eq!(
            field.note(),
            "Enter no more than 128 characters. This value has 130."
        );
        assert!(field.is_invalid());
        field.type_in(&"x".repeat(129)).await;
        assert_eq!(
            field.note(),
            "Enter no more than 128 characters. This value has 129."
        );
        field.type_in(&"x".repeat(128)).await;
        assert_eq!(field.note(), hint);
        assert!(!field.is_invalid());
    }
}

#[wasm_bindgen_test]
async fn characters_are_counted_not_bytes_and_without_the_space_around() {
    let (screen, _) = mount(Field::ConfigId);
    let field = screen.field("Configuration ID");
    field.type_in(&format!("  {}  ", "界".repeat(128))).await;
    field.leave().await;
    assert!(!field.is_invalid());
    field.type_in(&"界".repeat(129)).await;
    field.leave().await;
    assert_eq!(
        field.note(),
        "Enter no more than 128 characters. This value has 129."
    );
}

#[wasm_bindgen_test]
async fn a_dot_segment_is_wrong_in_a_path_and_right_as_a_name() {
    for (field, label, wrong) in [
        (Field::ProjectId, "Project ID", true),
        (Field::ConfigId, "Configuration ID", true),
        (Field::UserName, "Username", false),
    ] {
        let (screen, _) = mount(field);
        for dots in [".", ".."] {
            let field = screen.field(label);
            field.type_in(dots).await;
            field.leave().await;
            assert_eq!(field.is_invalid(), wrong, "{label} {dots}");
            assert_eq!(
                field.note() == "This value can't be used in a URL.",
                wrong,
                "{label} {dots}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn a_character_that_nobody_sees_is_named_and_those_at_the_ends_of_a_copy_are_no_fault() {
    for (field, label) in [
        (Field::ProjectId, "Project ID"),
        (Field::ConfigId, "Configuration ID"),
    ] {
        let (screen, _) = mount(field);
        let field = screen.field(label);
        field.type_in("c\u{200b}-1").await;
        field.leave().await;
        assert_eq!(
            field.note(),
            "This value contains an invisible character, U+200B at position 2. Delete it, or enter the value manually."
        );
        assert!(field.is_invalid());
        field.type_in("\u{feff}c-1 ").await;
        assert!(!field.is_invalid(), "{}", field.note());
    }
}

#[wasm_bindgen_test]
fn no_submission_can_carry_a_text_field() {
    for (field, label, _) in FIELDS {
        let (screen, _) = mount(field);
        assert_eq!(screen.field(label).attribute("name"), None);
    }
}

#[wasm_bindgen_test]
async fn an_emoji_that_comes_in_two_halves_is_not_destroyed() {
    let (screen, contexts) = mount(Field::UserName);
    let field = screen.field("Username");
    let half = JsString::from_char_code(&[0x61, 0xd83d]);
    field.type_in_units(&half).await;
    painted().await;
    let shown = JsString::from(field.property("value"));
    assert!(shown == half, "{shown:?}");
    let other_half = JsString::from_char_code(&[0xde00]);
    field.type_in_units(&shown.concat(&other_half)).await;
    assert_eq!(field.value(), "a😀");
    let text = contexts
        .connection
        .draft
        .with_untracked(|draft| draft.user_name.clone());
    assert_eq!(text, "a😀");
}
