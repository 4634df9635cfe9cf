//! What a drawn row of the users' table says.

use web_sys::{Element, Node};

/// The parts of a row, as `components::user_row` draws it, in which it says another thing for another user.
#[derive(Debug, Clone)]
pub struct RowParts {
    row: Element,
    name: Node,
    id: Node,
    copy: Element,
}

impl RowParts {
    /// The parts of `row`; `None` where name or ID is not one text, and there is something else in its place.
    #[must_use]
    pub fn of(row: &Element) -> Option<Self> {
        let part = |selector| row.query_selector(selector).ok()?;
        let text = |selector| only_text(&part(selector)?);
        Some(Self {
            name: text("th")?,
            id: text("td > :first-child")?,
            copy: part("td > button")?,
            row: row.clone(),
        })
    }

    /// Has the row speak of another user.
    pub fn say(&self, name: &str, id: &str, copy_label: &str) {
        self.name.set_node_value(Some(name));
        self.id.set_node_value(Some(id));
        // Setting an attribute of such a name cannot fail, here and below.
        let _ = self.copy.set_attribute("aria-label", copy_label);
    }

    /// Has the row stand at another place on screen, counted from 0.
    pub fn take_place(&self, row: u32) {
        // The header row is the first.
        let number = (row + 2).to_string();
        let _ = self.row.set_attribute("aria-rowindex", &number);
    }
}

fn only_text(element: &Element) -> Option<Node> {
    let text = element.first_child()?;
    let is_only = text.node_type() == Node::TEXT_NODE && element.child_element_count() == 0;
    is_only.then_some(text)
}
