//! What an operator does with the page: a folder for each part of it, a module for each thing that is done. See the crate
//! `e2e` for how a test is written.

mod auto_refresh;
mod connection;
mod errors;
mod harness;
mod list;
mod loading;
mod page;
mod tools;
