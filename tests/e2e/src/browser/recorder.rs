//! What a script in the page tells of what the page logs and sends, where the browser's driver does not.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::page::environment::network::Exchange;

/// Where the site has the script.
pub const PATH: &str = "/recorder.js";

/// The script.
pub const SOURCE: &str = include_str!("recorder.js");

/// What was recorded in one document.
#[derive(Clone, Debug, Deserialize)]
pub struct Recorded {
    /// When the document began, in milliseconds: no two of a test have begun at the same time.
    pub document: f64,
    /// Entries as Chromium's log has them.
    pub console: Vec<Json>,
    /// What was fetched, and the files that came along.
    pub exchanges: Vec<Exchange>,
}

/// Reads what was recorded in the document that is open; `null` where none is of ours.
pub const READ: &str = "
    if (!window.recorded) return null;
    const { document, console, exchanges } = window.recorded;
    const seconds = time => (performance.timeOrigin + time) / 1000;
    const came = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
        .filter(({ initiatorType, name }) => initiatorType !== 'fetch' && !name.endsWith('/recorder.js'))
        .map(({ name, startTime, responseEnd }) => ({
            url: name,
            method: 'GET',
            headers: '',
            sent_at: seconds(startTime),
            ended_at: responseEnd ? seconds(responseEnd) : null,
            outcome: responseEnd ? 'Answered' : null,
        }));
    const all = came.concat(exchanges).sort((one, other) => one.sent_at - other.sent_at);
    return { document, console, exchanges: all };";

/// `index` with the script before all others.
pub fn put_into(index: &str) -> String {
    let head = index.find("<head>").expect("index.html has a <head>") + "<head>".len();
    format!(
        "{}<script src={PATH}></script>{}",
        &index[..head],
        &index[head..]
    )
}
