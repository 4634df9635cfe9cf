use leptos::prelude::*;
use non_migration_users::features::connection::token_field::TokenField;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::Screen;

const HINT: &str = "IAM user token (X-Auth-Token). Kept only in this page's memory.";

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <TokenField /> })
}

#[wasm_bindgen_test]
fn the_token_field_is_a_password_field_with_its_label_and_hint() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    assert_eq!(field.attribute("type").as_deref(), Some("password"));
    assert_eq!(field.note(), HINT);
    assert!(!field.is_invalid());
}

#[wasm_bindgen_test]
async fn the_token_can_be_shown_and_hidden_again() {
    let (screen, contexts) = mount();
    screen.field("Token").type_in(TOKEN).await;
    for (button, kind) in [
        ("Show token", "text"),
        ("Hide token", "password"),
        ("Show token", "text"),
    ] {
        assert_eq!(screen.names("button"), [button]);
        screen.click(button).await;
        assert_eq!(
            screen.field("Token").attribute("type").as_deref(),
            Some(kind)
        );
        assert_eq!(screen.field("Token").value(), TOKEN);
    }
    assert_eq!(
        contexts
            .connection
            .draft
            .with_untracked(|draft| draft.text(Field::Token).to_owned()),
        TOKEN
    );
}

#[wasm_bindgen_test]
async fn the_token_is_nowhere_in_the_source_of_the_page() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    field.type_in(TOKEN).await;
    field.leave().await;
    for _ in 0..2 {
        assert_eq!(field.value(), TOKEN);
        assert_eq!(field.attribute("value"), None);
        assert!(!screen.html().contains(TOKEN), "{}", screen.html());
        screen.click("Show token").await;
        assert!(!screen.html().contains(TOKEN), "{}", screen.html());
        screen.click("Hide token").await;
    }
}

#[wasm_bindgen_test]
async fn a_token_that_cannot_be_sent_is_told_with_the_place_and_without_the_token() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    for (text, message) in [
        ("", "Enter a token."),
        ("   ", "Enter a token."),
        (
            "ab cd",
            "The token contains a space or line break at position 3. Paste it as one unbroken line.",
        ),
        (
            "  ab\tcd",
            "The token contains a space or line break at position 3. Paste it as one unbroken line.",
        ),
        (
            "abécd",
            "The token contains a character that can't be sent in a header (position 3).",
        ),
        (
            "ab\u{7f}cd",
            "The token contains a character that can't be sent in a header (position 3).",
        ),
        (
            "界",
            "The token contains a character that can't be sent in a header (position 1).",
        ),
    ] {
        field.type_in(text).await;
        field.leave().await;
        assert_eq!(field.note(), message, "{text:?}");
        assert!(field.is_invalid(), "{text:?}");
    }
}

#[wasm_bindgen_test]
async fn space_around_a_token_is_no_fault_of_it() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    for text in [
        format!(" {TOKEN}"),
        format!("{TOKEN}\n"),
        format!("\t{TOKEN}\r\n"),
    ] {
        field.type_in(&text).await;
        field.leave().await;
        assert!(!field.is_invalid(), "{}", field.note());
    }
}

#[wasm_bindgen_test]
async fn what_was_pasted_around_a_token_is_left_out_with_a_word_about_it() {
    let (screen, contexts) = mount();
    let field = screen.field("Token");
    for text in [
        format!("\"{TOKEN}\""),
        format!("X-Auth-Token: {TOKEN}"),
        format!("Bearer {TOKEN}"),
    ] {
        field.type_in(&text).await;
        field.leave().await;
        assert!(!field.is_invalid(), "{}", field.note());
        assert_eq!(
            field.note(),
            "Only the token is used; the text pasted around it is ignored. It is kept only in this page's memory."
        );
        let token = contexts.connection.token().unwrap();
        assert_eq!(token.expose(), TOKEN);
        assert!(!screen.html().contains(TOKEN), "{}", screen.html());
    }
    field.type_in(TOKEN).await;
    assert_eq!(field.note(), HINT);
}

#[wasm_bindgen_test]
async fn the_message_about_a_token_follows_the_typing() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    field.leave().await;
    assert_eq!(field.note(), "Enter a token.");
    field.type_in("a b").await;
    assert_eq!(
        field.note(),
        "The token contains a space or line break at position 2. Paste it as one unbroken line."
    );
    field.type_in("ab").await;
    assert_eq!(field.note(), HINT);
    assert!(!field.is_invalid());
}

#[wasm_bindgen_test]
fn neither_the_browser_nor_a_submission_keeps_the_token() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    assert_eq!(field.attribute("name"), None);
    assert_eq!(
        field.attribute("autocomplete").as_deref(),
        Some("one-time-code")
    );
    assert_eq!(field.attribute("spellcheck").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn a_token_that_is_shown_is_not_among_what_was_typed_before() {
    let (screen, _) = mount();
    screen.click("Show token").await;
    let field = screen.field("Token");
    assert_eq!(field.attribute("autocomplete").as_deref(), Some("off"));
}

#[wasm_bindgen_test]
fn password_managers_are_asked_to_leave_the_token_alone() {
    let (screen, _) = mount();
    let field = screen.field("Token");
    for attribute in [
        "data-1p-ignore",
        "data-bwignore",
        "data-lpignore",
        "data-form-type",
    ] {
        assert!(field.attribute(attribute).is_some(), "{attribute}");
    }
}

#[wasm_bindgen_test]
fn a_page_that_came_over_plain_http_says_at_once_that_it_takes_no_token() {
    let deployment = sample::deployment().opened_from(Some("http://page.test".to_owned()));
    let (screen, _) = Screen::with_contexts(deployment, |_| view! { <TokenField /> });
    let field = screen.field("Token");
    assert!(field.is_invalid());
    assert_eq!(
        field.note(),
        "This page was opened over unencrypted HTTP, so others could read your token. Open it at its https:// address."
    );
}
