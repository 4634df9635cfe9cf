//! A deployment block that cannot be used, in English.

use crate::api::deployment::DeploymentError;
use crate::i18n::messages::deployment_error::SetupMessages;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: SetupMessages = SetupMessages {
    page: crate::i18n::en::TITLE,
    title: "This deployment isn't configured correctly",
    advice: "Fix the block <script type=\"application/json\" id=\"deployment\"> in index.html, and then reload this page.",
    fault,
};

fn fault(error: &DeploymentError) -> String {
    let text = match error {
        DeploymentError::Missing => "index.html has no block with the ID “deployment”.",
        DeploymentError::Malformed(message) => {
            return format!("The block isn't valid JSON: {}.", in_sentence(message));
        }
        DeploymentError::UnknownSetting(name) => {
            return format!(
                "There is no setting “{}”. Check its spelling.",
                in_sentence(name)
            );
        }
        DeploymentError::NoEndpoint => {
            "“endpoints” is missing or empty. Add at least one endpoint with “name” and “base_url”."
        }
        DeploymentError::NamelessEndpoint(place) => {
            return format!("Endpoint number {place} has no “name”.");
        }
        DeploymentError::RepeatedName(name) => {
            return format!("Two endpoints are named “{}”.", in_sentence(name));
        }
        DeploymentError::BaseUrl(name) => {
            return format!(
                "The “base_url” of “{}” must be an https:// or http:// address, or a path that begins with one slash, \
             without a query, fragment, user, or white space.",
                in_sentence(name)
            );
        }
        DeploymentError::Timeout => "“timeout_seconds” must be a whole number from 1 to 3600.",
        DeploymentError::TokenIdle => "“token_idle_minutes” must be a whole number from 1 to 1440.",
    };
    text.to_owned()
}
