//! What the browser sends, as its own network log has it.

use serde_json::{Value as Json, json};

use super::Page;

/// One request of the browser.
#[derive(Clone, Debug)]
pub struct Exchange {
    id: String,
    /// The whole URL.
    pub url: String,
    /// The method, in capitals.
    pub method: String,
    /// The request's headers as one text.
    pub headers: String,
    /// How it ended; `None` while it runs.
    pub outcome: Option<Outcome>,
}

/// How a request ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer, whichever.
    Answered,
    /// The page took it back.
    Aborted,
    /// Without an answer, for this reason.
    Failed(String),
}

impl Page {
    /// Every request since the browser started, in order.
    pub async fn exchanges(&self) -> Vec<Exchange> {
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

    /// Pulls the plug.
    pub async fn go_offline(&self) {
        self.set_offline(true).await;
    }

    /// Puts the plug back.
    pub async fn go_online(&self) {
        self.set_offline(false).await;
    }

    async fn set_offline(&self, offline: bool) {
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
    let mut end = |outcome| {
        if let Some(exchange) = exchanges.iter_mut().rfind(|exchange| exchange.id == id) {
            exchange.outcome = Some(outcome);
        }
    };
    match event["method"].as_str() {
        Some("Network.requestWillBeSent") => exchanges.push(Exchange {
            id: id.to_owned(),
            url: text(&parameters["request"]["url"]),
            method: text(&parameters["request"]["method"]),
            headers: parameters["request"]["headers"].to_string(),
            outcome: None,
        }),
        Some("Network.loadingFinished") => end(Outcome::Answered),
        Some("Network.loadingFailed") if parameters["canceled"] == true => end(Outcome::Aborted),
        Some("Network.loadingFailed") => end(Outcome::Failed(text(&parameters["errorText"]))),
        _ => {}
    }
    exchanges
}
