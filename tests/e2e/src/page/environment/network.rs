//! What the browser sends, as its own network log or the recorder in the page has it.

use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::browser::engine::Lack;
use crate::page::Page;

/// One request of the browser.
#[derive(Clone, Debug, Deserialize)]
pub struct Exchange {
    #[serde(default)]
    id: String,
    /// The whole URL.
    pub url: String,
    /// The method, in capitals.
    pub method: String,
    /// The request's headers as one text.
    pub headers: String,
    /// When it was sent, in seconds of the browser's clock.
    pub sent_at: f64,
    /// When it ended, likewise; `None` while it runs.
    pub ended_at: Option<f64>,
    /// How it ended; `None` while it runs.
    pub outcome: Option<Outcome>,
}

/// How a request ended.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub enum Outcome {
    /// With a response, whichever.
    Answered,
    /// The page took it back.
    Aborted,
    /// Without a response, for this reason.
    Failed(String),
}

impl Exchange {
    /// Whether it was under way at this time.
    pub fn runs_at(&self, time: f64) -> bool {
        self.sent_at <= time && self.ended_at.is_none_or(|end| time < end)
    }

    /// When it ended.
    pub fn end(&self) -> f64 {
        self.ended_at.expect("the request has ended")
    }

    /// A parameter by its name.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let url = url::Url::parse(&self.url).expect("a URL was asked for");
        url.query_pairs()
            .find_map(|(key, value)| (key == name).then(|| value.into_owned()))
    }
}

/// The most of `exchanges` that were under way at a time.
pub fn most_at_once(exchanges: &[Exchange]) -> usize {
    let under_way = |time| {
        exchanges
            .iter()
            .filter(|exchange| exchange.runs_at(time))
            .count()
    };
    let starts = exchanges.iter().map(|exchange| exchange.sent_at);
    starts.map(under_way).max().unwrap_or_default()
}

impl Page {
    /// Pages opened from now on are told that the operator wants to save data (`Save-Data`).
    pub async fn prefer_to_save_data(&self) {
        const SCRIPT: &str =
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
        self.before_the_page(SCRIPT).await;
    }

    /// Every request since the browser started, in order.
    pub async fn exchanges(&self) -> Vec<Exchange> {
        if self.browser.engine().lacks(Lack::Logs) {
            let recorded = self.recorded().await.expect("the browser answers");
            return recorded
                .into_iter()
                .flat_map(|recorded| recorded.exchanges)
                .collect();
        }
        let new = self
            .browser
            .take_log("performance")
            .await
            .expect("the browser keeps a log");
        let mut log = self.traffic.borrow_mut();
        log.extend(new.iter().filter_map(|entry| {
            let event: Json = serde_json::from_str(entry["message"].as_str()?).ok()?;
            Some(event["message"].clone())
        }));
        log.iter().fold(Vec::new(), note)
    }

    /// Every request for users since the browser started, in order.
    pub async fn requests(&self) -> Vec<Exchange> {
        let mut exchanges = self.exchanges().await;
        exchanges.retain(|exchange| {
            exchange.method == "GET" && exchange.url.contains("/non-migration-users?")
        });
        exchanges
    }

    /// Waits until the request for this configuration has ended, and says how.
    pub async fn outcome_of(&self, configuration: &str) -> Outcome {
        let path = format!("/hotspot-session-config/{configuration}/");
        self.until(
            &format!("the request for {configuration} to end"),
            async || {
                let exchanges = self.exchanges().await;
                exchanges
                    .into_iter()
                    .rfind(|exchange| exchange.method == "GET" && exchange.url.contains(&path))?
                    .outcome
            },
        )
        .await
    }

    /// Waits until the files that the page fetches ahead once it has rows are there. For a page that goes offline: the
    /// splitter's loader writes into the console what did not come.
    pub async fn has_fetched_ahead(&self) {
        self.until("the files that are fetched ahead", async || {
            let exchanges = self.exchanges().await;
            let mut files = exchanges
                .iter()
                .filter(|exchange| exchange.url.contains(".wasm"));
            let begun = files.clone().any(|file| file.url.contains("/tools-"));
            (begun && files.all(|file| file.outcome.is_some())).then_some(())
        })
        .await;
    }

    /// Pulls the plug.
    pub async fn go_offline(&self) {
        self.set_offline(true).await;
    }

    /// Puts the plug back.
    pub async fn go_online(&self) {
        self.set_offline(false).await;
    }

    async fn set_offline(&self, offline: bool) {
        if self.browser.engine().lacks(Lack::Offline) {
            return self
                .run(
                    "window.recorded.offline = arguments[0]",
                    vec![offline.into()],
                )
                .await;
        }
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser
            .devtools("Network.emulateNetworkConditions", conditions)
            .await;
    }
}

/// Adds an event of the log to the exchanges.
fn note(mut exchanges: Vec<Exchange>, event: &Json) -> Vec<Exchange> {
    let parameters = &event["params"];
    let id = parameters["requestId"].as_str().unwrap_or_default();
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let now = parameters["timestamp"].as_f64();
    let mut end = |outcome| {
        if let Some(exchange) = exchanges.iter_mut().rfind(|exchange| exchange.id == id) {
            exchange.ended_at = now;
            exchange.outcome = Some(outcome);
        }
    };
    match event["method"].as_str() {
        Some("Network.requestWillBeSent") => exchanges.push(Exchange {
            id: id.to_owned(),
            url: text(&parameters["request"]["url"]),
            method: text(&parameters["request"]["method"]),
            headers: parameters["request"]["headers"].to_string(),
            sent_at: now.unwrap_or_default(),
            ended_at: None,
            outcome: None,
        }),
        Some("Network.loadingFinished") => end(Outcome::Answered),
        Some("Network.loadingFailed") if parameters["canceled"] == true => end(Outcome::Aborted),
        Some("Network.loadingFailed") => end(Outcome::Failed(text(&parameters["errorText"]))),
        _ => {}
    }
    exchanges
}
