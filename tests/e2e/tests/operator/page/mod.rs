//! The page as a whole, whatever is on it.

mod acting_at_random;
mod knowing_the_engine;
mod loading_what_is_wanted;
pub mod looking_at_the_page;
mod setting_up_the_deployment;
mod speaking_two_languages;
mod striking_keys;
mod trusting_the_checks;
mod waiting_for_the_page;
mod working_by_keyboard;
