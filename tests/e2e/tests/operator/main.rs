//! What an operator does with the page, one module each. See the crate `e2e` for how a test is written.

mod copying_details;
mod filling_in_the_form;
mod filtering_rows;
mod first_load;
mod keeping_the_token_secret;
mod late_answers;
mod leaving_the_desk;
mod looking_at_the_page;
mod meeting_failures;
mod opening_links;
mod paging;
mod reading_rows;
mod returning_to_the_page;
mod searching_by_username;
mod setting_up_the_deployment;
mod trusting_the_checks;
mod waiting_for_an_answer;
mod working_by_keyboard;
