//! The page as a whole.

mod deployment;
mod page;
mod shell;
mod starting;
