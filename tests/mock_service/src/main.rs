//! The mock service as a program, on the loopback address only.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use lexopt::{Arg, ValueExt};
use mock_service::{Options, Recorder, TotalCount};
use tokio::net::TcpListener;

const HELP: &str = "\
A mock service of the Huawei Cloud Workspace Application Streaming API, on 127.0.0.1 only.

Usage: mock service [--port PORT] [--users N] [--latency MS] [--no-total]

  --port PORT   port to listen on, 0 for any free one [default: 8081]
  --users N     users under the configuration `sample` [default: 237]
  --latency MS  wait before every answer, in milliseconds [default: 0]
  --no-total    leave total_count out of answers
  --help        print this

What it does is chosen by the configuration ID in the path; the table is in
tests/mock_service/src/presets.rs.
";

enum Command {
    Serve { port: u16, options: Options },
    Help,
}

#[tokio::main]
async fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Serve { port, options }) => match serve(port, options).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("mock service: port {port}: {error}");
                ExitCode::FAILURE
            }
        },
        Err(error) => {
            eprintln!("mock service: {error}\nTry `mock service --help`.");
            ExitCode::from(2)
        }
    }
}

fn parse(mut arguments: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut port, mut options) = (8081, Options::default());
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => port = arguments.value()?.parse()?,
            Arg::Long("users") => options.users = arguments.value()?.parse()?,
            Arg::Long("latency") => {
                options.latency = Duration::from_millis(arguments.value()?.parse()?);
            }
            Arg::Long("no-total") => options.total = TotalCount::Absent,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve { port, options })
}

async fn serve(port: u16, options: Options) -> io::Result<()> {
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    println!("mock service listens on http://{}", listener.local_addr()?);
    mock_service::serve(listener, options, Recorder::default()).await
}
