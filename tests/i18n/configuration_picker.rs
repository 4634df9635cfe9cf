//! The choice of a configuration in messages: what each configuration is, and how the request failed.

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::configurations::Migration;
use non_migration_users::api::error::{
    ApiError, ErrorResponse, GatewayCause, ResponseHeaders, Status,
};
use non_migration_users::api::ids::Token;
use non_migration_users::i18n::count::Count;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::{LazyViewMessages, Messages};

fn migration(language: Language, migration: Migration, exit_sessions: Option<&str>) -> String {
    let messages = &LazyViewMessages::of(language).configuration_picker;
    (messages.migration)(migration, exit_sessions.map(count))
}

fn count(text: &str) -> Count {
    let number = text.parse().unwrap_or_else(|_| unreachable!());
    Count {
        number,
        text: text.to_owned(),
    }
}

fn refused(status: Status, cause: Option<GatewayCause>) -> ApiError {
    let fault = BodyError::silent(Body::Empty);
    let token = Token::parse("t").unwrap_or_else(|_| unreachable!());
    ApiError::Status {
        status,
        response: ErrorResponse {
            cause,
            ..ErrorResponse::new(fault, ResponseHeaders::default(), &token)
        },
    }
}

fn failure(language: Language, error: &ApiError) -> String {
    let banner = &Messages::of(language).error_banner;
    LazyViewMessages::of(language)
        .configuration_picker
        .failure(error, banner)
}

#[test]
fn a_configuration_says_whether_it_migrates_and_how_many_sessions_exit() {
    use Language::{English, SimplifiedChinese};
    for (language, of, exit_sessions, text) in [
        (
            English,
            Migration::Enabled,
            "4",
            "Migration on · 4 sessions",
        ),
        (
            English,
            Migration::Disabled,
            "1",
            "Migration off · 1 session",
        ),
        (
            SimplifiedChinese,
            Migration::Enabled,
            "4",
            "迁移已开启 · 4个会话",
        ),
    ] {
        assert_eq!(migration(language, of, Some(exit_sessions)), text);
    }
}

#[test]
fn what_the_service_does_not_say_is_not_made_up() {
    assert_eq!(
        migration(Language::English, Migration::Unknown, None),
        "Migration status unknown"
    );
    assert_eq!(
        migration(Language::English, Migration::Enabled, None),
        "Migration on"
    );
}

#[test]
fn a_refused_token_is_told_with_the_banner_s_heading_and_what_to_do() {
    assert_eq!(
        failure(Language::English, &refused(Status::Unauthorized, None)),
        "Couldn't list the configurations: 401 Authentication failed. Get a new token, enter it in the Token field, and \
            list the configurations again."
    );
    assert_eq!(
        failure(
            Language::SimplifiedChinese,
            &refused(Status::Unauthorized, None)
        ),
        "查询配置失败：401 鉴权失败。请重新获取Token，填入“用户Token”后重新查询。"
    );
}

#[test]
fn no_permission_names_the_operation_that_was_called() {
    for language in Language::ALL {
        let text = failure(language, &refused(Status::Forbidden, None));
        assert!(text.contains("ListHotspotSessionConfig"), "{text}");
        assert!(!text.contains("ListNonMigrationUsers"), "{text}");
    }
}

#[test]
fn a_cause_that_the_gateway_names_says_more_than_the_status() {
    let error = refused(Status::Unauthorized, Some(GatewayCause::TokenExpired));
    let text = failure(Language::English, &error);
    assert!(text.contains("expired"), "{text}");
}

#[test]
fn the_other_failures_have_the_banner_s_advice() {
    for language in Language::ALL {
        let banner = &Messages::of(language).error_banner;
        for error in [
            ApiError::Network,
            ApiError::Redirected,
            ApiError::Timeout { seconds: 35 },
            refused(Status::ServiceUnavailable, None),
            refused(Status::Other(418), None),
        ] {
            let text = failure(language, &error);
            assert!(text.contains(&banner.title(&error)), "{text}");
            assert!(text.ends_with(banner.advice(&error)), "{text}");
        }
    }
}
