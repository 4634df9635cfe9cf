//! A component on screen, found and used the way a reader does it: by role, label and text.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, JsString, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::deployment::Deployment;
use non_migration_users::app::page::Page;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventInit, HtmlElement};

use super::contexts::Contexts;
use super::{painted, settled, until};

/// What is mounted, until it is dropped.
pub struct Screen {
    root: HtmlElement,
    _mounted: Box<dyn Any>,
}

const ID: &str = "screen";

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

impl Screen {
    /// Mounts a component that needs no contexts.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        // A panic does not unwind here, so a test that failed leaves its screen behind.
        if let Some(left) = document().get_element_by_id(ID) {
            left.remove();
        }
        // So does what a page remembers.
        forget();
        keep_address();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        root.set_id(ID);
        document().body().unwrap().append_child(&root).unwrap();
        let mounted = mount_to(root.clone(), view);
        Self {
            root,
            _mounted: Box::new(mounted),
        }
    }

    /// What opens each part that is open.
    pub fn open_details(&self) -> Vec<String> {
        self.texts("details[open] > summary")
    }

    /// Mounts the page of a deployment, and waits until all of it is there.
    pub async fn of_page(deployment: Deployment) -> Self {
        let screen = Self::new(move || view! { <Page deployment /> });
        until("the page is complete", || {
            !screen.all(".workspace").is_empty()
        })
        .await;
        screen
    }

    /// Mounts a component with the contexts of a deployment.
    pub fn with_contexts<V: IntoView + 'static>(
        deployment: Deployment,
        view: impl FnOnce(Contexts) -> V + 'static,
    ) -> (Self, Contexts) {
        let provided = Rc::new(Cell::new(None));
        let given = Rc::clone(&provided);
        let screen = Self::new(move || {
            let contexts = Contexts::provide(deployment);
            given.set(Some(contexts));
            view(contexts)
        });
        (screen, provided.take().unwrap())
    }

    /// The elements that a selector names, in their order, but for those in what is folded away.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        const AWAY: &str = "[hidden], [popover]:not(:popover-open)";
        let mut found = self.every(selector);
        found.retain(|element| element.closest(AWAY).unwrap().is_none());
        found
    }

    /// The only element that a selector names.
    pub fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.html());
        found.remove(0)
    }

    /// The texts of the elements that a selector names.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector)
            .iter()
            .map(|element| spoken(element))
            .collect()
    }

    /// The accessible names of the elements that a selector names.
    pub fn names(&self, selector: &str) -> Vec<String> {
        self.all(selector)
            .iter()
            .map(|element| name(element))
            .collect()
    }

    /// The button of this name.
    pub fn button(&self, name: &str) -> HtmlElement {
        self.named(self.all("button"), "button", name)
    }

    /// The field with this label; one that is folded away takes what it is given all the same.
    pub fn field(&self, label: &str) -> FormField {
        const FIELDS: &str = "input, select, textarea";
        FormField(self.named(self.every(FIELDS), FIELDS, label))
    }

    fn every(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|index| found.get(index).unwrap().unchecked_into())
            .collect()
    }

    fn named(&self, mut found: Vec<HtmlElement>, selector: &str, wanted: &str) -> HtmlElement {
        found.retain(|element| name(element) == wanted);
        assert_eq!(
            found.len(),
            1,
            "{wanted:?} among {:?}",
            self.names(selector)
        );
        found.remove(0)
    }

    /// Clicks the button of this name.
    pub async fn click(&self, name: &str) {
        self.button(name).click();
        tick().await;
    }

    /// Presses the button that opens or closes a tool, and waits until that has had its effect.
    pub async fn toggle(&self, tool: &str) {
        let button = self.named(self.all("[aria-controls]"), "[aria-controls]", tool);
        button.focus().unwrap();
        button.click();
        painted().await;
    }

    /// The headings of the tools that are open.
    pub fn open_tools(&self) -> Vec<String> {
        self.texts(".drawer:not([hidden]) h2")
    }

    /// All text.
    pub fn text(&self) -> String {
        spoken(&self.root)
    }

    /// The page's source.
    pub fn html(&self) -> String {
        self.root.inner_html()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// A field of a form.
pub struct FormField(HtmlElement);

impl FormField {
    /// Goes into it and puts `text` in the place of what it holds.
    pub async fn type_in(&self, text: &str) {
        self.0.focus().unwrap();
        self.set(&text.into(), "input").await;
    }

    /// Goes into it and puts `text` in the place of what it holds, be it the half of a character.
    pub async fn type_in_units(&self, text: &JsString) {
        self.0.focus().unwrap();
        self.set(text, "input").await;
    }

    /// Chooses the option of this value.
    pub async fn choose(&self, value: &str) {
        self.0.focus().unwrap();
        self.set(&value.into(), "change").await;
    }

    async fn set(&self, value: &JsValue, event: &str) {
        Reflect::set(&self.0, &"value".into(), value).unwrap();
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict(event, &bubbling).unwrap();
        self.0.dispatch_event(&event).unwrap();
        tick().await;
    }

    /// Chooses it, or ticks it off.
    pub async fn tick(&self) {
        self.0.click();
        tick().await;
    }

    /// Chooses a file in it.
    pub async fn give(&self, name: &str, text: &str) {
        const SCRIPT: &str = "
            const files = new DataTransfer();
            files.items.add(new File([text], name));
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        let give = Function::new_with_args("field, name, text", SCRIPT);
        give.call3(&JsValue::UNDEFINED, &self.0, &name.into(), &text.into())
            .unwrap();
        settled().await;
    }

    /// Gives it a file of these bytes.
    pub async fn give_bytes(&self, name: &str, bytes: &[u8]) {
        const SCRIPT: &str = "
            const files = new DataTransfer();
            files.items.add(new File([bytes], name));
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        let give = Function::new_with_args("field, name, bytes", SCRIPT);
        let bytes = js_sys::Uint8Array::from(bytes);
        give.call3(&JsValue::UNDEFINED, &self.0, &name.into(), &bytes)
            .unwrap();
        settled().await;
    }

    /// Whether it is the element that another one is, and no other that looks the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.is_same_node(Some(&other.0))
    }

    /// Goes into it and out again.
    pub async fn leave(&self) {
        self.0.focus().unwrap();
        self.0.blur().unwrap();
        tick().await;
    }

    /// Whether it is on screen.
    pub fn is_on_screen(&self) -> bool {
        self.0.offset_width() > 0
    }

    /// What it holds.
    pub fn value(&self) -> String {
        self.property("value").as_string().unwrap()
    }

    /// One of its properties, which need not be an attribute.
    pub fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).unwrap()
    }

    /// The texts of its choices.
    pub fn choices(&self) -> Vec<String> {
        let options = self.0.query_selector_all("option").unwrap();
        (0..options.length())
            .map(|index| options.get(index).unwrap().text_content().unwrap())
            .collect()
    }

    /// The text that describes it.
    pub fn note(&self) -> String {
        let id = self.attribute("aria-describedby").unwrap();
        spoken(&document().get_element_by_id(&id).unwrap())
    }

    /// Whether it is marked as wrong.
    pub fn is_invalid(&self) -> bool {
        self.attribute("aria-invalid").as_deref() == Some("true")
    }

    /// One of its attributes.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }
}

/// The accessible name of the element that has the focus; empty where none has it.
pub fn focused() -> String {
    match document().active_element() {
        Some(element) if element.tag_name() != "BODY" => name(&element),
        _ => String::new(),
    }
}

/// ID of the element that has the focus, whose name others may have.
pub fn focused_id() -> String {
    document()
        .active_element()
        .map_or_else(String::new, |element| element.id())
}

/// Strikes a key on what has the focus, and waits until that has had its effect.
pub async fn strike(key: &str) {
    strike_key(key, false).await;
}

/// The same while Alt is held.
pub async fn strike_with_alt(key: &str) {
    strike_key(key, true).await;
}

async fn strike_key(key: &str, alt: bool) {
    const SCRIPT: &str = "
        const init = { key, altKey, bubbles: true, cancelable: true };
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));";
    let strike = Function::new_with_args("key, altKey", SCRIPT);
    strike
        .call2(&JsValue::UNDEFINED, &key.into(), &alt.into())
        .unwrap();
    painted().await;
}

/// The text of an element as a screen reader gets it.
pub fn spoken(element: &Element) -> String {
    let copy: Element = element.clone_node_with_deep(true).unwrap().unchecked_into();
    let hidden = copy.query_selector_all("[aria-hidden=true]").unwrap();
    for index in 0..hidden.length() {
        hidden
            .get(index)
            .unwrap()
            .unchecked_into::<Element>()
            .remove();
    }
    copy.text_content().unwrap_or_default().trim().to_owned()
}

fn name(element: &Element) -> String {
    let own = || element.get_attribute("aria-label");
    let label = || {
        let label = format!("label[for='{}']", element.id());
        let label = document().query_selector(&label).unwrap();
        label.map(|label| spoken(&label))
    };
    let around = || {
        let is_field = element.matches("input, select, textarea").unwrap();
        let label = is_field
            .then(|| element.closest("label").unwrap())
            .flatten();
        label.map(|label| spoken(&label))
    };
    let caption = || {
        element
            .query_selector("caption")
            .unwrap()
            .map(|caption| spoken(&caption))
    };
    own()
        .or_else(label)
        .or_else(around)
        .or_else(caption)
        .unwrap_or_else(|| spoken(element))
}

fn forget() {
    let window = web_sys::window().unwrap();
    window.local_storage().unwrap().unwrap().clear().unwrap();
}

/// Leaves the address as it is, whatever a page writes there: the next test begins without one, and browsers ignore all but some
/// hundred changes within seconds. What pages write is told by the scenarios.
fn keep_address() {
    let history = web_sys::window().unwrap().history().unwrap();
    for name in ["pushState", "replaceState"] {
        Reflect::set(&history, &name.into(), &Function::new_no_args("")).unwrap();
    }
}
