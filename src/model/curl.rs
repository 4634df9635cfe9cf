//! `Copy as cURL`: requests as commands that make them again.

use crate::api::ids::Token;
use crate::text::shell::{bash_literal, powershell_literal};

/// The variable of the shell from which a command takes the token.
pub const TOKEN_VARIABLE: &str = "TOKEN";

/// Where a command can be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// Bash, and the other shells that go by POSIX.
    Bash,
    /// `PowerShell` on Windows.
    PowerShell,
}

/// A command for each of `urls`, on a line of its own, that makes the page's own request: `GET`, and no header but the token's.
/// The token is not in it.
///
/// The addresses must be absolute, and written as a browser sends them: `PowerShell` before 7.3 would take a double quote off
/// them.
#[must_use]
pub fn commands(urls: &[String], shell: Shell) -> String {
    let commands: Vec<String> = urls.iter().map(|url| command(url, shell)).collect();
    commands.join("\n")
}

fn command(url: &str, shell: Shell) -> String {
    let (curl, url) = match shell {
        Shell::Bash => ("curl", bash_literal(url)),
        // In Windows PowerShell `curl` alone is an alias of another command.
        Shell::PowerShell => ("curl.exe", powershell_literal(url)),
    };
    // Otherwise curl takes brackets and braces in an address for several addresses.
    let exact = "--globoff";
    let header = Token::HEADER;
    format!(r#"{curl} {exact} --header "{header}: ${TOKEN_VARIABLE}" {url}"#)
}
