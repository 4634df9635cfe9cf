//! The `chromedriver` process.

use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// Runs the program `$0`, and ends its whole process group when the program ends, or when whoever started this is gone,
/// killed or not: then the pipe that it reads from is closed.
const KEEPER: &str = r#"{ "$0" --port=0 </dev/null; kill -KILL 0; } & read -r _; kill -KILL 0"#;

/// What `chromedriver` prints before the port that it has chosen.
const READY: &str = "ChromeDriver was started successfully on port ";

/// A `chromedriver` of this test's own, on a free port. Dropping it ends it and every Chromium that it has started.
pub struct Chromedriver {
    child: Child,
    port: u16,
}

/// How often it is started at most: it chooses a port that is free for IPv6, and gives up where somebody has the same one
/// for IPv4, which on a busy machine happens.
const STARTS: u32 = 5;

impl Chromedriver {
    /// Starts `$CHROMEDRIVER`, by default the one on `PATH`, and waits until it listens.
    pub async fn start() -> Self {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut said = String::new();
        for _ in 0..STARTS {
            match Self::start_once(&program).await {
                Ok(started) => return started,
                Err(words) => said = words,
            }
        }
        panic!("{program} does not start: scripts/setup.sh installs it\n{said}");
    }

    /// What it said instead, where it does not start.
    async fn start_once(program: &str) -> Result<Self, String> {
        let mut child = Command::new("sh")
            .args(["-c", KEEPER, program])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // The browser joins the group, so that all can be ended together.
            .process_group(0)
            .spawn()
            .expect("a shell");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let mut said = String::new();
        let port = loop {
            let line = lines.next_line().await.expect("its output is text");
            let Some(line) = line else {
                return Err(said);
            };
            said = said + &line + "\n";
            if let Some(port) = line.strip_prefix(READY) {
                break port.trim_end_matches('.').parse().expect("a port number");
            }
        };
        // Were the pipe closed, its next line of output would end it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { child, port })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let group = self
            .child
            .id()
            .and_then(|id| Pid::from_raw(id.cast_signed()));
        if let Some(Err(error)) = group.map(|group| kill_process_group(group, Signal::KILL)) {
            eprintln!("chromedriver and its browser could not be ended: {error}");
        }
    }
}
