//! A token that was dropped because nobody was at the page, and the setting that says when.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::deployment::defaults::TOKEN_IDLE_MINUTES;
use non_migration_users::api::deployment::{Deployment, DeploymentError};
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::{LazyViewMessages, Messages};
use non_migration_users::model::connection::{Draft, DropReason, Field, FieldError};
use non_migration_users::model::link::Link;

const IDLE: DropReason = DropReason::Idle { minutes: 15 };

fn deployment() -> Deployment {
    Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/n"}]}"#)
        .expect("a deployment")
        .opened_from(Some("https://page.example".to_owned()))
}

fn minutes(json: &str) -> Result<u32, DeploymentError> {
    let block = format!(
        r#"{{"endpoints":[{{"name":"north","base_url":"/n"}}],"token_idle_minutes":{json}}}"#
    );
    Deployment::parse(&block).map(|deployment| deployment.token_idle_minutes())
}

/// A form whose token was dropped after 15 minutes.
fn dropped() -> Draft {
    let mut draft = Draft::new(&deployment());
    draft.set(Field::Token, "MIIsecret".to_owned());
    draft.drop_token(IDLE);
    draft
}

#[test]
fn the_token_is_kept_15_minutes_where_the_block_says_nothing() {
    assert_eq!(TOKEN_IDLE_MINUTES, 15);
    assert_eq!(deployment().token_idle_minutes(), 15);
}

#[test]
fn the_block_may_say_a_minute_to_a_day() {
    assert_eq!(minutes("1"), Ok(1));
    assert_eq!(minutes("1440"), Ok(1440));
    for wrong in ["0", "1441", "-1", "1.5", "\"15\"", "null", "1e99"] {
        assert_eq!(minutes(wrong), Err(DeploymentError::TokenIdle), "{wrong}");
    }
}

#[test]
fn a_faulty_setting_is_named_in_every_language() {
    for language in Language::ALL {
        let messages =
            (LazyViewMessages::of(language).deployment_error.fault)(&DeploymentError::TokenIdle);
        assert!(
            ["token_idle_minutes", "1440"]
                .iter()
                .all(|part| messages.contains(part)),
            "{messages}"
        );
    }
}

#[test]
fn a_dropped_token_is_gone_and_its_field_says_why() {
    let draft = dropped();
    assert_eq!(draft.token.as_str(), "");
    let error = FieldError::TokenDropped(IDLE);
    assert_eq!(draft.read_token(&deployment()), Err(error));
    assert_eq!(draft.error(Field::Token, &deployment()), Some(error));
}

#[test]
fn the_field_says_so_until_something_is_typed_into_it() {
    let mut draft = dropped();
    draft.set(Field::UserName, "Anna".to_owned());
    assert!(draft.read_token(&deployment()).is_err());
    draft.set(Field::Token, "MIInew".to_owned());
    assert_eq!(draft.error(Field::Token, &deployment()), None);
}

#[test]
fn following_a_link_keeps_both_a_token_and_the_word_of_its_loss() {
    let link = Link::read("config_id=c", &deployment()).expect("a link");
    let mut draft = dropped();
    draft.follow(&link, &deployment());
    assert_eq!(
        draft.read_token(&deployment()),
        Err(FieldError::TokenDropped(IDLE))
    );
    draft.set(Field::Token, "MIInew".to_owned());
    draft.follow(&link, &deployment());
    assert_eq!(draft.token.as_str(), "MIInew");
}

#[test]
fn the_message_says_how_long_and_what_to_do() {
    let say = |language, minutes| {
        (Messages::of(language).connection.error)(FieldError::TokenDropped(DropReason::Idle {
            minutes,
        }))
    };
    assert_eq!(
        say(Language::English, 15),
        "Token cleared after 15 minutes of inactivity. Paste it again."
    );
    assert_eq!(
        say(Language::English, 1),
        "Token cleared after 1 minute of inactivity. Paste it again."
    );
    assert!(say(Language::SimplifiedChinese, 15).contains("15分钟"));
}

#[test]
fn a_page_that_was_left_says_so_when_it_comes_back() {
    let mut draft = Draft::new(&deployment());
    draft.set(Field::Token, "MIIsecret".to_owned());
    draft.drop_token(DropReason::PageLeft);
    let error = FieldError::TokenDropped(DropReason::PageLeft);
    assert_eq!(draft.token.as_str(), "");
    assert_eq!(draft.error(Field::Token, &deployment()), Some(error));
    let say = |language| (Messages::of(language).connection.error)(error);
    assert_eq!(
        say(Language::English),
        "Token cleared when you left the page. Paste it again."
    );
    assert_eq!(
        say(Language::SimplifiedChinese),
        "您离开页面时，Token已清除。请重新粘贴。"
    );
}
