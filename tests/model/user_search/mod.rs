//! A search for people in all configurations of a project, as a state machine and what comes of it.

mod export;
mod faults;
mod reading;
mod support;
mod terms;
