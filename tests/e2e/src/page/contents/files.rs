//! Files that the page hands out, and files that it is given.

use serde_json::Value as Json;
use url::Url;

use crate::page::Page;
use crate::page::element::Kind;

/// A file that the browser has saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name, without a path.
    pub name: String,
    /// Its bytes, as UTF-8.
    pub text: String,
}

/// How a file is given to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Chosen in the field.
    Choose,
    /// Dropped where the field is.
    Drop,
}

impl Page {
    /// Opens the tool of this name, if it is closed, and waits for what is in it: that is loaded when it is first wanted.
    pub async fn open_tool(&self, name: &str) {
        const SCRIPT: &str = "
            const button = [...document.querySelectorAll('button[aria-controls]')]
                .find(button => button.textContent.trim() === arguments[0]);
            const drawer = button && document.getElementById(button.getAttribute('aria-controls'));
            if (drawer?.hidden) button.click();
            return drawer?.hidden === false && !!drawer.querySelector('.drawer-body > :not([role=status])');";
        self.until(&format!("the tool “{name}”"), async || {
            self.run::<bool>(SCRIPT, vec![name.into()])
                .await
                .then_some(())
        })
        .await;
    }

    /// Opens the menu `Export`, if it is closed, and waits for what is in it.
    pub async fn open_export(&self) {
        const SCRIPT: &str = "
            const menu = document.getElementById('export');
            const button = document.getElementById('open-export');
            if (menu && !menu.matches(':popover-open')) {
                button.focus();
                button.click();
            }
            return !!menu?.querySelector('.menu-items');";
        self.until("the menu “Export”", async || {
            self.run::<bool>(SCRIPT, vec![]).await.then_some(())
        })
        .await;
    }

    /// Opens the menu `Export`, presses a button in it that makes a file, and waits for the browser to save it.
    pub async fn export(&self, button: &str) -> SavedFile {
        self.open_export().await;
        self.save(button).await
    }

    /// Presses a button of the menu that is open, which other buttons on the page may be called like.
    pub async fn press_in_menu(&self, button: &str) {
        const SCRIPT: &str = "
            const button = [...document.querySelectorAll(':popover-open button')]
                .find(button => button.textContent.trim() === arguments[0]);
            button?.focus();
            button?.click();
            return !!button;";
        self.until(&format!("“{button}” in the menu"), async || {
            self.run::<bool>(SCRIPT, vec![button.into()])
                .await
                .then_some(())
        })
        .await;
    }

    /// Selects the tab of this name, with the number that it says.
    pub async fn select_tab(&self, name: &str) {
        self.of::<()>(Kind::Tab, name, "element.click()").await;
        self.until(
            &format!("the tab “{name}” to be selected"),
            async || {
                self.of::<bool>(Kind::Tab, name, "element.ariaSelected === 'true'")
                    .await
                    .then_some(())
            },
        )
        .await;
    }

    /// Presses a button of the tool of this name, which other buttons on the page may be called like.
    pub async fn press_in_tool(&self, tool: &str, button: &str) {
        const SCRIPT: &str = "
            const [title, name] = arguments;
            const button = [...document.querySelectorAll('.drawer:not([hidden])')]
                .filter(drawer => drawer.querySelector('h2').textContent.trim() === title)
                .flatMap(drawer => [...drawer.querySelectorAll('button')])
                .find(button => button.textContent.trim() === name);
            button?.focus();
            button?.click();
            return !!button;";
        self.until(&format!("“{button}” in “{tool}”"), async || {
            self.run::<bool>(SCRIPT, vec![tool.into(), button.into()])
                .await
                .then_some(())
        })
        .await;
    }

    /// Waits until the field with this label has the focus, whatever else it is called: a browser adds the file's name.
    pub async fn focuses_field(&self, label: &str) {
        const SCRIPT: &str = "return document.activeElement?.labels?.[0]?.textContent ?? ''";
        self.until(&format!("the focus to be in “{label}”"), async || {
            (self.run::<String>(SCRIPT, vec![]).await == label).then_some(())
        })
        .await;
    }

    /// Presses a button that makes a file, and waits for the browser to save it.
    pub async fn save(&self, button: &str) -> SavedFile {
        let (name, bytes) = self.save_bytes(button).await;
        let text = String::from_utf8(bytes).expect("a text in UTF-8");
        SavedFile { name, text }
    }

    /// The same of a file that is no text: its name and its bytes.
    pub async fn save_bytes(&self, button: &str) -> (String, Vec<u8>) {
        self.press(button).await;
        self.until(&format!("the file of “{button}”"), async || {
            let entry = std::fs::read_dir(self.browser.downloads())
                .ok()?
                .next()?
                .ok()?;
            let name = entry.file_name().into_string().ok()?;
            // Until it is whole it has a name of the browser's own.
            let is_part = [".crdownload", ".part", ".wkdownload"]
                .iter()
                .any(|end| name.ends_with(end));
            if is_part || name.starts_with('.') {
                return None;
            }
            let bytes = std::fs::read(entry.path()).ok()?;
            // Nor is it whole while it is empty: so the browser keeps its name free.
            if bytes.is_empty() {
                return None;
            }
            std::fs::remove_file(entry.path()).expect("the folder is ours");
            Some((name, bytes))
        })
        .await
    }

    /// Opens a file that was saved in the place of the page, as from the folder that it was saved in.
    pub async fn open_file(&self, file: &SavedFile) {
        // Not in the folder itself, where the next file is waited for.
        let downloads = self.browser.downloads();
        let path = downloads.with_file_name(&file.name);
        std::fs::write(&path, &file.text).expect("the folder is ours");
        let address = Url::from_file_path(&path).expect("the path is absolute");
        self.go_away_to(address.as_str()).await;
    }

    /// Gives a file to the field with this label.
    pub async fn give(&self, hand: Hand, field: &str, name: &str, text: &str) {
        self.give_content(hand, field, name, text.into()).await;
    }

    /// Gives a file that is no text to the field with this label.
    pub async fn give_bytes(&self, hand: Hand, field: &str, name: &str, bytes: &[u8]) {
        self.give_content(hand, field, name, bytes.into()).await;
    }

    async fn give_content(&self, hand: Hand, field: &str, name: &str, content: Json) {
        const SCRIPT: &str = "
            const [label, name, content, drops] = arguments;
            const field = [...document.querySelectorAll('label')]
                .find(element => element.textContent.trim() === label)?.control;
            // Where it is hidden, what says which file was taken in stands there.
            const zone = field?.closest('.file-input');
            if (!(drops ? zone : field)?.checkVisibility()) return false;
            const dataTransfer = new DataTransfer();
            const part = typeof content === 'string' ? content : new Uint8Array(content);
            dataTransfer.items.add(new File([part], name));
            if (drops) {
                zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            } else {
                field.files = dataTransfer.files;
                field.dispatchEvent(new Event('change', { bubbles: true }));
            }
            return true;";
        let arguments: Vec<Json> = vec![
            field.into(),
            name.into(),
            content,
            (hand == Hand::Drop).into(),
        ];
        self.until(&format!("the field “{field}”"), async || {
            self.run::<bool>(SCRIPT, arguments.clone())
                .await
                .then_some(())
        })
        .await;
    }

    /// The cells of each row in the body of a table, as they are on screen.
    pub async fn cells(&self, table: &str) -> Vec<Vec<String>> {
        const SCRIPT: &str = "Array.from(element.tBodies[0].rows, row =>
            Array.from(row.cells, cell => cell.innerText.replace(/\\s+/g, ' ').trim()))";
        self.of(Kind::Table, table, SCRIPT).await
    }
}
