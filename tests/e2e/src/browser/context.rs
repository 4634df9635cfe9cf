//! A browser context of Chromium, which is to a program what a private window is to a reader.

use std::path::Path;

use fantoccini::wd::WindowHandle;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value as Json, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A context with one tab. It has storage, cookies, cache, permissions, HSTS, history and connections of its own, which
/// go with it, and so do its tabs with all that they emulate. Dropping it disposes of it.
pub struct Context {
    id: String,
    tab: WindowHandle,
    // Chromium disposes of the context when this ends.
    _connection: Connection,
}

type Connection = WebSocketStream<MaybeTlsStream<TcpStream>>;

impl Context {
    /// Makes one in the browser that has this profile. What makes it is a command to the browser itself, which its driver
    /// passes on to tabs only.
    pub async fn open(profile: &Path) -> Self {
        let port_and_path = std::fs::read_to_string(profile.join("DevToolsActivePort"))
            .expect("Chromium writes down where it listens");
        let (port, path) = port_and_path.split_once('\n').expect("two lines");
        let (mut connection, _) = connect_async(format!("ws://127.0.0.1:{port}{path}"))
            .await
            .expect("Chromium listens");
        let context = call(
            &mut connection,
            "Target.createBrowserContext",
            json!({ "disposeOnDetach": true }),
        )
        .await;
        let id = text(&context["browserContextId"]);
        let target = call(
            &mut connection,
            "Target.createTarget",
            json!({ "url": "about:blank", "browserContextId": id }),
        )
        .await;
        let tab = text(&target["targetId"]);
        Self {
            id,
            tab: WindowHandle::try_from(tab).expect("a tab has a handle"),
            _connection: connection,
        }
    }

    /// The ID that `DevTools` has for it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The handle that the driver has for its tab.
    pub fn tab(&self) -> WindowHandle {
        self.tab.clone()
    }
}

/// Sends a command of the `DevTools` protocol to the browser, and waits for its result. One is sent after the other, and
/// no event is asked for, so that what comes is the response.
async fn call(connection: &mut Connection, method: &str, parameters: Json) -> Json {
    let command = json!({ "id": 1, "method": method, "params": parameters });
    connection
        .send(Message::text(command.to_string()))
        .await
        .expect("Chromium listens");
    let response = connection.next().await.expect("Chromium responds");
    let response = response.and_then(Message::into_text);
    let response: Json = serde_json::from_str(&response.expect("a text")).expect("JSON");
    assert!(
        response.get("error").is_none(),
        "Chromium refuses {method}: {response}"
    );
    response["result"].clone()
}

fn text(value: &Json) -> String {
    value.as_str().expect("a text").to_owned()
}
