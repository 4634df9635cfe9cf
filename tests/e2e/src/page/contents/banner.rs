//! The banner that says what went wrong.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::page::Page;

/// What a banner says and offers.
#[derive(Clone, Debug, Deserialize)]
pub struct Banner {
    /// Its heading.
    pub title: String,
    /// Everything it says, white space aside.
    pub text: String,
    /// The sentences of its paragraphs.
    pub sentences: Vec<String>,
    /// What is known about the failure, by name: `Error code`, `Message`, `Request ID`.
    pub facts: BTreeMap<String, String>,
    /// Its buttons.
    pub buttons: Vec<String>,
}

impl Banner {
    /// A fact by its name.
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.get(name).map(String::as_str)
    }

    /// Whether it has this button.
    pub fn offers(&self, button: &str) -> bool {
        self.buttons.iter().any(|name| name == button)
    }
}

impl Page {
    /// The banners that are on screen now.
    pub async fn banners(&self) -> Vec<Banner> {
        const SCRIPT: &str = "
            const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
            const english = new Intl.Segmenter('en', { granularity: 'sentence' });
            return [...document.querySelectorAll('[role=alert]')]
                .filter(alert => alert.checkVisibility() && plain(alert.innerText))
                .map(alert => {
                    const texts = selector => [...alert.querySelectorAll(selector)].map(part => plain(part.textContent));
                    return {
                        title: texts('h1, h2, h3, h4, h5, h6')[0] ?? '',
                        text: plain(alert.innerText),
                        sentences: texts('p')
                            .flatMap(text => [...english.segment(text)].map(({ segment }) => segment.trim())),
                        facts: Object.fromEntries(
                            [...alert.querySelectorAll('dt')]
                                .map(term => [plain(term.textContent), plain(term.nextElementSibling.textContent)])),
                        buttons: texts('button'),
                    };
                });";
        self.run(SCRIPT, vec![]).await
    }

    /// Waits for the one banner.
    pub async fn banner(&self) -> Banner {
        let mut banners = self
            .until("a banner", async || {
                Some(self.banners().await).filter(|banners| !banners.is_empty())
            })
            .await;
        assert_eq!(banners.len(), 1, "one banner at a time: {banners:?}");
        banners.remove(0)
    }

    /// Waits until there is no banner.
    pub async fn has_no_banner(&self) {
        self.until("the banner to be gone", async || {
            self.banners().await.is_empty().then_some(())
        })
        .await;
    }
}
