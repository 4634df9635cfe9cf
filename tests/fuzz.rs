//! Whatever comes from outside, spoiled at random: responses, files, links, rosters and deployment blocks begin as they
//! should be and are cut, doubled, overwritten and mixed. No reader may panic, and what it takes must hold together.
//!
//! A run of the tests tries 256 of each; `scripts/soak.sh` a million (`PROPTEST_CASES`).

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::body::BodyError;
use non_migration_users::api::configurations::decode_configurations;
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::ids::{ConfigId, ProjectId, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, decode_users};
use non_migration_users::model::export::import::{Imported, import};
use non_migration_users::model::export::{Narrowing, csv, json};
use non_migration_users::model::link::{Link, UnusableIds};
use non_migration_users::model::roster::entries::{Layout, People};
use non_migration_users::model::roster::error::RosterError;
use non_migration_users::model::roster::{CaseSensitivity, Findings, Verdict};
use non_migration_users::model::users::filter::RowFilter;
use non_migration_users::model::users::list::{Freshness, ListExtent, LoadedData, Scope};
use non_migration_users::model::users::rows::Rows;
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::{Instant, UtcTime};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const DEPLOYMENT: &str = r#"{"endpoints":[{"name":"north","base_url":"/api/north"},{"name":"south","base_url":"https://proxy.test/s"}],"timeout_seconds":35,"token_idle_minutes":15}"#;

/// As they should be, one of each kind and shape.
const SOUND: [&str; 14] = [
    r#"{"non_migrate_users":[{"user_id":"da16f9b8bc9444029cc171a4f7286353","user_name":"test"}],"total_count":1}"#,
    r#"{"total_count":3,"non_migrate_users":[{"user_name":"张三"},{"user_id":7},null,{"user_id":"S-1-5-21","user_name":""}]}"#,
    r#"{"error_code":"WKS.00211102","error_msg":"The parameter is invalid."}"#,
    r#"{"error":{"code":"APIG.0301","message":"token expires, expires_at: 2026-01-01"},"request_id":"0a1b"}"#,
    r#"{"total_count":2,"items":[{"id":"c1","hotspot_session_migration_enable":true,"hotspot_exit_session_num":8,"non_migrate_users":[]},{"id":"c2"}]}"#,
    DEPLOYMENT,
    "\u{feff}user_name,user_id\r\nann,1\r\n\"lee, bob\",2\r\n'=1+1,3\r\n\"say \"\"hi\"\"\",4\r\n",
    "user_id;user_name\n1;ann\n2;\"b\nc\"\n",
    r#"{"total_count":1,"export":{"endpoint":"north","project_id":"p","config_id":"c","loaded_at":"2026-11-24T21:15:00Z","extent":"whole"},"non_migrate_users":[{"user_id":"1","user_name":"ann"}]}"#,
    "ann\nlee, bob; \"carl, c\"\tdora\n\n ann \n",
    "entry,user_name,user_id\r\nx,ann,1\r\ny,,\r\n",
    "kind,user_id,user_name,earlier_user_name\r\nadded,1,ann,\r\n",
    "?endpoint=north&project_id=p%2F1&config_id=c&user_name=%E5%BC%A0&limit=50&offset=100&filter=a%20b&sort=-user_id",
    "endpoint=south&project_id=p&config_id=c&scope=all&sort=user_name",
];

/// What readers look for, and what they should not trip over.
const TOKENS: [&str; 36] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    "\r\n",
    "\t",
    ";",
    "'",
    "=",
    "&",
    "%",
    "%2",
    "%FF",
    "\0",
    "\u{feff}",
    "\u{fffd}",
    "\u{202e}",
    "\u{200b}",
    "🦀",
    "e\u{301}",
    "null",
    "-1",
    "1e999",
    "4294967296",
    "\\ud800",
    "non_migrate_users",
    "total_count",
    "user_id",
    "user_name",
    "error_code",
    "items",
];

/// One way to spoil a text, at places that fit any text.
#[derive(Debug, Clone)]
enum Spoiling {
    Cut(Index, Index),
    Double(Index, Index),
    Insert(Index, String),
    Overwrite(Index, String),
    Mix(Index, &'static str, Index),
}

impl Spoiling {
    fn of(&self, text: &[char]) -> Vec<char> {
        let place = |index: &Index| index.index(text.len() + 1);
        let range = |one: &Index, other: &Index| {
            let (one, other) = (place(one), place(other));
            (one.min(other), one.max(other))
        };
        match self {
            Self::Cut(one, other) => {
                let (from, to) = range(one, other);
                [&text[..from], &text[to..]].concat()
            }
            Self::Double(one, other) => {
                let (from, to) = range(one, other);
                [&text[..to], &text[from..]].concat()
            }
            Self::Insert(at, piece) => {
                let (before, after) = text.split_at(place(at));
                [before, &piece.chars().collect::<Vec<_>>(), after].concat()
            }
            Self::Overwrite(at, piece) => {
                let (before, after) = text.split_at(place(at));
                let piece: Vec<_> = piece.chars().collect();
                let after = &after[piece.len().min(after.len())..];
                [before, &piece, after].concat()
            }
            Self::Mix(at, other, from) => {
                let other: Vec<_> = other.chars().collect();
                let from = from.index(other.len() + 1);
                [&text[..place(at)], &other[from..]].concat()
            }
        }
    }
}

fn spoiling() -> impl Strategy<Value = Spoiling> {
    let place = || any::<Index>();
    let piece = || prop_oneof![3 => select(&TOKENS[..]).prop_map(str::to_owned), 1 => ".{1,3}"];
    prop_oneof![
        (place(), place()).prop_map(|(one, other)| Spoiling::Cut(one, other)),
        (place(), place()).prop_map(|(one, other)| Spoiling::Double(one, other)),
        (place(), piece()).prop_map(|(at, piece)| Spoiling::Insert(at, piece)),
        (place(), piece()).prop_map(|(at, piece)| Spoiling::Overwrite(at, piece)),
        (place(), select(&SOUND[..]), place())
            .prop_map(|(at, other, from)| Spoiling::Mix(at, other, from)),
    ]
}

/// A sound text after none, one or some spoilings; no longer than a few kilobytes.
fn spoiled() -> impl Strategy<Value = String> {
    (
        select(&SOUND[..]),
        proptest::collection::vec(spoiling(), 0..6),
    )
        .prop_map(|(text, spoilings)| {
            let sound: Vec<_> = text.chars().collect();
            let spoiled = spoilings
                .iter()
                .fold(sound, |text, spoiling| spoiling.of(&text));
            spoiled.into_iter().take(4000).collect()
        })
}

fn deployment() -> Deployment {
    Deployment::parse(DEPLOYMENT).expect("a deployment")
}

fn shown(users: Vec<User>) -> LoadedData {
    LoadedData {
        query: UsersQuery {
            endpoint: deployment().endpoints()[0].clone(),
            project_id: ProjectId::parse("p").expect("an ID"),
            config_id: ConfigId::parse("c").expect("an ID"),
            user_name: None,
        },
        scope: Scope::All(ListExtent::Whole),
        total: Total::Known(u32::try_from(users.len()).expect("a few users")),
        users: UserList::of_page(Offset::default(), users),
        loaded_at: Instant(0.0),
        freshness: Freshness::Current,
        changes: None,
    }
}

proptest! {
    #[test]
    fn the_decoder_takes_what_it_can_of_any_response(body in spoiled()) {
        if let Ok(page) = decode_users(&body, PageRequest::first(PageSize::Ten)) {
            prop_assert_eq!(page.arrived() as usize, page.users.len());
            if let Total::Known(total) = page.total {
                prop_assert!(total >= page.arrived(), "a total below what arrived is no total");
            }
        }
        let _ = decode_configurations(&body);
        let _ = BodyError::read(&body);
    }

    #[test]
    fn a_file_that_is_taken_is_the_same_list_when_it_is_exported_and_read_again(name in ".{0,12}", file in spoiled()) {
        if let Ok(Imported { users, .. }) = import(&name, &file) {
            let shown = shown(users);
            let rows = Rows::new(&shown.users, None, &RowFilter::default());
            let time = UtcTime::new("2026-11-24T21:15:00.000Z");
            for again in [json(&rows, &shown, Narrowing::Filter("", None), &time), csv(&rows)] {
                let again = import("x", &again).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
                prop_assert_eq!(&again.users, &shown.users.iter().cloned().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn any_roster_is_sorted_into_on_the_list_and_not_on_it(roster in spoiled(), listed in spoiled()) {
        let users = import("x", &listed).map(|file| file.users).unwrap_or_default();
        let users = shown(users).users;
        let _ = RosterError::of_file(&roster);
        let people = [People::Cells, People::Lines, People::Column(0), People::Column(1)];
        for case in [CaseSensitivity::Counts, CaseSensitivity::Ignored] {
            let layout = Layout {
                people: people.get(roster.len() % 5).copied(),
                has_header: roster.len() % 2 == 0,
            };
            let findings = Findings::new(&roster, layout, case, &users);
            for verdict in Verdict::ALL {
                prop_assert_eq!(findings.of(verdict).len(), findings.count(verdict) as usize);
                for finding in findings.of(verdict) {
                    prop_assert!(!finding.entry.trim().is_empty());
                    let meant = match verdict {
                        Verdict::OnList => finding.users.len() == 1,
                        Verdict::NotOnList | Verdict::Damaged => finding.users.is_empty(),
                        Verdict::Ambiguous => finding.users.len() > 1,
                    };
                    prop_assert!(meant, "{verdict:?}: {finding:?}");
                }
            }
            prop_assert_eq!(findings.total() == 0, RosterError::of(&roster, layout).is_some());
        }
    }

    #[test]
    fn what_is_understood_of_a_link_makes_a_link_that_says_the_same(query in spoiled()) {
        let deployment = deployment();
        if let Some(link) = Link::read(&query, &deployment) {
            let again = Link::read(&link.to_query(), &deployment);
            // An ID that cannot be used is shown in the form for the operator to fix, and in no link.
            let understood = Link { unusable: UnusableIds::default(), ..link };
            prop_assert_eq!(again.unwrap_or_default(), understood);
        }
    }

    #[test]
    fn a_deployment_that_is_taken_has_endpoints_with_names_of_their_own(block in spoiled()) {
        if let Ok(deployment) = Deployment::parse(&block) {
            prop_assert!(!deployment.endpoints().is_empty());
            for endpoint in deployment.endpoints() {
                prop_assert_eq!(deployment.endpoint(endpoint.name()), Some(endpoint));
            }
            prop_assert!((1..=3600).contains(&deployment.timeout_seconds()));
            prop_assert!((1..=1440).contains(&deployment.token_idle_minutes()));
        }
        let _ = UserName::parse(&block);
    }
}
