//! The form that says what to load: endpoint, project, configuration, token.

pub mod bar;
pub mod config_id_field;
pub mod configuration_switch;
pub mod context;
pub mod endpoint_field;
pub mod forget_button;
pub mod form_field_note;
pub mod panel;
pub mod request_form;
pub mod text_field;
pub mod token_field;
