//! The page as a whole.

mod deployment;
mod page;
mod setup_fault;
mod shell;
mod starting;
