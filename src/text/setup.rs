//! Words for a deployment block that cannot be used.

use crate::api::deployment::DeploymentError;

/// Heading of the alert.
pub const TITLE: &str = "This deployment is not set up";
/// Where to mend it.
pub const ADVICE: &str = "Mend the block <script type=\"application/json\" id=\"deployment\"> in index.html, then load \
    this page again.";

/// What is wrong.
#[must_use]
pub fn fault(error: &DeploymentError) -> String {
    match error {
        DeploymentError::Missing => "index.html has no block with the ID “deployment”.".to_owned(),
        DeploymentError::Malformed(message) => format!("The block is not JSON: {message}."),
        DeploymentError::UnknownSetting(name) => {
            format!("There is no setting “{name}”: check its spelling.")
        }
        DeploymentError::NoEndpoint => {
            "“endpoints” lists none: give at least one, with “name” and “base_url”.".to_owned()
        }
        DeploymentError::NamelessEndpoint(place) => {
            format!("Endpoint number {place} has no “name”.")
        }
        DeploymentError::RepeatedName(name) => format!("Two endpoints are named “{name}”."),
        DeploymentError::BaseUrl(name) => format!(
            "The “base_url” of “{name}” must be an https:// or http:// address, or a path that begins with one slash, \
             without query, fragment, user or white space."
        ),
        DeploymentError::Timeout => {
            "“timeout_seconds” must be a whole number from 1 to 3600.".to_owned()
        }
    }
}
