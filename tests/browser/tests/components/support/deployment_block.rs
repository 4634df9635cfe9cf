//! The deployment block of index.html.

use web_sys::Element;

use super::screen::document;

/// A deployment block in the document, until it is dropped.
pub struct Block(Element);

impl Block {
    /// Puts one with this text into the document.
    pub fn new(json: &str) -> Self {
        let block = document().create_element("script").unwrap();
        block.set_attribute("type", "application/json").unwrap();
        block.set_id("deployment");
        block.set_text_content(Some(json));
        document().head().unwrap().append_child(&block).unwrap();
        Self(block)
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        self.0.remove();
    }
}
