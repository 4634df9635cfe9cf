//! Lists to choose from whose choice the page takes back.

use web_sys::HtmlSelectElement;

/// To be called once the page itself has changed what is chosen in `list`. WebKit reports a choice only where it differs
/// from the last one reported, or from what was chosen when the focus came: so what the page has taken back could not be
/// chosen again by whoever has stayed there. The focus comes again.
pub fn settle(list: &HtmlSelectElement) {
    if list.matches(":focus").unwrap_or_default() {
        // What has the focus can lose it and take it.
        let _ = list.blur();
        let _ = list.focus();
    }
}
