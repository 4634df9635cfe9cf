//! Which messages there are for a deployment block that cannot be used.

use crate::api::deployment::DeploymentError;

/// Messages for a deployment block that cannot be used.
#[derive(Debug)]
pub struct SetupMessages {
    /// Title of the page.
    pub page: &'static str,
    /// Heading of the alert.
    pub title: &'static str,
    /// Where to fix it.
    pub advice: &'static str,
    /// What is wrong.
    pub fault: fn(&DeploymentError) -> String,
}
