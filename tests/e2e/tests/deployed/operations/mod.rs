//! Installing, checking, watching.

mod checking_a_deployment;
mod checking_the_configuration;
mod installing;
mod monitoring;
mod running_in_a_container;
mod staying_available;
mod writing_logs;
