use leptos::prelude::*;
use non_migration_users::api::deployment::DeploymentError;
use non_migration_users::features::deployment_error::setup_fault::DeploymentErrorView;
use non_migration_users::i18n::LazyViewMessages;
use non_migration_users::i18n::language::Language;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::Screen;

#[wasm_bindgen_test]
fn a_deployment_that_is_not_set_up_is_an_alert_that_says_what_is_wrong_and_where() {
    let messages = &LazyViewMessages::of(Language::English).deployment_error;
    for (error, what) in [
        (
            DeploymentError::Missing,
            "index.html has no block with the ID “deployment”.",
        ),
        (
            DeploymentError::Malformed("the parser's words".to_owned()),
            "The block isn't valid JSON: the parser's words.",
        ),
        (
            DeploymentError::UnknownSetting("url".to_owned()),
            "There is no setting “url”. Check its spelling.",
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
            DeploymentError::RepeatedName("a".to_owned()),
            "Two endpoints are named “a”.",
        ),
        (
            DeploymentError::Timeout,
            "“timeout_seconds” must be a whole number from 1 to 3600.",
        ),
    ] {
        let screen = Screen::new(move || view! { <DeploymentErrorView error messages /> });
        assert_eq!(
            screen.texts("h1"),
            ["Users not migrated from hotspot sessions"]
        );
        assert_eq!(
            screen.texts("[role=alert] h2"),
            ["This deployment isn't configured correctly"]
        );
        let sentences = screen.texts("[role=alert] p");
        assert_eq!(sentences[0], what);
        assert!(sentences[1].contains("index.html"), "{}", sentences[1]);
        assert!(screen.all("form").is_empty());
    }
    let screen = Screen::new(
        move || view! { <DeploymentErrorView error=DeploymentError::BaseUrl("a".to_owned()) messages /> },
    );
    assert!(
        screen.text().contains("The “base_url” of “a” must be "),
        "{}",
        screen.text()
    );
}
