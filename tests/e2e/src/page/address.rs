//! The address bar, with Back and Forward.

use super::Page;

impl Page {
    /// Opens the page at a path of its site, with the query string and the fragment that stand there.
    pub async fn open_at(&self, path: &str) {
        // The page that goes away takes what it has recorded with it.
        self.recorded().await.expect("the browser answers");
        let address = format!("{}{path}", self.site.origin);
        self.browser
            .client()
            .goto(&address)
            .await
            .expect("the browser opens the page");
        self.until("the page to start", async || {
            self.run::<bool>(
                "return !!document.querySelector('main form, [role=alert], [role=alertdialog]')",
                vec![],
            )
            .await
            .then_some(())
        })
        .await;
    }

    /// The address, from the path on.
    pub async fn address(&self) -> String {
        self.run(
            "return location.pathname + location.search + location.hash",
            vec![],
        )
        .await
    }

    /// Waits until the address is this, from the path on.
    pub async fn has_address(&self, address: &str) {
        self.until(&format!("the address to be {address}"), async || {
            (self.address().await == address).then_some(())
        })
        .await;
    }

    /// Presses the browser's Back.
    pub async fn back(&self) {
        self.run::<()>("history.back()", vec![]).await;
    }

    /// Presses the browser's Forward.
    pub async fn forward(&self) {
        self.run::<()>("history.forward()", vec![]).await;
    }
}
