//! The browser: one session, a new window for each measurement.

use std::fmt;
use std::time::Duration;

use e2e::{CHROMIUM_FLAGS, Driver, Engine};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::report::median;

/// Beside those of the end-to-end tests: no window may be taken for one that nobody sees, which gets no frames.
const FLAGS: [&str; 3] = [
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
];

const POLL: Duration = Duration::from_millis(20);

/// How long a new window is left alone. Chromium 156 loads its own pages into each (of the address bar,
/// `chrome://omnibox-popup.top-chrome`), on the same processors: for 0.4 s on a machine with two.
const SETTLING: Duration = Duration::from_millis(1500);

/// A Chromium of its own.
pub struct Browser {
    client: Client,
    // Dropped in this order: first the processes, then the folder that they use.
    _driver: Driver,
    _profile: TempDir,
}

/// How fast everything is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// As it is.
    Unthrottled,
    /// The page's thread takes four times as long.
    SlowCpu,
    /// 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
    SlowNetwork,
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unthrottled => "no throttle",
            Self::SlowCpu => "CPU 4× slower",
            Self::SlowNetwork => "1.6 Mbit/s and 150 ms RTT",
        })
    }
}

/// What a page's thread does, in seconds of the processor's time.
#[derive(Clone, Copy, Default)]
pub struct Work {
    script: f64,
    style: f64,
    layout: f64,
    tasks: f64,
}

impl Work {
    /// All of it, in milliseconds.
    pub fn milliseconds(self) -> f64 {
        self.tasks * 1e3
    }

    /// What has been done since `earlier`, for each of so many times.
    pub fn each(self, earlier: Self, times: usize) -> Self {
        let times = f64::from(u32::try_from(times).unwrap_or(u32::MAX));
        let each = |now: f64, then: f64| (now - then) / times;
        Self {
            script: each(self.script, earlier.script),
            style: each(self.style, earlier.style),
            layout: each(self.layout, earlier.layout),
            tasks: each(self.tasks, earlier.tasks),
        }
    }
}

/// The median of each.
impl FromIterator<Work> for Work {
    fn from_iter<T: IntoIterator<Item = Self>>(works: T) -> Self {
        let works: Vec<Self> = works.into_iter().collect();
        let median_of =
            |part: fn(&Self) -> f64| median(&works.iter().map(part).collect::<Vec<_>>());
        Self {
            script: median_of(|work| work.script),
            style: median_of(|work| work.style),
            layout: median_of(|work| work.layout),
            tasks: median_of(|work| work.tasks),
        }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.1} ms, of which script {:.1}, style {:.1}, layout {:.1}",
            self.tasks * 1e3,
            self.script * 1e3,
            self.style * 1e3,
            self.layout * 1e3,
        )
    }
}

impl Browser {
    /// Starts `$CHROMIUM`, by default the one that `chromedriver` finds.
    pub async fn start() -> Self {
        let profile = tempfile::tempdir().expect("a temporary folder");
        let driver = Driver::start(Engine::Chromium, profile.path()).await;
        let flags = CHROMIUM_FLAGS.iter().chain(&FLAGS);
        let mut flags: Vec<String> = flags.map(|&flag| flag.to_owned()).collect();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let mut options =
            json!({ "args": flags, "prefs": { "intl.accept_languages": "en-US,en" } });
        if let Ok(binary) = std::env::var("CHROMIUM") {
            options["binary"] = binary.into();
        }
        let capabilities = Capabilities::from_iter([
            ("browserName".to_owned(), "chrome".into()),
            ("goog:chromeOptions".to_owned(), options),
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

    /// Its name and version.
    pub async fn version(&self) -> String {
        let version = self.devtools("Browser.getVersion", json!({})).await;
        version["product"].as_str().unwrap_or_default().to_owned()
    }

    /// Goes over to a new window, in a new process, with nothing cached; the one before is closed. `probe` runs in each
    /// page before its own scripts.
    pub async fn renew(&self, probe: &str, pace: Pace) {
        let before = self.client.window().await.expect("a window");
        let new = self.client.new_window(false).await.expect("a new window");
        self.client
            .switch_to_window(before)
            .await
            .expect("it is still there");
        self.client.close_window().await.expect("it closes");
        self.client
            .switch_to_window(new.handle)
            .await
            .expect("it is there");
        for (command, parameters) in [
            ("Page.bringToFront", json!({})),
            ("Network.enable", json!({})),
            ("Network.clearBrowserCache", json!({})),
            ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
            (
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
            ),
            // Time on the processor, which other programs do not add to.
            ("Performance.enable", json!({ "timeDomain": "threadTicks" })),
            ("Page.enable", json!({})),
            (
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": probe }),
            ),
        ] {
            self.devtools(command, parameters).await;
        }
        match pace {
            Pace::Unthrottled => {}
            Pace::SlowCpu => {
                self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
                    .await;
            }
            Pace::SlowNetwork => {
                let conditions = json!({
                    "offline": false, "latency": 150,
                    "downloadThroughput": 200_000, "uploadThroughput": 93_750,
                });
                self.devtools("Network.emulateNetworkConditions", conditions)
                    .await;
            }
        }
        tokio::time::sleep(SETTLING).await;
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.expect("the page opens");
    }

    /// Opens the same address again.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page opens");
    }

    /// What the body of a function in the page returns.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        let response = self.client.execute(script, vec![]).await;
        let response = response.unwrap_or_else(|error| panic!("{error}, in the script {script}"));
        serde_json::from_value(response)
            .unwrap_or_else(|error| panic!("{error}, in the answer of {script}"))
    }

    /// Waits until a script returns something.
    pub async fn until<T: DeserializeOwned>(&self, patience: Duration, script: &str) -> T {
        let deadline = tokio::time::Instant::now() + patience;
        loop {
            if let Some(found) = self.run::<Option<T>>(script).await {
                return found;
            }
            assert!(
                tokio::time::Instant::now() < deadline,
                "waited {} s for {script}; on screen:\n{}",
                patience.as_secs(),
                self.run::<String>(
                    "return JSON.stringify(bench) + document.body.innerText.slice(0, 2000)"
                )
                .await
            );
            tokio::time::sleep(POLL).await;
        }
    }

    /// Presses a key and lets it go.
    pub async fn press(&self, key: char) {
        let down = match key {
            '\u{8}' => json!({
                "type": "keyDown", "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8,
            }),
            letter => json!({ "type": "keyDown", "key": letter, "text": letter }),
        };
        let mut up = down.clone();
        up["type"] = "keyUp".into();
        if let Some(up) = up.as_object_mut() {
            up.remove("text");
        }
        self.devtools("Input.dispatchKeyEvent", down).await;
        self.devtools("Input.dispatchKeyEvent", up).await;
    }

    /// Bytes in use in the page's JavaScript heap, once what nobody uses has gone.
    pub async fn heap(&self) -> u64 {
        for _ in 0..2 {
            self.devtools("HeapProfiler.collectGarbage", json!({}))
                .await;
        }
        let usage = self.devtools("Runtime.getHeapUsage", json!({})).await;
        bytes(&usage["usedSize"])
    }

    /// Where the page's thread has spent its time so far.
    pub async fn work(&self) -> Work {
        let response = self.devtools("Performance.getMetrics", json!({})).await;
        let seconds = |wanted: &str| {
            let metrics = response["metrics"].as_array().into_iter().flatten();
            let mut named = metrics.filter(|metric| metric["name"] == wanted);
            named
                .find_map(|metric| metric["value"].as_f64())
                .unwrap_or_default()
        };
        Work {
            script: seconds("ScriptDuration"),
            style: seconds("RecalcStyleDuration"),
            layout: seconds("LayoutDuration"),
            tasks: seconds("TaskDuration"),
        }
    }

    /// Sends a command of the `DevTools` protocol.
    pub async fn devtools(&self, command: &str, parameters: Json) -> Json {
        let body = json!({ "cmd": command, "params": parameters }).to_string();
        let response = self.client.issue_cmd(DevTools { body }).await;
        response.unwrap_or_else(|error| panic!("DevTools refuses {command}: {error}"))
    }

    /// Ends the session, so that Chromium leaves in good order.
    pub async fn close(self) {
        if let Err(error) = self.client.clone().close().await {
            eprintln!("the browser's session did not end well: {error}");
        }
    }
}

/// A number of bytes; `DevTools` gives some as floats.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn bytes(number: &Json) -> u64 {
    number.as_f64().unwrap_or_default() as u64
}

/// Chromedriver's way to `DevTools`.
#[derive(Debug)]
struct DevTools {
    body: String,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.clone()))
    }
}
