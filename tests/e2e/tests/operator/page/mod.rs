//! The page as a whole, whatever is on it.

mod acting_at_random;
mod fetching_lazy_files;
mod keeping_still;
pub mod looking_at_the_page;
mod remembering_on_this_device;
mod setting_up_the_deployment;
pub mod speaking_two_languages;
mod using_shortcuts;
mod waiting_for_the_page;
mod working_by_keyboard;
