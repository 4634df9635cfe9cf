//! Requests as commands: what is in them, and what is not.

#![allow(clippy::expect_used, reason = "what cannot be made ends the test")]

use non_migration_users::api::ids::{ProjectId, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::url::non_migration_users;
use non_migration_users::model::curl::{Shell, commands};

use crate::support::{page_at, query};

const URL: &str =
    "https://proxy.example/v1/p/hotspot-session-config/c/non-migration-users?offset=0&limit=10";

fn command(url: &str, shell: Shell) -> String {
    commands(&[url.to_owned()], shell)
}

#[test]
fn bash_takes_the_token_from_a_variable_and_the_address_as_it_is() {
    assert_eq!(
        command(URL, Shell::Bash),
        format!(r#"curl --globoff --header "X-Auth-Token: $TOKEN" '{URL}'"#)
    );
}

#[test]
fn powershell_gets_the_program_and_not_its_own_command_of_that_name() {
    assert_eq!(
        command(URL, Shell::PowerShell),
        format!(r#"curl.exe --globoff --header "X-Auth-Token: $TOKEN" '{URL}'"#)
    );
}

#[test]
fn quotes_in_an_endpoint_s_address_end_no_literal() {
    let url = "https://proxy.example/it's/‘here’";
    let bash = command(url, Shell::Bash);
    assert!(
        bash.ends_with(r" 'https://proxy.example/it'\''s/‘here’'"),
        "{bash}"
    );
    let powershell = command(url, Shell::PowerShell);
    assert!(
        powershell.ends_with(" 'https://proxy.example/it''s/‘‘here’’'"),
        "{powershell}"
    );
}

#[test]
fn of_ids_and_names_nothing_needs_quotes_since_an_address_is_percent_encoded() {
    let odd = r#"it's "$HOME" `id` \ 100% !x ‘curly’ 王"#;
    let query = UsersQuery {
        project_id: ProjectId::parse(odd).expect("an ID"),
        user_name: UserName::parse(&format!("{odd}\nand more")).expect("a name"),
        ..query(odd)
    };
    let url = non_migration_users(&query, page_at(20, PageSize::Twenty));
    for shell in [Shell::Bash, Shell::PowerShell] {
        let command = command(&url, shell);
        assert!(command.ends_with(&format!(" '{url}'")), "{command}");
        assert!(command.is_ascii(), "{command}");
        assert_eq!(command.lines().count(), 1, "{command}");
    }
}

#[test]
fn each_request_is_a_command_on_a_line_of_its_own() {
    let urls = ["https://a.example/1", "https://a.example/2"].map(str::to_owned);
    for shell in [Shell::Bash, Shell::PowerShell] {
        let each = urls.clone().map(|url| command(&url, shell));
        assert_eq!(commands(&urls, shell), each.join("\n"));
    }
    assert_eq!(commands(&[], Shell::Bash), "");
}
