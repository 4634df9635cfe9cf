//! What goes wrong, and what the page says of it.

mod copying_details;
mod meeting_a_panic;
mod meeting_every_fault;
mod meeting_failures;
