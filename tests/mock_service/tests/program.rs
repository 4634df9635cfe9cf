//! The program around the mock service.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mock-service"))
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn bad_arguments_are_named_and_end_with_exit_code_2() {
    for (arguments, named) in [
        (&["--port", "65536"][..], "65536"),
        (&["--users", "-1"], "-1"),
        (&["--latency"], "--latency"),
        (&["--what"], "--what"),
        (&["extra"], "extra"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            String::from_utf8(output.stderr).unwrap().contains(named),
            "{arguments:?}"
        );
    }
}

#[test]
fn help_names_every_argument() {
    let output = run(&["--help"]);
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(
        ["--port", "--users", "--latency", "--no-total"]
            .iter()
            .all(|argument| help.contains(argument))
    );
}

#[test]
fn the_program_prints_its_address_and_nothing_of_a_request() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_mock-service"))
        .args(["--port", "0", "--users", "1", "--no-total"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(program.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let address = line
        .trim()
        .strip_prefix("mock service listens on http://")
        .unwrap();
    assert!(address.starts_with("127.0.0.1:"));

    let mut stream = TcpStream::connect(address).unwrap();
    let path = "/v1/p/hotspot-session-config/sample/non-migration-users";
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: h\r\nX-Auth-Token: secret\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    assert!(response.contains("user_id"));
    assert!(!response.contains("total_count"));

    program.kill().unwrap();
    program.wait().unwrap();
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    program
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut rest)
        .unwrap();
    assert_eq!(rest, "");
}
