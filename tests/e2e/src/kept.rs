//! A process that does not outlive whoever started it.

use std::path::Path;
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::process::{Child, Command};

/// Runs the program `$0`, and ends its whole process group when the program ends, or when whoever started this is gone,
/// killed or not: then the pipe that it reads from is closed.
const KEEPER: &str = r#"{ "$0" "$@" </dev/null; kill -KILL 0; } & read -r _; kill -KILL 0"#;

/// A running program. Dropping it ends it and all that it has started.
pub struct Kept(Child);

impl Kept {
    /// Starts `program`; what it prints on its standard error goes into the file `said`.
    pub fn start(program: &str, arguments: &[&str], said: &Path) -> Self {
        let said = std::fs::File::create(said).expect("a file for what is said");
        let child = Command::new("sh")
            .args(["-c", KEEPER, program])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(said)
            .process_group(0)
            .spawn()
            .expect("a shell");
        Self(child)
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let group = self.0.id().and_then(|id| Pid::from_raw(id.cast_signed()));
        if let Some(Err(error)) = group.map(|group| kill_process_group(group, Signal::KILL)) {
            eprintln!("a process could not be ended: {error}");
        }
    }
}
