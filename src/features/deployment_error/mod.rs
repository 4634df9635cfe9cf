//! In the place of the page where the deployment block cannot be used.

pub mod setup_fault;
