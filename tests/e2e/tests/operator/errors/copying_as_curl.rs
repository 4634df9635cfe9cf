//! Handing a request on as a command, which real bash and real curl run here. PowerShell does not run where these tests do:
//! its quoting is held against its documented rules in `tests/text/shell.rs`.

#![allow(
    clippy::expect_used,
    reason = "a shell that cannot be run fails its test"
)]

use std::process::{Output, Stdio};

use e2e::{Asked, Kind, Page, Scenario, TOKEN, scenario};
use fantoccini::key::Key;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::page::looking_at_the_page::looks_right;
use crate::page::speaking_two_languages::{english_on_screen, load_in_chinese};

/// Runs what was copied as an operator does who pastes it into bash, which expands what begins with `!`, after the token has
/// been put into its variable.
async fn run_in_bash(commands: &str) -> Output {
    let mut bash = Command::new("bash")
        .args(["--norc", "--noprofile", "-s"])
        .env_clear()
        .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
        .env("TOKEN", TOKEN)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash");
    let mut input = bash.stdin.take().expect("its standard input");
    let lines = format!("set -o history -o histexpand -o errexit\n{commands}\n");
    input.write_all(lines.as_bytes()).await.expect("bash reads");
    drop(input);
    let output = bash.wait_with_output().await.expect("bash ends");
    assert!(output.status.success(), "{commands}\n{output:?}");
    output
}

/// Copies the request that failed, for this shell.
async fn copy_from_banner(page: &Page, shell: &str, is_it: impl Fn(&str) -> bool) -> String {
    page.press("Copy as cURL").await;
    page.press_in_menu(&format!("Copy as cURL ({shell})")).await;
    page.pastes("the command", is_it).await
}

/// A request's path, parameters and token.
type Sent<'a> = (&'a str, &'a [(String, String)], Option<&'a str>);

/// What was sent, but for what a browser alone sends.
fn sent(asked: &[Asked]) -> Vec<Sent<'_>> {
    let parts = asked
        .iter()
        .map(|asked| (&*asked.path, &*asked.parameters, asked.token.as_deref()));
    let mut parts: Vec<_> = parts.collect();
    // Pages of one list may be asked for side by side.
    parts.sort_unstable();
    parts
}

/// Asks with this text in every value that an operator may write.
async fn load_with(page: &Page, text: &str) {
    page.open_form().await;
    for field in ["Project ID", "Configuration ID", "Username"] {
        page.paste(field, text).await;
    }
    page.press("Load users").await;
    page.is_answered().await;
    page.banner().await;
}

#[tokio::test]
async fn the_command_from_the_banner_makes_the_page_s_own_request_whatever_stands_in_its_values() {
    let stage = Scenario::default().on_file_server();
    stage
        .run(async |page| {
            page.paste("Token", TOKEN).await;
            let mut before = String::new();
            for text in [
                "it's",
                r#"she said "no""#,
                "$HOME ${HOME} $(id) $TOKEN",
                "`id`",
                r"C:\path\' and a backslash at the end \",
                "100% %PATH% %41",
                "wait! !! !1 !x",
                "a;b|c&d>e<f (g) {h,i} [1-3] * ? ~ #/../",
                "-o file @file +",
                "王芳 é 😀",
                "‘curly’ “double”",
            ] {
                page.case(text);
                load_with(page, text).await;
                let own = page.last_asked();
                assert_eq!(own.parameter("user_name"), Some(text));
                let count = page.asked().len();

                let is_next = |text: &str| text.starts_with("curl ") && *text != before;
                let command = copy_from_banner(page, "bash", is_next).await;
                page.hears("set the variable TOKEN to your token").await;
                assert!(!command.contains(TOKEN), "the token is in {command}");
                run_in_bash(&command).await;
                let asked = page.has_asked(count + 1).await;
                assert_eq!(sent(&asked[count..]), sent(&[own]), "{command}");
                before = command;
            }
            page.assert_nowhere(TOKEN).await;
        })
        .await;
}

#[tokio::test]
async fn an_endpoint_of_the_page_s_own_host_is_told_by_its_whole_address_with_its_quotes_and_brackets()
 {
    let stage = Scenario::default().on_file_server();
    stage
        .run(async |page| {
            let base_url = format!("{}/it's/$HOME/`id`/{{a,b}}[1-3]/!x", page.own_endpoint());
            let block = format!(r#"{{"endpoints":[{{"name":"Own","base_url":"{base_url}"}}]}}"#);
            page.redeploy(Some(&block)).await;
            page.load("sample").await;
            page.banner().await;
            let own = page.last_asked();
            let count = page.asked().len();
            let command = copy_from_banner(page, "bash", |text| text.starts_with("curl ")).await;
            let address = format!(r"{}/api/own/it'\''s/$HOME/", page.origin());
            assert!(command.contains(&address), "{command}");
            run_in_bash(&command).await;
            let asked = page.has_asked(count + 1).await;
            assert_eq!(sent(&asked[count..]), sent(&[own]), "{command}");

            let command =
                copy_from_banner(page, "PowerShell", |text| text.starts_with("curl.exe ")).await;
            let address = format!("'{}/api/own/it''s/$HOME/", page.origin());
            assert!(command.contains(&address), "{command}");
        })
        .await;
}

#[tokio::test]
async fn the_commands_from_the_export_menu_load_what_is_on_screen_once_more() {
    let stage = Scenario::default().on_file_server();
    stage
        .run(async |page| {
            page.fill("Username", "a").await;
            page.load("sample").await;
            page.press("Next page").await;
            page.sees("11–20 of").await;
            let own = page.last_asked();
            assert_eq!(
                (own.offset(), own.parameter("user_name")),
                ("10", Some("a"))
            );
            let count = page.asked().len();
            page.open_export().await;
            page.press_in_menu("Copy as cURL (bash)").await;
            page.hears("set the variable TOKEN to your token").await;
            let command = page
                .pastes("the command", |text| text.starts_with("curl "))
                .await;
            assert_eq!(command.lines().count(), 1, "{command}");
            let output = run_in_bash(&command).await;
            let asked = page.has_asked(count + 1).await;
            assert_eq!(sent(&asked[count..]), sent(&[own]), "{command}");
            let response = String::from_utf8(output.stdout).expect("UTF-8");
            let first = &page.rows().await[0];
            assert!(
                response.contains(&first.id),
                "{first:?} is not in {response}"
            );

            page.fill("Username", "").await;
            let count = page.asked().len();
            page.start_loading_all("users-250").await;
            page.sees("All 250 users").await;
            let own = page.asked().split_off(count);
            page.open_export().await;
            page.press_in_menu("Copy as cURL (bash)").await;
            let commands = page
                .pastes("the commands", |text| text.contains("users-250"))
                .await;
            assert!(!commands.contains(TOKEN), "the token is in {commands}");
            run_in_bash(&commands).await;
            let asked = page.has_asked(count + 2 * own.len()).await;
            assert_eq!(sent(&asked[count + own.len()..]), sent(&own), "{commands}");

            page.open_export().await;
            page.press_in_menu("Copy as cURL (PowerShell)").await;
            let for_powershell = page
                .pastes("the commands", |text| text.starts_with("curl.exe "))
                .await;
            assert_eq!(for_powershell, commands.replace("curl ", "curl.exe "));
            page.assert_nowhere(TOKEN).await;
        })
        .await;
}

#[tokio::test]
async fn the_menu_of_the_banner_is_used_by_keyboard_closes_and_looks_right() {
    scenario(async |page| {
        page.load("status-500").await;
        page.tab_to("Copy as cURL").await;
        page.strike(Key::Enter).await;
        page.has(Kind::Button, "Copy as cURL (bash)").await;
        page.tab_to("Copy as cURL (PowerShell)").await;
        page.strike(Key::Enter).await;
        page.pastes("the command", |text| text.starts_with("curl.exe "))
            .await;
        page.has_no(Kind::Button, "Copy as cURL (bash)").await;
        page.focuses("Copy as cURL").await;
        page.press("Copy as cURL").await;
        page.has(Kind::Button, "Copy as cURL (bash)").await;
        looks_right(page, "copy-as-curl").await;
    })
    .await;
}

#[tokio::test]
async fn commands_are_copied_in_chinese_from_both_places() {
    let stage = Scenario::default().languages("zh-CN");
    stage
        .run(async |page| {
            for (configuration, opener) in [("status-500", "复制为cURL"), ("sample", "导出")] {
                page.case(configuration);
                load_in_chinese(page, configuration).await;
                page.press(opener).await;
                page.has(Kind::Button, "复制为cURL（bash）").await;
                assert_eq!(english_on_screen(page).await, [""; 0]);
                page.press_in_menu("复制为cURL（PowerShell）").await;
                page.hears("运行前请先将变量TOKEN设为您的Token").await;
                assert_eq!(english_on_screen(page).await, [""; 0]);
                page.pastes("the command", |text| {
                    text.starts_with("curl.exe ") && text.contains(configuration)
                })
                .await;
            }
        })
        .await;
}
