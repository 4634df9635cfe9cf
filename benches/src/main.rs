//! The benchmark: the built page and a page in plain JavaScript, side by side in one Chromium. See `PERFORMANCE.md` for
//! the method and `scripts/bench.sh` for how it is started.

// A benchmark that meets something unexpected has nothing to say.
#![allow(clippy::expect_used, clippy::panic)]

mod browser;
mod measure;
mod options;
mod process;
mod report;
mod site;

use std::process::ExitCode;

use options::{Command, HELP, Options, Rival};

#[tokio::main]
async fn main() -> ExitCode {
    match Command::read(lexopt::Parser::from_env()) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Measure(options)) => {
            measure(&options).await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bench: {error}\nTry `bench --help`.");
            ExitCode::from(2)
        }
    }
}

async fn measure(options: &Options) {
    let report = measure::all(options).await;
    let rival = match options.rival {
        Rival::Plain => "plain JS",
        Rival::Itself => "this page",
    };
    println!("\n{}", report.markdown(rival));
    if let Some(file) = &options.json {
        std::fs::write(file, format!("{:#}\n", report.json())).expect("the file can be written");
    }
}
