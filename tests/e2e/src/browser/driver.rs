//! The `WebDriver` process of an engine.

use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};

use crate::browser::engine::Engine;
use crate::process_group::Group;

/// How often a driver is started at most: each of them gives up where somebody takes the port first that it has chosen, or
/// that was chosen for it, which on a busy machine happens.
const STARTS: u32 = 5;

/// A screen of `Xvfb`, in pixels: so small that the pointer, which rests in its middle, is in the narrowest window. Where no
/// window manager gives the focus to anybody, the window with the pointer has it. A window may be larger than its screen.
const SCREEN: &str = "600x600x24";

/// A driver on a free port, for one browser. Dropping it ends it and every browser that it has started.
pub struct Driver {
    port: u16,
    // The driver first, then the screen that its browser is on.
    _processes: Vec<Group>,
}

impl Driver {
    /// Starts the engine's driver, and waits until it listens. Whatever its browser keeps is kept below `home`.
    pub async fn start(engine: Engine, home: &Path) -> Self {
        let mut said = String::new();
        for _ in 0..STARTS {
            let started = match engine {
                Engine::Chromium => chromedriver(home).await,
                Engine::Firefox => geckodriver(home).await,
                Engine::WebKit => webkit_driver(home).await,
            };
            match started {
                Ok(started) => return started,
                Err(words) => said = words,
            }
        }
        panic!("the driver for {engine:?} does not start: scripts/setup.sh installs it\n{said}");
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// `$CHROMEDRIVER`, by default the one on `PATH`.
async fn chromedriver(home: &Path) -> Result<Driver, String> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut group = Group::start(
        &program,
        &["--port=0".to_owned()],
        &[("TMPDIR", home.into())],
        Stdio::null(),
    );
    let ready = "ChromeDriver was started successfully on port ";
    let port = group.says(|line| line.strip_prefix(ready)?.trim_end_matches('.').parse().ok());
    Ok(Driver {
        port: port.await?,
        _processes: vec![group],
    })
}

/// `$GECKODRIVER`, by default the one on `PATH`.
async fn geckodriver(home: &Path) -> Result<Driver, String> {
    let program = std::env::var("GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
    // Chrome scripts, which stand in for what no standard command does, are let in by name only.
    let profiles = format!("--profile-root={}", home.display());
    let arguments = [
        "--port=0",
        "--websocket-port=0",
        "--allow-system-access",
        &profiles,
    ];
    let arguments = arguments.map(str::to_owned);
    let mut group = Group::start(
        &program,
        &arguments,
        &[("HOME", home.into())],
        Stdio::null(),
    );
    let port = group.says(|line| line.split_once("Listening on 127.0.0.1:")?.1.parse().ok());
    Ok(Driver {
        port: port.await?,
        _processes: vec![group],
    })
}

/// The `WebKitWebDriver` on `PATH`, on a screen of its own: so it has a clipboard of its own.
async fn webkit_driver(home: &Path) -> Result<Driver, String> {
    let screen = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        SCREEN,
        "-nolisten",
        "tcp",
    ]
    .map(str::to_owned);
    let mut screen = Group::start("Xvfb", &screen, &[], Stdio::null());
    let display: u32 = screen.says(|line| line.parse().ok()).await?;
    // It neither chooses a port nor says when it listens.
    let port = free_port().await;
    let environment = [
        ("HOME", home.into()),
        ("XDG_CONFIG_HOME", home.join("config").into()),
        ("DISPLAY", format!(":{display}").into()),
        ("WAYLAND_DISPLAY", OsString::new()),
        // Neither the reader's settings nor a bus of theirs.
        ("GSETTINGS_BACKEND", "memory".into()),
        ("NO_AT_BRIDGE", "1".into()),
        // As root it has no sandbox.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
    ];
    let arguments = [format!("--port={port}")];
    let mut group = Group::start("WebKitWebDriver", &arguments, &environment, Stdio::null());
    let listens = async {
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    group.drain();
    tokio::select! {
        () = listens => {}
        () = group.ends() => return Err(format!("it does not listen on {port}")),
    }
    Ok(Driver {
        port,
        _processes: vec![group, screen],
    })
}

/// A port that nobody has now.
async fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await;
    let address = listener.and_then(|listener| listener.local_addr());
    address.expect("a free port").port()
}
