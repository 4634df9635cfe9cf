//! Messages for a deployment block that cannot be used.

use non_migration_users::api::deployment::DeploymentError;
use non_migration_users::i18n::LazyViewMessages;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::deployment_error::SetupMessages;

const MESSAGES: &SetupMessages = &LazyViewMessages::of(Language::English).deployment_error;

#[test]
fn the_advice_names_the_block_and_the_file() {
    assert!(
        MESSAGES
            .advice
            .contains(r#"<script type="application/json" id="deployment">"#)
    );
    assert!(MESSAGES.advice.contains("index.html"));
}

#[test]
fn every_fault_of_the_block_is_told_by_what_to_change() {
    let name = || "north".to_owned();
    for (error, messages) in [
        (
            DeploymentError::Missing,
            "index.html has no block with the ID “deployment”.",
        ),
        (
            DeploymentError::Malformed("expected `,` or `}` at line 3 column 22".to_owned()),
            "The block isn't valid JSON: expected `,` or `}` at line 3 column 22.",
        ),
        (
            DeploymentError::UnknownSetting("timeout".to_owned()),
            "There is no setting “timeout”. Check its spelling.",
        ),
        (
            DeploymentError::NoEndpoint,
            "“endpoints” is missing or empty. Add at least one endpoint with “name” and “base_url”.",
        ),
        (
            DeploymentError::NamelessEndpoint(2),
            "Endpoint number 2 has no “name”.",
        ),
        (
            DeploymentError::RepeatedName(name()),
            "Two endpoints are named “north”.",
        ),
        (
            DeploymentError::BaseUrl(name()),
            "The “base_url” of “north” must be an https:// or http:// address, or a path that begins with one slash, \
             without a query, fragment, user, or white space.",
        ),
        (
            DeploymentError::Timeout,
            "“timeout_seconds” must be a whole number from 1 to 3600.",
        ),
    ] {
        assert_eq!((MESSAGES.fault)(&error), messages);
    }
}
