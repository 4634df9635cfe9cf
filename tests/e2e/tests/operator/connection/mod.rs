//! The form: what is asked for, and the token.

mod filling_in_the_form;
mod keeping_the_token_secret;
mod leaving_the_desk;
mod opening_links_and_going_back;
mod picking_a_configuration;
mod switching_the_configuration;
