//! Style that comes along with what is loaded later.

use js_sys::Array;
use web_sys::CssStyleSheet;

use super::document::document;

/// Adds rules to those of the page. They are a constructed style sheet, which a content security policy without inline
/// style lets through.
pub fn adopt(rules: &str) {
    let (Some(document), Ok(sheet)) = (document(), CssStyleSheet::new()) else {
        return;
    };
    // It throws on rules that import others; these are our own.
    let _ = sheet.replace_sync(rules);
    let sheets = document.adopted_style_sheets().concat(&Array::of1(&sheet));
    document.set_adopted_style_sheets(&sheets);
}
