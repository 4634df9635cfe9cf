//! Processes and folders that do not outlive whoever started or made them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// Runs the program `$0`, and ends its whole process group when the program ends, or when whoever started this is gone,
/// killed or not: then the pipe that it reads from is closed.
const KEEPER: &str = r#"{ "$0" "$@" </dev/null; kill -KILL 0; } & read -r _; kill -KILL 0"#;

/// Removes the folder `$0` when whoever started this is gone, killed or not: then the pipe that it reads from is closed.
/// What is being ended meanwhile may still write there.
const REMOVER: &str = r#"read -r _; until rm -rf "$0"; do sleep 0.1; done"#;

/// A program and all that it has started. Dropping it ends them.
pub struct Group {
    child: Child,
    // Held open: see the keeper.
    _input: Option<ChildStdin>,
    lines: Option<Lines<BufReader<ChildStdout>>>,
}

impl Group {
    /// Starts `program`. Its standard error goes to `errors`.
    pub fn start(
        program: &str,
        arguments: &[String],
        environment: &[(&str, OsString)],
        errors: Stdio,
    ) -> Self {
        let mut child = Command::new("sh")
            .args(["-c", KEEPER, program])
            .args(arguments)
            .envs(environment.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(errors)
            // What it starts joins the group, so that all can be ended together.
            .process_group(0)
            .spawn()
            .expect("a shell");
        let output = child.stdout.take().expect("its output is piped");
        Self {
            // Taken, because waiting for the child would close it.
            _input: child.stdin.take(),
            child,
            lines: Some(BufReader::new(output).lines()),
        }
    }

    /// Waits for a line that `read` takes. Where the program ends before it, what it said instead.
    pub async fn says<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Result<T, String> {
        let mut lines = self.lines.take().expect("it is listened to once");
        let mut said = String::new();
        loop {
            let line = lines.next_line().await.expect("its output is text");
            let Some(line) = line else {
                return Err(said);
            };
            if let Some(found) = read(&line) {
                self.lines = Some(lines);
                self.drain();
                return Ok(found);
            }
            said = said + &line + "\n";
        }
    }

    /// Waits until it has ended by itself.
    pub async fn ends(&mut self) {
        let _ = self.child.wait().await;
    }

    /// Lets the rest of its output go. Were the pipe closed, its next line would end it.
    pub fn drain(&mut self) {
        if let Some(mut lines) = self.lines.take() {
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = self
            .child
            .id()
            .and_then(|id| Pid::from_raw(id.cast_signed()));
        if let Some(Err(error)) = group.map(|group| kill_process_group(group, Signal::KILL)) {
            eprintln!("a process could not be ended: {error}");
        }
    }
}

/// A temporary folder. It is removed when this is dropped, or when whoever made it is gone.
pub struct Folder {
    path: PathBuf,
    // Held open: see the remover.
    _remover: Child,
}

impl Folder {
    /// Makes an empty one.
    pub fn new() -> Self {
        let path = tempfile::tempdir().expect("a temporary folder").keep();
        let remover = Command::new("sh")
            .args(["-c", REMOVER])
            .arg(&path)
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            // Where all are interrupted by Ctrl+C, it is not.
            .process_group(0)
            .spawn()
            .expect("a shell");
        Self {
            path,
            _remover: remover,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
