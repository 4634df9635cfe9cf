//! What an operator does with the form.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::browser::engine::Engine;
use crate::page::element::Kind;
use crate::page::{PROJECT, Page, TOKEN};

impl Page {
    /// Brings a field or button on screen: opens the form where it is folded, the fields that few need, or the page's settings.
    pub(crate) async fn uncover(&self, kind: Kind, name: &str) {
        if self.find(kind, name).await.is_some() {
            return;
        }
        match name {
            "Endpoint"
            | "Project ID"
            | "Configuration ID"
            | "Token"
            | "Load users"
            | "List configurations"
            | "查询配置"
            | "Show token"
            | "项目ID"
            | "配置ID"
            | "用户Token"
            | "加载用户" => {
                self.open_form().await;
            }
            "Username" | "用户名" if kind == Kind::Field => {
                self.open_form().await;
                self.open_more_fields().await;
            }
            "Language"
            | "语言"
            | "Theme"
            | "主题"
            | "Keyboard shortcuts"
            | "快捷键"
            | "Clear saved values"
            | "清除已记住的信息" => {
                self.open_settings().await;
            }
            _ => {}
        }
    }

    /// A field, which is brought on screen.
    async fn field(&self, field: &str) -> Element {
        self.uncover(Kind::Field, field).await;
        self.get(Kind::Field, field).await
    }

    /// The value of `script` for a field, which is brought on screen. In it, `element` is the field.
    async fn of_field<T: DeserializeOwned>(&self, field: &str, script: &str) -> T {
        self.uncover(Kind::Field, field).await;
        self.of(Kind::Field, field, script).await
    }

    /// Opens the form, where it is folded.
    pub async fn open_form(&self) {
        const GO_ELSEWHERE: &str = "document.querySelector(':popover-open')?.hidePopover()";
        self.run::<()>(GO_ELSEWHERE, vec![]).await;
        for name in ["Change", "更改"] {
            self.until("the form to be open", async || {
                if self.find(Kind::Button, name).await.is_none() {
                    return Some(());
                }
                self.press_now(name).await;
                None
            })
            .await;
        }
    }

    async fn open_more_fields(&self) {
        const SCRIPT: &str =
            "document.querySelector('form details:not([open]) > summary')?.click()";
        self.run::<()>(SCRIPT, vec![]).await;
    }

    /// Opens the page's settings, where they are closed.
    pub async fn open_settings(&self) {
        const SCRIPT: &str = "
            const settings = document.querySelector('[popover]');
            const button = document.querySelector('[popovertarget]');
            button.focus();
            if (!settings.matches(':popover-open')) button.click();";
        self.run::<()>(SCRIPT, vec![]).await;
    }

    /// Replaces what is in a field, key by key.
    pub async fn fill(&self, field: &str, text: &str) {
        let element = self.field(field).await;
        // At the end of each, all keys are let go: Firefox takes none after the one that says so.
        for keys in [
            format!("{}a", Key::Control),
            format!("{}{text}", Key::Delete),
        ] {
            let taken = element.send_keys(&keys).await;
            taken.expect("the field takes keys");
        }
    }

    /// Replaces what is in a field in one go, as pasting does.
    pub async fn paste(&self, field: &str, text: &str) {
        const SCRIPT: &str = "
            const [field, text] = arguments;
            field.focus();
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        let element = self.field(field).await;
        self.run::<()>(SCRIPT, vec![json!(element), text.into()])
            .await;
    }

    /// Inserts text where the focus is, in the place of what is selected there, as pasting does.
    pub async fn insert(&self, text: &str) {
        const SCRIPT: &str = "return document.execCommand('insertText', false, arguments[0])";
        let inserted: bool = self.run(SCRIPT, vec![text.into()]).await;
        assert!(inserted, "the focus is in a field");
    }

    /// Chooses an option.
    pub async fn choose(&self, field: &str, option: &str) {
        const STAY: &str = "if (document.activeElement === document.body) arguments[0].focus()";
        // Who chooses has gone there first.
        self.enter(field).await;
        let element = self.field(field).await;
        let chosen = element.select_by_label(option).await;
        chosen.unwrap_or_else(|error| panic!("“{field}” does not offer “{option}”: {error}"));
        // Whoever has chosen is still there, whereas Firefox's driver goes away.
        match self.browser.engine() {
            Engine::Chromium | Engine::WebKit => {}
            Engine::Firefox => self.run::<()>(STAY, vec![json!(element)]).await,
        }
    }

    /// Takes one of the choices that a list offers.
    pub async fn pick(&self, choice: &str) {
        let element = self.get(Kind::Choice, choice).await;
        element.click().await.expect("the choice can be taken");
    }

    /// What a field can be set to.
    pub async fn options(&self, field: &str) -> Vec<String> {
        self.of_field(
            field,
            "Array.from(element.options ?? [], option => option.label)",
        )
        .await
    }

    /// What is in a field: what was typed, or the option that is chosen.
    pub async fn value(&self, field: &str) -> String {
        self.of_field(
            field,
            "element.selectedOptions?.[0]?.label ?? element.value",
        )
        .await
    }

    /// Whether a field hides what is typed.
    pub async fn is_hidden(&self, field: &str) -> bool {
        self.of_field(field, "element.type === 'password'").await
    }

    /// Opens the page again on a device that remembers so many rows per page.
    pub async fn prefer_rows_per_page(&self, rows: u32) {
        const SCRIPT: &str =
            "localStorage.setItem('non-migration-users.rows-per-page', arguments[0])";
        self.run::<()>(SCRIPT, vec![rows.to_string().into()]).await;
        self.open().await;
    }

    /// Goes into a field.
    pub async fn enter(&self, field: &str) {
        self.of_field::<()>(field, "element.focus()").await;
    }

    /// Puts the focus on a button.
    pub async fn enter_button(&self, button: &str) {
        self.uncover(Kind::Button, button).await;
        self.of::<()>(Kind::Button, button, "element.focus()").await;
    }

    /// Leaves the field that has the focus.
    pub async fn leave(&self) {
        self.run::<()>("document.activeElement.blur()", vec![])
            .await;
    }

    /// Presses a button once it can be pressed.
    pub async fn press(&self, button: &str) {
        self.uncover(Kind::Button, button).await;
        self.until(&format!("the button “{button}” to press"), async || {
            self.press_now(button).await
        })
        .await;
    }

    /// Presses a button if it can be pressed now.
    async fn press_now(&self, button: &str) -> Option<()> {
        // Whoever presses what a menu or a list covers has gone elsewhere before.
        const LEAVE_MENU: &str = "
            const menu = document.querySelector(':popover-open');
            if (!menu?.contains(arguments[0])) menu?.hidePopover();
            const { activeElement } = document;
            const list = activeElement.closest('.combobox');
            if (list && !list.contains(arguments[0])) activeElement.blur();";
        let element = self.find(Kind::Button, button).await?;
        if !element.is_enabled().await.ok()? {
            return None;
        }
        self.run_if_there::<()>(LEAVE_MENU, vec![json!(element)])
            .await?;
        match element.click().await {
            Ok(()) => Some(()),
            // It went away, or is where something else was before what is above it changed.
            Err(error) if error.is_stale_element_reference() => None,
            Err(error) if error.to_string().contains("element click intercepted") => None,
            Err(error) => panic!("“{button}” cannot be pressed: {error}"),
        }
    }

    /// Whether a button can be pressed.
    pub async fn is_enabled(&self, button: &str) -> bool {
        self.of(Kind::Button, button, "!element.disabled").await
    }

    /// The message about what is wrong with a field, as far as the field itself refers to it; empty if it is right.
    pub async fn complaint(&self, field: &str) -> String {
        const SCRIPT: &str = "element.getAttribute('aria-invalid') !== 'true' ? '' :
            (element.getAttribute('aria-describedby') ?? '').split(/\\s+/)
                .map(id => document.getElementById(id))
                .filter(message => message?.checkVisibility())
                .map(message => message.innerText.trim())
                .join(' ')";
        self.of_field(field, SCRIPT).await
    }

    /// Waits until a field is marked as wrong and refers to `message`, alone or after a hint of its own.
    pub async fn complains(&self, field: &str, message: &str) {
        self.until(
            &format!("“{field}” to be wrong: “{message}”"),
            async || self.complaint(field).await.ends_with(message).then_some(()),
        )
        .await;
    }

    /// Asks for the users of a configuration and waits for the response. Project and token are filled in if they are
    /// empty.
    pub async fn load(&self, configuration: &str) {
        self.start_loading(configuration).await;
        self.is_answered().await;
    }

    /// Asks for the users of a configuration, without waiting for the response.
    pub async fn start_loading(&self, configuration: &str) {
        self.open_form().await;
        self.ask_for(configuration).await;
        self.press("Load users").await;
    }

    /// Asks for all users of a configuration, without waiting for the responses.
    pub async fn start_loading_all(&self, configuration: &str) {
        self.open_form().await;
        self.ask_for(configuration).await;
        self.press("Load all users").await;
    }

    /// Fills in the configuration, and project and token if they are empty.
    pub async fn ask_for(&self, configuration: &str) {
        for (field, text) in [("Project ID", PROJECT), ("Token", TOKEN)] {
            if self.value(field).await.is_empty() {
                self.fill(field, text).await;
            }
        }
        self.fill("Configuration ID", configuration).await;
    }

    /// Waits until no request is running.
    pub async fn is_answered(&self) {
        self.has_no(Kind::Button, "Cancel").await;
    }
}
