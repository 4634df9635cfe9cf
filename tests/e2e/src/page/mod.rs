//! The page as an operator meets it.
//!
//! Everything is found by role and accessible name, or by the text that is on screen. Whatever is looked for is waited
//! for: a step fails when it has not come true within ten seconds.

pub mod accessibility;
pub mod contents;
pub mod element;
pub mod environment;
pub mod requests;
pub mod secrecy;

use std::cell::RefCell;
use std::time::{Duration, Instant};

use mock_service::Recorder;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::browser::Browser;
use crate::browser::engine::{Engine, Lack};
use crate::browser::recorder::Recorded;
use crate::deployment::host::Host;
use crate::deployment::site::{Site, Supply};

/// The project that [`Page::load`] fills in.
pub const PROJECT: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

/// The token that [`Page::load`] fills in. It looks like a real one, which is longer.
pub const TOKEN: &str = "MIIDkgYJKoZIhvcNAQcCoIIDgzCC-A38CAQExDTALBglghkgBZQ";

const PATIENCE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(25);

/// The page, open in a browser.
pub struct Page {
    pub(crate) browser: Browser,
    site: Site,
    mock_service: String,
    recorder: Recorder,
    console: RefCell<Vec<Json>>,
    expected: RefCell<Vec<String>>,
    traffic: RefCell<Vec<Json>>,
    recorded: RefCell<Vec<Recorded>>,
    case: RefCell<String>,
}

impl Page {
    pub(crate) fn new(
        browser: Browser,
        site: Site,
        mock_service: String,
        recorder: Recorder,
    ) -> Self {
        Self {
            browser,
            site,
            mock_service,
            recorder,
            console: RefCell::default(),
            expected: RefCell::default(),
            traffic: RefCell::default(),
            recorded: RefCell::default(),
            case: RefCell::default(),
        }
    }

    /// Goes to the page's address, and waits until the page has put something there.
    pub async fn open(&self) {
        self.open_at("/").await;
    }

    /// Opens the page again as an operator has edited it: with this text in its deployment block, or without the block.
    pub async fn redeploy(&self, block: Option<&str>) {
        self.site.deploy(block);
        self.open().await;
    }

    /// nginx and the service behind it, where the page is served as it is deployed.
    pub fn host(&self) -> Option<&Host> {
        self.site.host()
    }

    /// From now on the site has, or has not, what the page loads when it is wanted.
    pub async fn supply(&self, supply: Supply) {
        self.site.supply(supply);
        // wasm-split's loader logs why a file did not come.
        self.expects_in_console("TypeError: Failed to fetch");
        if self.host().is_some() {
            // Of what nginx sends in a file's place neither status nor digest is what the tests' own server sends.
            for text in [
                ".wasm - Failed to load resource: the server responded with a status of 404",
                ".js - Failed to load resource: the server responded with a status of 404",
                "Failed to find a valid digest in the 'integrity' attribute",
            ] {
                self.expects_in_console(text);
            }
            // The browser may keep for a year what the site has no more, or has in another way.
            self.browser
                .devtools("Network.clearBrowserCache", json!({}))
                .await;
        }
    }

    /// Closes the page, ends its servers, and gives its browser back.
    pub(crate) async fn close(mut self) -> Browser {
        self.browser.end();
        self.site.close().await;
        self.browser
    }

    /// Which engine the page is shown by.
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// What there is instead where the engine's driver is asked for what it lacks; nothing where it does it. The reader has
    /// asked for `languages`.
    pub async fn refusal(&self, lack: Lack, languages: &str) -> Option<String> {
        self.browser.refusal(lack, languages).await
    }

    /// Says which case of a table the following steps belong to: it is named if one of them fails.
    pub fn case(&self, name: &str) {
        name.clone_into(&mut self.case.borrow_mut());
    }

    /// Waits until `probe` finds something.
    pub async fn until<T>(&self, wanted: &str, probe: impl AsyncFn() -> Option<T>) -> T {
        self.until_within(PATIENCE, wanted, probe).await
    }

    /// Waits so long until `probe` finds something.
    pub async fn until_within<T>(
        &self,
        patience: Duration,
        wanted: &str,
        probe: impl AsyncFn() -> Option<T>,
    ) -> T {
        let deadline = Instant::now() + patience;
        loop {
            if let Some(found) = probe().await {
                return found;
            }
            assert!(
                Instant::now() < deadline,
                "waited {} s for {wanted}",
                patience.as_secs()
            );
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until `text` is on screen, white space aside.
    pub async fn sees(&self, text: &str) {
        self.until(&format!("“{text}” to be seen"), async || {
            self.shows(text).await.then_some(())
        })
        .await;
    }

    /// Waits until `text` is on screen, if need be longer than other steps wait.
    pub async fn sees_within(&self, patience: Duration, text: &str) {
        self.until_within(patience, &format!("“{text}” to be seen"), async || {
            self.shows(text).await.then_some(())
        })
        .await;
    }

    /// Waits until `text` is not on screen.
    pub async fn sees_no_more(&self, text: &str) {
        self.until(&format!("“{text}” to be gone"), async || {
            (!self.shows(text).await).then_some(())
        })
        .await;
    }

    /// Whether `text` is on screen now.
    pub async fn shows(&self, text: &str) -> bool {
        // The body's text includes what the live region says while that is rendered out of sight.
        const SCRIPT: &str = "
            const count = text => text.replace(/\\s+/g, ' ').split(arguments[0]).length - 1;
            const unseen = [...document.querySelectorAll('[role=status]')]
                .filter(region => region.getBoundingClientRect().width <= 1)
                .map(region => count(region.innerText));
            return count(document.body?.innerText ?? '') > unseen.reduce((sum, count) => sum + count, 0);";
        self.run(SCRIPT, vec![text.into()]).await
    }

    /// What is on screen and where the test stands, for whoever reads that it failed.
    pub(crate) async fn describe(&self) -> String {
        let screen = self
            .browser
            .run("return document.body.innerText", vec![])
            .await;
        let screen = match &screen {
            Ok(text) => text.as_str().unwrap_or_default().to_owned(),
            Err(error) => format!("(the browser does not say: {error})"),
        };
        let entries = match self.console().await {
            Ok(entries) => entries
                .iter()
                .map(|entry| format!("  {}", entry["message"]))
                .collect::<Vec<_>>()
                .join("\n"),
            Err(error) => format!("(the browser does not say: {error})"),
        };
        format!(
            "case: {}\non screen:\n{screen}\nin the console:\n{entries}",
            self.case.borrow()
        )
    }

    /// Runs the body of a function in the page.
    pub async fn run<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Json>) -> T {
        let value = self.run_if_there(script, arguments).await;
        value.unwrap_or_else(|| panic!("an element went away, in the script {script}"))
    }

    /// The value of a script; nothing where an element among its arguments has gone away.
    async fn run_if_there<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Json>,
    ) -> Option<T> {
        match self.browser.run(script, arguments).await {
            Ok(value) => Some(
                serde_json::from_value(value)
                    .unwrap_or_else(|error| panic!("{error}, in the answer of {script}")),
            ),
            Err(error) if error.is_stale_element_reference() => None,
            Err(error) => panic!("{error}, in the script {script}"),
        }
    }

    /// The values of `script` for the elements that `selector` finds. In it, `element` is one of them.
    pub async fn each<T: DeserializeOwned>(&self, selector: &str, script: &str) -> Vec<T> {
        let script =
            format!("return [...document.querySelectorAll(arguments[0])].map(element => {script})");
        self.run(&script, vec![json!(selector)]).await
    }
}
