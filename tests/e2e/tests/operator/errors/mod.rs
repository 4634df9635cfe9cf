//! What goes wrong, and what the page says of it.

mod copying_as_curl;
mod copying_details;
mod going_on_after_a_failure;
mod meeting_a_panic;
mod reading_every_response;
