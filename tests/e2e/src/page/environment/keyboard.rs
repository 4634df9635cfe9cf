//! Working without a pointer.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::browser::engine::Engine;
use crate::page::Page;

/// More stops than any state of the page has.
const STOPS: usize = 60;

impl Page {
    /// Types into whatever has the focus.
    pub async fn type_keys(&self, keys: &str) {
        let strokes =
            keys.chars()
                .fold(KeyActions::new("keyboard".to_owned()), |strokes, value| {
                    strokes
                        .then(KeyAction::Down { value })
                        .then(KeyAction::Up { value })
                });
        self.browser
            .client()
            .perform_actions(strokes)
            .await
            .expect("the keyboard works");
    }

    /// Presses one key.
    pub async fn strike(&self, key: Key) {
        self.type_keys(&key).await;
    }

    /// Presses Tab while Shift is held.
    pub async fn tab_back(&self) {
        let [shift, tab] = [Key::Shift, Key::Tab].map(char::from);
        let strokes = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: tab })
            .then(KeyAction::Up { value: tab })
            .then(KeyAction::Up { value: shift });
        self.browser
            .client()
            .perform_actions(strokes)
            .await
            .expect("the keyboard works");
    }

    /// Presses Tab until the focus is on `name`. Wherever it stops, one must see that it is there.
    pub async fn tab_to(&self, name: &str) {
        let mut stops = Vec::new();
        while stops.len() < STOPS {
            self.strike(Key::Tab).await;
            let stop = self.focused_name().await;
            if !stop.is_empty() {
                assert!(
                    self.focus_is_visible().await,
                    "one does not see that the focus is on “{stop}”"
                );
            }
            if stop == name {
                return;
            }
            if stop.is_empty() {
                self.come_round().await;
            }
            stops.push(stop);
        }
        panic!("Tab does not come to “{name}”, only to {stops:?}");
    }

    /// Where Tab has left the page: comes into it again at its top.
    async fn come_round(&self) {
        const SCRIPT: &str = "
            const { body } = document;
            body.tabIndex = -1;
            body.focus();
            body.removeAttribute('tabindex');";
        match self.browser.engine() {
            Engine::Chromium | Engine::WebKit => {}
            // Its driver sends keys to the page only, which its tool bars, whose turn it is, do not get.
            Engine::Firefox => {
                self.browser.leave_tools().await;
                self.run::<()>(SCRIPT, vec![]).await;
            }
        }
    }

    async fn focus_is_visible(&self) -> bool {
        const SCRIPT: &str = "
            const style = getComputedStyle(document.activeElement);
            const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            return outlined || style.boxShadow !== 'none';";
        self.run(SCRIPT, vec![]).await
    }
}
