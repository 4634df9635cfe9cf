//! The places where a secret must not be.

use std::collections::BTreeMap;

use super::Page;

impl Page {
    /// `secret` is neither in the page's source, nor in what the browser keeps, nor in its console, and it was sent
    /// only in the token's header and only to the mock service.
    pub async fn assert_nowhere(&self, secret: &str) {
        const SCRIPT: &str = "
            const entries = storage => JSON.stringify(Object.entries(storage));
            return (async () => ({
                address: location.href,
                title: document.title,
                history: JSON.stringify(history.state),
                source: document.documentElement.outerHTML,
                'shown text': document.body.innerText,
                'local storage': entries(localStorage),
                'session storage': entries(sessionStorage),
                databases: JSON.stringify(await indexedDB.databases()),
                caches: JSON.stringify(await caches.keys()),
                'names of resources': JSON.stringify(performance.getEntries().map(entry => entry.name)),
                'window name': window.name,
            }))();";
        let mut places: BTreeMap<String, String> = self.run(SCRIPT, vec![]).await;
        let cookies = self
            .browser
            .client()
            .get_all_cookies()
            .await
            .expect("the browser says its cookies");
        places.insert("cookies".to_owned(), format!("{cookies:?}"));
        let console = self.console().await.expect("the browser keeps a log");
        places.insert("console".to_owned(), format!("{console:?}"));
        for (place, text) in places {
            assert!(!text.contains(secret), "the secret is in the {place}");
        }
        for exchange in self.exchanges().await {
            assert!(
                !exchange.url.contains(secret),
                "the secret is in a URL that was asked for"
            );
            if exchange.headers.contains(secret) {
                let endpoint = format!("{}/v1/", self.mock_service);
                assert!(
                    exchange.url.starts_with(&endpoint),
                    "the secret was sent to {}",
                    exchange.url
                );
                assert_eq!(
                    exchange.headers.matches(secret).count(),
                    1,
                    "the secret was sent in one header"
                );
            }
        }
    }
}
