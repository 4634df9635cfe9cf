//! From a request to rows.

mod first_load;
mod late_responses;
mod loading_all_users;
mod searching_by_username;
mod waiting_for_a_response;
