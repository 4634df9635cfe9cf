//! What is done with the list.

mod asking_for_help;
mod checking_a_roster;
mod comparing_with_an_earlier_export;
mod exporting;
mod finding_a_user;
mod opening_tools;
mod reporting;
mod taking_spreadsheets;
