//! Finding by role and accessible name, as the browser's accessibility tree computes them.

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value as Json, json};

use super::Page;
use crate::browser::engine::Engine;

/// Kinds of things that have names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to press.
    Button,
    /// One of the choices that a list offers.
    Choice,
    /// Something to fill in or choose from, or the one choice there is.
    Field,
    /// A form as a landmark.
    Form,
    /// A heading of any level.
    Heading,
    /// Something that shows how far a work has come.
    Progress,
    /// A section as a landmark.
    Region,
    /// One of several parts, of which one is on screen.
    Tab,
    /// A table.
    Table,
}

impl Kind {
    /// Which elements can be of this kind.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Choice => "[role=option]",
            Self::Field => "input, select, textarea",
            Self::Form => "form",
            Self::Heading => "h1, h2, h3, h4, h5, h6",
            Self::Progress => "progress",
            Self::Region => "section, [role=region]",
            Self::Tab => "[role=tab]",
            Self::Table => "table",
        }
    }

    /// Whether such an element has this role.
    fn has_role(self, engine: Engine, role: &str) -> bool {
        let roles: &[_] = match self {
            Self::Button => &["button"],
            Self::Choice => &["option"],
            Self::Field => match engine {
                Engine::Chromium => &["textbox", "searchbox", "combobox", "checkbox", "status"],
                // A field for a password has no role of ARIA, and Firefox says none.
                Engine::Firefox => &["textbox", "searchbox", "combobox", "checkbox", "status", ""],
                // To it a list to choose from is a button that opens it.
                Engine::WebKit => &[
                    "textbox",
                    "searchbox",
                    "combobox",
                    "checkbox",
                    "status",
                    "button",
                ],
            },
            Self::Form => &["form"],
            Self::Heading => &["heading"],
            Self::Progress => &["progressbar"],
            Self::Region => &["region"],
            Self::Tab => &["tab"],
            Self::Table => &["table"],
        };
        roles.contains(&role)
    }
}

impl Page {
    /// What of this kind has this accessible name now.
    pub(crate) async fn find(&self, kind: Kind, name: &str) -> Option<Element> {
        // Narrows the choice to one or two, because the accessibility tree is asked for each one singly.
        const SCRIPT: &str = "
            const [selector, name] = arguments;
            const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
            const texts = element => [
                element.ariaLabel,
                ...(element.ariaLabelledByElements ?? []).map(label => label.textContent),
                ...Array.from(element.labels ?? [], label => label.textContent),
                element.caption?.textContent,
                element.textContent,
            ];
            return [...document.querySelectorAll(selector)]
                .filter(element => element.checkVisibility() && texts(element).some(text => plain(text) === name));";
        let arguments = vec![kind.selector().into(), name.into()];
        let found = match self.browser.run(SCRIPT, arguments).await {
            Ok(found) => found.as_array().cloned().unwrap_or_default(),
            // WebKit says so of what goes away while it is being found.
            Err(error) if error.is_stale_element_reference() => return None,
            Err(error) => panic!("{error}, while the {kind:?} named “{name}” is looked for"),
        };
        for element in found.iter().filter_map(|element| self.element(element)) {
            // An element that went away in the meantime has neither.
            let label = self
                .browser
                .computed(&element, "computedlabel")
                .await
                .unwrap_or_default();
            let role = self
                .browser
                .computed(&element, "computedrole")
                .await
                .unwrap_or_default();
            if label == name && kind.has_role(self.browser.engine(), &role) {
                return Some(element);
            }
        }
        None
    }

    /// Waits for something of this kind and name.
    pub(crate) async fn get(&self, kind: Kind, name: &str) -> Element {
        self.until(&format!("the {kind:?} named “{name}”"), async || {
            self.find(kind, name).await
        })
        .await
    }

    /// Waits until there is something of this kind and name.
    pub async fn has(&self, kind: Kind, name: &str) {
        self.get(kind, name).await;
    }

    /// Waits until there is nothing of this kind and name.
    pub async fn has_no(&self, kind: Kind, name: &str) {
        self.until(
            &format!("the {kind:?} named “{name}” to be gone"),
            async || self.find(kind, name).await.is_none().then_some(()),
        )
        .await;
    }

    /// The value of `script` for what is found. In it, `element` is the element.
    pub(crate) async fn of<T: serde::de::DeserializeOwned>(
        &self,
        kind: Kind,
        name: &str,
        script: &str,
    ) -> T {
        let script = format!("const [element] = arguments; return {script}");
        self.until(&format!("the {kind:?} named “{name}”"), async || {
            let element = self.find(kind, name).await?;
            self.run_if_there(&script, vec![json!(element)]).await
        })
        .await
    }

    /// The accessible name of what has the focus; empty where nothing has it.
    pub async fn focused_name(&self) -> String {
        let element = self
            .browser
            .client()
            .active_element()
            .await
            .expect("a page has an active element");
        if element.tag_name().await.expect("it is there") == "body" {
            return String::new();
        }
        self.browser
            .computed(&element, "computedlabel")
            .await
            .expect("it is there")
    }

    /// Waits until what has this accessible name has the focus.
    pub async fn focuses(&self, name: &str) {
        self.until(&format!("the focus to be on “{name}”"), async || {
            (self.focused_name().await == name).then_some(())
        })
        .await;
    }

    fn element(&self, reference: &Json) -> Option<Element> {
        let id = reference.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(
            self.browser.client().clone(),
            ElementRef::from(id.to_owned()),
        ))
    }
}
