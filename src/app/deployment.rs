//! Reading the deployment block of index.html.

use crate::api::deployment::{Deployment, DeploymentError};
use crate::platform::document::{self, element};

/// ID of the block.
const ID: &str = "deployment";

/// The deployment that this page was given.
///
/// # Errors
/// [`DeploymentError`] where the block is missing or cannot be used.
pub fn read() -> Result<Deployment, DeploymentError> {
    let block = element(ID)
        .and_then(|element| element.text_content())
        .ok_or(DeploymentError::Missing)?;
    Ok(Deployment::parse(&block)?.opened_from(document::origin()))
}
