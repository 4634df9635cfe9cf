//! What an operator does with the page, one module each. See the crate `e2e` for how a test is written.

mod asking_for_help;
mod checking_a_roster;
mod comparing_with_an_earlier_export;
mod copying_details;
mod exporting;
mod filling_in_the_form;
mod filtering_rows;
mod first_load;
mod keeping_the_token_secret;
mod keeping_watch;
mod late_answers;
mod loading_all_users;
mod looking_at_the_page;
mod meeting_failures;
mod paging;
mod picking_a_configuration;
mod reading_long_lists;
mod reading_rows;
mod searching_by_username;
mod setting_up_the_deployment;
mod sorting;
mod speaking_two_languages;
mod striking_keys;
mod trusting_the_checks;
mod waiting_for_an_answer;
mod working_by_keyboard;
