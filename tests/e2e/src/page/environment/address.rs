//! The address bar, with Back and Forward.

use serde_json::json;

use crate::page::Page;

impl Page {
    /// Opens the page at a path of its site, with the query string and the fragment that stand there.
    pub async fn open_at(&self, path: &str) {
        self.go_to(path).await;
        self.starts().await;
    }

    /// Waits until the page has put something there.
    pub async fn starts(&self) {
        self.shows_any_of("main form, [role=alert], [role=alertdialog]")
            .await;
    }

    /// Opens the page while it cannot come, so that only its shell is there. It comes when
    /// [`let_come`](Self::let_come) says so.
    pub async fn open_held_back(&self, path: &str) {
        const HOLD_BACK: &str = "
            if (!window.letCome) {
                const come = new Promise(come => window.letCome = come);
                const real = WebAssembly.instantiateStreaming;
                WebAssembly.instantiateStreaming = (...given) => come.then(() => real.apply(WebAssembly, given));
            }";
        self.before_the_page(HOLD_BACK).await;
        self.go_to(path).await;
        self.shows_any_of("#shell").await;
    }

    /// Lets a page come that [`open_held_back`](Self::open_held_back) holds back.
    pub async fn let_come(&self) {
        self.run::<()>("letCome()", vec![]).await;
        self.starts().await;
    }

    /// Opens the page as if it came from another computer, where its site is a server of the tests' own: all addresses of this
    /// computer lead to it, and this one is none that stays here by its looks.
    pub async fn open_from_afar(&self) {
        let origin = self.site.origin.replace("127.0.0.1", "0.0.0.0");
        self.go_to_origin(&origin, "/").await;
        self.starts().await;
    }

    async fn go_to(&self, path: &str) {
        self.go_to_origin(&self.site.origin, path).await;
    }

    async fn go_to_origin(&self, origin: &str, path: &str) {
        let address = format!("{origin}{path}");
        self.go_away_to(&address).await;
        // Firefox's driver may say so while the page before is still there, and has no response of one that is just going.
        self.until("the page before to be gone", async || {
            let script = "
                const { origin, pathname } = new URL(arguments[0]);
                return location.origin === origin && location.pathname === pathname";
            let response = self.browser.run(script, vec![json!(address)]).await;
            response
                .is_ok_and(|response| response == true)
                .then_some(())
        })
        .await;
    }

    /// Goes to another address, in the place of the page.
    pub(crate) async fn go_away_to(&self, address: &str) {
        // The page that goes away takes what it has recorded with it.
        self.recorded().await.expect("the browser answers");
        self.browser
            .client()
            .goto(address)
            .await
            .expect("the browser opens the page");
    }

    async fn shows_any_of(&self, selector: &str) {
        let script = format!("return !!document.querySelector('{selector}')");
        self.until("the page to start", async || {
            self.run::<bool>(&script, vec![]).await.then_some(())
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
