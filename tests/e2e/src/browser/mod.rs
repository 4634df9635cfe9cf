//! One browser and the `WebDriver` session that drives it.

pub mod context;
pub mod driver;
pub mod engine;
pub mod pool;
pub mod recorder;

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use tokio::time::timeout;

use crate::browser::context::Context;
use crate::browser::driver::Driver;
use crate::browser::engine::{Engine, Lack};
use crate::deployment::nginx::{browser_flag, own_address};
use crate::page::environment::display::{NARROW, Scheme};
use crate::process_group::Folder;

/// What Chromium is started with. See `TOOLCHAIN.md`: no sandbox because tests run as root in containers, the rest keeps
/// it from doing things of its own.
pub const CHROMIUM_FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// In a context, as in a private window, it would ask with TLS first whatever the address says. And each window's address
/// bar would load pages of its own for what drops down from it, at twice the cost of the window itself.
const DISABLED_FEATURES: &str = "--disable-features=HttpsFirstModeIncognito,HttpsUpgrades,WebUIOmniboxPopup,WebUIOmniboxAimPopup";

/// `MiniBrowser`'s bar of tools would keep its window wider than the narrowest screen.
const NARROW_TOOLS: &str = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; letter-spacing: -5px; }
entry { margin-left: -150px; margin-right: -150px; }
";

/// The folder for its files, in its home.
const DOWNLOADS: &str = "downloads";

/// The folder for what Chromium keeps, in its home.
const PROFILE: &str = "profile";

/// A browser with an empty profile. Dropping it ends it.
pub struct Browser {
    client: Client,
    engine: Engine,
    address: Ipv4Addr,
    // The window that it was started with, in which nothing is opened.
    first_window: WindowHandle,
    // Chromium's, while a scenario has it that is not to find anything of another one.
    context: Option<Context>,
    // Dropped in this order: first the processes, then the folder that they use.
    _driver: Driver,
    home: Folder,
}

impl Browser {
    /// Starts a browser of this engine, whose reader prefers `languages`: BCP 47 tags with commas between them. In
    /// `WebKit`, which takes one language from the system's locale, the page is told of them by
    /// [`Site`](crate::deployment::site::Site).
    pub async fn start(engine: Engine, languages: &str) -> Self {
        let home = Folder::new();
        let downloads = home.path().join(DOWNLOADS);
        std::fs::create_dir(&downloads).expect("a folder for downloads");
        let address = own_address();
        let (key, options) = match engine {
            Engine::Chromium => (
                "goog:chromeOptions",
                chromium(&home.path().join(PROFILE), languages, address),
            ),
            Engine::Firefox => ("moz:firefoxOptions", firefox(&downloads, languages)),
            Engine::WebKit => {
                configure_webkit(&home.path().join("config"), &downloads).expect("its folder");
                ("webkitgtk:browserOptions", webkit())
            }
        };
        let mut capabilities = Capabilities::from_iter([
            ("acceptInsecureCerts".to_owned(), true.into()),
            // In milliseconds. WebKit's driver keeps this time by the page's own timer, which a test may have hurried.
            ("timeouts".to_owned(), json!({ "script": 1_800_000 })),
            (key.to_owned(), options),
        ]);
        if engine == Engine::Chromium {
            let logs = json!({ "browser": "ALL", "performance": "ALL" });
            capabilities.insert("goog:loggingPrefs".to_owned(), logs);
        }
        let driver = Driver::start(engine, home.path()).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .expect("the driver opens a session");
        let first_window = client.window().await.expect("it has a window");
        let browser = Self {
            client,
            engine,
            address,
            first_window,
            context: None,
            _driver: driver,
            home,
        };
        if engine == Engine::Chromium {
            browser.save_files_of(None).await;
        }
        browser
    }

    /// Makes it ready for another scenario. Whatever Chromium keeps, it keeps by contexts, of which each scenario gets a new
    /// one; they share the clipboard alone, the folder for files, and the driver's logs.
    pub async fn begin(&mut self) {
        if self.engine != Engine::Chromium {
            return;
        }
        self.go_to_window(self.first_window.clone()).await;
        let closed = async {
            while self.windows().await > 1 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let closed = timeout(Duration::from_secs(10), closed).await;
        closed.expect("what the scenario before has opened is closed");
        self.clear_clipboard().await;
        let context = Context::open(&self.home.path().join(PROFILE)).await;
        self.go_to_window(context.tab()).await;
        let downloads = self.downloads();
        std::fs::remove_dir_all(&downloads).expect("the folder is ours");
        std::fs::create_dir(&downloads).expect("a folder for downloads");
        self.save_files_of(Some(&context)).await;
        self.context = Some(context);
        for log in ["browser", "performance"] {
            self.take_log(log).await.expect("the driver keeps logs");
        }
    }

    /// Closes all that a scenario has opened, with all that was kept for it.
    pub fn end(&mut self) {
        self.context = None;
    }

    /// The ID of the context that a scenario has.
    #[cfg(test)]
    pub fn context_id(&self) -> Option<&str> {
        self.context.as_ref().map(Context::id)
    }

    /// Has files of this context, or of no context's windows, saved in the folder for them.
    async fn save_files_of(&self, context: Option<&Context>) {
        let mut behaviour = json!({ "behavior": "allow", "downloadPath": self.downloads() });
        if let Some(context) = context {
            behaviour["browserContextId"] = context.id().into();
        }
        self.devtools("Browser.setDownloadBehavior", behaviour)
            .await;
    }

    async fn go_to_window(&self, window: WindowHandle) {
        let response = self.client.switch_to_window(window).await;
        response.expect("the window is open");
    }

    async fn windows(&self) -> usize {
        let windows = self.client.windows().await;
        windows.expect("the driver knows the windows").len()
    }

    /// Copies nothing, which any page may when its user presses a key.
    async fn clear_clipboard(&self) {
        const SCRIPT: &str = "
            addEventListener('copy', event => {
                event.preventDefault();
                event.clipboardData.setData('text/plain', '');
            }, { once: true });
            document.execCommand('copy')";
        let copy = json!({ "expression": SCRIPT, "userGesture": true });
        let response = self.devtools("Runtime.evaluate", copy).await;
        assert_eq!(response["result"]["value"], true, "{response}");
    }

    /// Where it looks for the hosts of the deployed page.
    pub fn address(&self) -> Ipv4Addr {
        self.address
    }

    /// The session's standard commands.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder in which it saves files.
    pub fn downloads(&self) -> PathBuf {
        self.home.path().join(DOWNLOADS)
    }

    /// Runs the body of a function in the page. A promise that it returns is awaited.
    pub async fn run(&self, script: &str, arguments: Vec<Json>) -> Result<Json, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// Sends a command of the `DevTools` protocol, which Chromium alone has.
    pub async fn devtools(&self, command: &str, parameters: Json) -> Json {
        let body = json!({ "cmd": command, "params": parameters });
        let response = self
            .client
            .issue_cmd(Command::post("goog/cdp/execute", &body))
            .await;
        response.unwrap_or_else(|error| panic!("DevTools refuses {command}: {error}"))
    }

    /// Runs the body of a function in Firefox itself, outside the page.
    async fn in_firefox(&self, script: &str, arguments: Vec<Json>) {
        self.in_context("chrome").await;
        let response = self.client.execute(script, arguments).await;
        response.unwrap_or_else(|error| panic!("{error}, in Firefox's script {script}"));
        self.in_context("content").await;
    }

    async fn in_context(&self, context: &str) {
        let command = Command::post("moz/context", &json!({ "context": context }));
        let response = self.client.issue_cmd(command).await;
        response.expect("geckodriver was started with --allow-system-access");
    }

    /// Brings the focus from Firefox's tool bars back into the page.
    pub async fn leave_tools(&self) {
        self.in_firefox("gBrowser.selectedBrowser.focus()", vec![])
            .await;
    }

    /// Gives the page this much room, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", screen)
                    .await;
            }
            // A window of Firefox is 500 px wide at least; this is how its own `browsingContext.setViewport` does it.
            Engine::Firefox => {
                const SCRIPT: &str = "
                    const { style } = gBrowser.selectedBrowser;
                    for (const [side, length] of [['width', arguments[0]], ['height', arguments[1]]]) {
                        for (const property of [side, `min-${side}`, `max-${side}`]) {
                            style.setProperty(property, `${length}px`);
                        }
                    }";
                self.in_firefox(SCRIPT, vec![width.into(), height.into()])
                    .await;
            }
            Engine::WebKit => {
                const TOOLS: &str = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
                let tools = self.run(TOOLS, vec![]).await.expect("a window has a size");
                let [right, top] = [0, 1]
                    .map(|side| u32::try_from(tools[side].as_u64().unwrap_or(0)).unwrap_or(0));
                let size = self
                    .client
                    .set_window_size(width + right, height + top)
                    .await;
                size.expect("the window can be sized");
            }
        }
        self.has_size(width, height).await;
    }

    async fn has_size(&self, width: u32, height: u32) {
        let mut size = Json::Null;
        for _ in 0..200 {
            size = self
                .run("return [innerWidth, innerHeight]", vec![])
                .await
                .expect("a window has a size");
            if size == json!([width, height]) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the page has {size} px in place of {width} × {height}");
    }

    /// Lets the operator prefer this colour scheme.
    pub async fn prefer(&self, scheme: Scheme) {
        match self.engine {
            Engine::Chromium => {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme.name() }]);
                self.devtools(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                )
                .await;
            }
            Engine::Firefox => {
                const SCRIPT: &str = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
                let value = match scheme {
                    Scheme::Dark => 0,
                    Scheme::Light => 1,
                };
                self.in_firefox(SCRIPT, vec![value.into()]).await;
            }
            // It asks the desktop, of which there is none. The page takes every colour from `light-dark()`, which goes
            // by this property.
            Engine::WebKit => {
                const SCRIPT: &str = "document.documentElement.style.colorScheme = arguments[0]";
                let response = self.run(SCRIPT, vec![scheme.name().into()]).await;
                response.expect("a page is open");
            }
        }
    }

    /// Lets the operator have chosen the colours of all pages. `WebKit` knows no such choice.
    pub async fn force_colours(&self) {
        match self.engine {
            Engine::Chromium => {
                let features = json!([{ "name": "forced-colors", "value": "active" }]);
                self.devtools(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                )
                .await;
            }
            Engine::Firefox => {
                const SCRIPT: &str =
                    "Services.prefs.setIntPref('browser.display.document_color_use', 2)";
                self.in_firefox(SCRIPT, vec![]).await;
            }
            Engine::WebKit => {}
        }
    }

    /// What is in the clipboard.
    pub async fn clipboard(&self) -> Result<Json, CmdError> {
        const READ: &str = "return navigator.clipboard.readText()";
        const READ_IF_ALLOWED: &str = "
            return document.featurePolicy.allowsFeature('clipboard-read') ? navigator.clipboard.readText() : null";
        match self.engine {
            Engine::Chromium => {
                self.allow_reading_the_clipboard().await;
                // The policy of the deployed page lets no script read, whatever is granted.
                match self.run(READ_IF_ALLOWED, vec![]).await? {
                    Json::Null => self.paste().await,
                    text => Ok(text),
                }
            }
            Engine::Firefox => self.run(READ, vec![]).await,
            // It lets no script read.
            Engine::WebKit => self.paste().await,
        }
    }

    async fn allow_reading_the_clipboard(&self) {
        let permission = json!({ "name": "clipboard-read" });
        if let Some(context) = &self.context {
            // The standard command is about the context that the browser was started with.
            let parameters = json!({ "permission": permission, "setting": "granted", "browserContextId": context.id() });
            self.devtools("Browser.setPermission", parameters).await;
        } else {
            // Where there is no such command, it may do without.
            let body = json!({ "descriptor": permission, "state": "granted" });
            let command = Command::post("permissions", &body);
            let _ = self.client.issue_cmd(command).await;
        }
    }

    /// What is in the clipboard, pasted, as anybody may.
    async fn paste(&self) -> Result<Json, CmdError> {
        const PLACE: &str = "
            const place = document.createElement('textarea');
            place.before = document.activeElement;
            place.id = 'pasted';
            // What is behind a dialog takes no keys.
            (document.querySelector('dialog:modal') ?? document.body).append(place);
            place.focus({ preventScroll: true });";
        const TAKE: &str = "
            const place = document.getElementById('pasted');
            place.remove();
            place.before.focus({ preventScroll: true });
            return place.value;";
        self.run(PLACE, vec![]).await?;
        let keys = format!("{}v{}", Key::Control, Key::Null);
        self.client.active_element().await?.send_keys(&keys).await?;
        self.run(TAKE, vec![]).await
    }

    /// What there is instead where the driver is asked for what it lacks; nothing where it does it.
    pub async fn refusal(&self, lack: Lack, languages: &str) -> Option<String> {
        let devtools = async |command: &str, parameters: Json| {
            let body = json!({ "cmd": command, "params": parameters });
            let response = self
                .client
                .issue_cmd(Command::post("goog/cdp/execute", &body))
                .await;
            response.err().map(|error| error.to_string())
        };
        match lack {
            Lack::Logs => self
                .take_log("browser")
                .await
                .err()
                .map(|error| error.to_string()),
            Lack::ScriptsFirst => {
                devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": "" }),
                )
                .await
            }
            Lack::Offline => devtools("Network.enable", json!({})).await,
            Lack::Memory => devtools("Performance.enable", json!({})).await,
            Lack::ColourScheme => devtools("Emulation.setEmulatedMedia", json!({})).await,
            Lack::Languages => {
                // Past what the site may have told the page.
                const ITS_OWN: &str = "
                    const { get } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'languages');
                    return get.call(navigator).join();";
                let told = self.run(ITS_OWN, vec![]).await;
                let told = told.expect("a browser has languages");
                (told != languages).then(|| format!("{told} in place of {languages}"))
            }
            Lack::Clipboard => {
                self.allow_reading_the_clipboard().await;
                let read = self
                    .run("return navigator.clipboard.readText()", vec![])
                    .await;
                read.err().map(|error| error.to_string())
            }
            Lack::NarrowWindow => {
                match self.engine {
                    // The size that was set in another way would stay.
                    Engine::Chromium => {
                        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}))
                            .await;
                    }
                    Engine::Firefox | Engine::WebKit => {}
                }
                self.client
                    .set_window_size(NARROW, 900)
                    .await
                    .expect("the window can be sized");
                let width = self.run("return innerWidth", vec![]).await;
                let width = width.expect("a window has a width");
                (width != NARROW).then(|| format!("{width} px in place of {NARROW}"))
            }
        }
    }

    /// The entries of Chromium's log `kind`, `browser` or `performance`, since they were last taken.
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
        let response = self
            .client
            .issue_cmd(Command {
                method: Method::GET,
                path,
                body: None,
            })
            .await?;
        Ok(response.as_str().unwrap_or_default().to_owned())
    }

    /// Ends it; `WebKit` in good order. What the others would put in order goes with their folder, and Firefox would take
    /// seconds for that.
    pub async fn close(self) {
        match self.engine {
            Engine::WebKit => {}
            Engine::Chromium | Engine::Firefox => return,
        }
        if let Err(error) = self.client.clone().close().await {
            eprintln!("the browser's session did not end well: {error}");
        }
    }
}

fn chromium(profile: &Path, languages: &str, address: Ipv4Addr) -> Json {
    let profile = format!("--user-data-dir={}", profile.display());
    let hosts = browser_flag(address);
    let mut flags = CHROMIUM_FLAGS.to_vec();
    flags.extend([profile.as_str(), hosts.as_str()]);
    flags.push(DISABLED_FEATURES);
    let mut options = json!({ "args": flags, "prefs": { "intl.accept_languages": languages } });
    if let Ok(binary) = std::env::var("CHROMIUM") {
        options["binary"] = binary.into();
    }
    options
}

fn firefox(downloads: &Path, languages: &str) -> Json {
    let binary = std::env::var("FIREFOX").unwrap_or_else(|_| "/usr/bin/firefox-esr".to_owned());
    let preferences = json!({
        "intl.accept_languages": languages,
        "browser.download.dir": downloads,
        // In the folder named above.
        "browser.download.folderList": 2,
        "browser.download.alwaysOpenPanel": false,
        // Reads the clipboard without asking the user.
        "dom.events.testing.asyncClipboard": true,
        // Fewer processes start sooner: one page is open.
        "dom.ipc.processCount": 1,
        "dom.ipc.processPrelaunch.enabled": false,
        // Times in milliseconds, as they are.
        "privacy.reduceTimerPrecision": false,
    });
    json!({ "binary": binary, "args": ["-headless"], "prefs": preferences })
}

fn webkit() -> Json {
    let mut options = json!({ "args": ["--automation"] });
    if let Ok(binary) = std::env::var("MINIBROWSER") {
        options["binary"] = binary.into();
    }
    options
}

fn configure_webkit(folder: &Path, downloads: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder.join("gtk-3.0"))?;
    std::fs::write(folder.join("gtk-3.0/gtk.css"), NARROW_TOOLS)?;
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(folder.join("user-dirs.dirs"), downloads)
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
