//! The form that says what to load: endpoint, project, configuration, token.

pub mod endpoint_field;
pub mod field_note;
pub mod forget_button;
pub mod page_size_field;
pub mod request_form;
pub mod text_field;
pub mod token_field;
pub mod url_state;
