//! One Chromium and the `WebDriver` session that drives it.

use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::chromedriver::Chromedriver;

/// See `TOOLCHAIN.md`: no sandbox because tests run as root in containers, the rest keeps Chromium from doing things of
/// its own.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser with an empty profile. Dropping it ends it, closed or not.
pub struct Browser {
    client: Client,
    // Dropped in this order: first the processes, then the folder that they use.
    _driver: Chromedriver,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser of `$CHROMIUM`, by default the one that `chromedriver` finds, whose reader prefers `languages`:
    /// BCP 47 tags with commas between them.
    pub async fn start(languages: &str) -> Self {
        let driver = Chromedriver::start().await;
        let profile = tempfile::tempdir().expect("a temporary folder");
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).to_vec();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let preferences = json!({ "intl.accept_languages": languages });
        let mut options = json!({ "args": flags, "prefs": preferences });
        if let Ok(binary) = std::env::var("CHROMIUM") {
            options["binary"] = binary.into();
        }
        let capabilities = Capabilities::from_iter([
            ("browserName".to_owned(), "chrome".into()),
            ("goog:chromeOptions".to_owned(), options),
            (
                "goog:loggingPrefs".to_owned(),
                json!({ "browser": "ALL", "performance": "ALL" }),
            ),
        ]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .expect("chromedriver opens a session");
        Self {
            client,
            _driver: driver,
            _profile: profile,
        }
    }

    /// The session's standard commands.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Runs the body of a function in the page. A promise that it returns is awaited.
    pub async fn run(&self, script: &str, arguments: Vec<Json>) -> Result<Json, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// Sends a command of the `DevTools` protocol.
    pub async fn devtools(&self, command: &str, parameters: Json) {
        let body = json!({ "cmd": command, "params": parameters });
        let answer = self
            .client
            .issue_cmd(Command::post("goog/cdp/execute", &body))
            .await;
        answer.unwrap_or_else(|error| panic!("DevTools refuses {command}: {error}"));
    }

    /// Grants a permission, such as `clipboard-read`, to the page's origin.
    pub async fn grant(&self, permission: &str) {
        let body = json!({ "descriptor": { "name": permission }, "state": "granted" });
        self.client
            .issue_cmd(Command::post("permissions", &body))
            .await
            .expect("the permission is granted");
    }

    /// The entries of the log `kind`, `browser` or `performance`, since they were last taken.
    pub async fn take_log(&self, kind: &str) -> Result<Vec<Json>, CmdError> {
        let log = self
            .client
            .issue_cmd(Command::post("se/log", &json!({ "type": kind })))
            .await?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }

    /// What the accessibility tree says about an element: `computedrole` or `computedlabel`.
    pub async fn computed(
        &self,
        element: &fantoccini::elements::Element,
        what: &str,
    ) -> Result<String, CmdError> {
        let path = format!("element/{}/{what}", element.element_id());
        let answer = self
            .client
            .issue_cmd(Command {
                method: Method::GET,
                path,
                body: None,
            })
            .await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Ends the session, so that Chromium leaves in good order.
    pub async fn close(self) {
        if let Err(error) = self.client.clone().close().await {
            eprintln!("the browser's session did not end well: {error}");
        }
    }
}

/// A command that fantoccini has no method for.
#[derive(Debug)]
struct Command {
    method: Method,
    /// Below the session's URL.
    path: String,
    body: Option<String>,
}

impl Command {
    fn post(path: &str, body: &Json) -> Self {
        Self {
            method: Method::POST,
            path: path.to_owned(),
            body: Some(body.to_string()),
        }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!(
            "session/{}/{}",
            session_id.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}
