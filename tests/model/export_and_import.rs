//! Exports of the list, and their way back in: what a file holds, what it is called, and which files are refused.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::ids::{ConfigId, ProjectId, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, decode_users};
use non_migration_users::model::export::import::{
    Config, FileNarrowing, ImportError, Source, import,
};
use non_migration_users::model::export::{
    COMPARISON, Completeness, FILTERED_LIST, LIST, Lines, Narrowing, config_in, csv, file_name,
    ids, json, names, safe, workbook,
};
use non_migration_users::model::roster::entries::{Layout, read as entries};
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::filter::RowFilter;
use non_migration_users::model::users::issues::Issue;
use non_migration_users::model::users::list::{Freshness, ListExtent, LoadedData, Scope};
use non_migration_users::model::users::rows::Rows;
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::model::workbook::import::{SheetChoice, import_workbook};
use non_migration_users::model::workbook::read::read;
use non_migration_users::model::workbook::write::write;
use non_migration_users::text::encoding::Encoding;
use non_migration_users::time::{Instant, UtcTime};
use proptest::prelude::*;
use serde_json::{Value, json as value};

fn user(name: &str, id: &str) -> User {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    User {
        name: given(name),
        id: given(id),
    }
}

fn config(id: &str) -> ConfigId {
    ConfigId::parse(id).expect("an ID")
}

fn shown(scope: Scope, users: Vec<User>, total: Total) -> LoadedData {
    let block = r#"{"endpoints":[{"name":"north","base_url":"https://secret-proxy.test/api"}]}"#;
    let deployment = Deployment::parse(block).expect("a deployment");
    LoadedData {
        query: UsersQuery {
            endpoint: deployment.endpoints()[0].clone(),
            project_id: ProjectId::parse("p-1").expect("an ID"),
            config_id: config("c/1"),
            user_name: None,
        },
        scope,
        users: UserList::of_page(Offset::default(), users),
        total,
        loaded_at: Instant(0.0),
        freshness: Freshness::Current,
        changes: None,
    }
}

fn whole(users: Vec<User>) -> LoadedData {
    let total = u32::try_from(users.len()).expect("a few users");
    shown(Scope::All(ListExtent::Whole), users, Total::Known(total))
}

fn rows(shown: &LoadedData) -> Rows {
    Rows::new(&shown.users, None, &RowFilter::default())
}

fn time() -> UtcTime {
    UtcTime::new("2026-11-24T21:15:00.123Z")
}

fn three() -> Vec<User> {
    vec![
        user("Ann \"A\"", "id-1"),
        user("=cmd", ""),
        user("", "id-3"),
    ]
}

#[test]
fn a_csv_export_has_a_byte_order_mark_a_header_and_a_record_for_each_row() {
    assert_eq!(
        csv(&rows(&whole(three()))),
        "\u{feff}\"user_name\",\"user_id\"\r\n\"Ann \"\"A\"\"\",\"id-1\"\r\n\"'=cmd\",\"\"\r\n\"\",\"id-3\"\r\n"
    );
}

#[test]
fn only_the_rows_that_were_chosen_are_exported_in_their_order() {
    let shown = whole(three());
    let filtered = Rows::new(&shown.users, None, &RowFilter::new("cmd"));
    assert_eq!(
        csv(&filtered),
        "\u{feff}\"user_name\",\"user_id\"\r\n\"'=cmd\",\"\"\r\n"
    );
    let turned = Rows::new(&shown.users, Some(&[2, 1, 0].into()), &RowFilter::default());
    assert_eq!(
        names(&turned),
        Lines {
            text: "=cmd\nAnn \"A\"".to_owned(),
            lacking: 1
        }
    );
}

#[test]
fn a_json_export_is_the_services_response_and_says_where_when_and_how_it_was_taken() {
    let mut shown = whole(three());
    shown.query.user_name = UserName::parse("Ann").expect("a name");
    let json = json(
        &rows(&shown),
        &shown,
        Narrowing::Filter(" ann ", None),
        &time(),
    );
    assert_eq!(
        json,
        r#"{
  "total_count": 3,
  "export": {"endpoint": "north", "project_id": "p-1", "config_id": "c/1", "loaded_at": "2026-11-24T21:15:00Z", "extent": "whole", "user_name": "Ann", "filter": "ann"},
  "non_migrate_users": [
    {"user_id": "id-1", "user_name": "Ann \"A\""},
    {"user_name": "=cmd"},
    {"user_id": "id-3"}
  ]
}
"#
    );
    let decoded = decode_users(&json, PageRequest::default()).expect("an answer of the service");
    assert_eq!(decoded.users, three());
    assert_eq!(decoded.total, Total::Known(3));
}

#[test]
fn what_is_not_known_or_not_used_is_left_out_of_a_json_export() {
    let shown = shown(Scope::All(ListExtent::Partial), Vec::new(), Total::Unknown);
    let json = json(&rows(&shown), &shown, Narrowing::Filter(" ", None), &time());
    let file: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(file.get("total_count"), None);
    assert_eq!(file.get("non_migrate_users"), Some(&value!([])));
    let export = file.get("export").expect("an object");
    assert_eq!(export.get("filter"), None);
    assert_eq!(export.get("user_name"), None);
    assert_eq!(export.get("extent"), Some(&value!("partial")));
}

#[test]
fn a_json_export_of_the_rows_of_an_issue_says_so_and_is_read_as_a_part() {
    let shown = whole(three());
    let json = json(
        &rows(&shown),
        &shown,
        Narrowing::Filter("", Some(Issue::Missing)),
        &time(),
    );
    let file: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(file["export"]["issue"], value!("missing"));
    let source = import("x", &json).expect("an export").source;
    assert_eq!(source.narrowing, FileNarrowing::Issue);
}

#[test]
fn a_selection_says_so_in_its_name_and_in_json_and_is_read_as_one() {
    let shown = whole(three());
    assert_eq!(
        Narrowing::Selection { elsewhere: 0 }.content(&shown),
        FILTERED_LIST
    );
    assert_eq!(Narrowing::Filter("a", None).content(&shown), FILTERED_LIST);
    assert_eq!(Narrowing::Filter(" ", None).content(&shown), LIST);
    let json = json(
        &rows(&shown),
        &shown,
        Narrowing::Selection { elsewhere: 0 },
        &time(),
    );
    let file: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(file["export"]["selection"], value!(true));
    assert_eq!(file["export"].get("loaded_earlier"), None);
    assert_eq!(file["export"].get("filter"), None);
    let source = import("x.json", &json).expect("an export").source;
    assert_eq!(source.narrowing, FileNarrowing::Selection);
}

#[test]
fn a_selection_says_how_many_of_it_are_not_from_the_list_that_the_file_names() {
    let shown = whole(three());
    let narrowing = Narrowing::Selection { elsewhere: 2 };
    let json = json(&rows(&shown), &shown, narrowing, &time());
    let file: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(file["export"]["loaded_earlier"], value!(2));
    let workbook = workbook(&rows(&shown), &shown, narrowing, &time());
    let about = &workbook.sheets[1].rows;
    assert!(about.contains(&vec!["loaded_earlier".to_owned(), "2".to_owned()]));
}

#[test]
fn no_export_has_a_base_url() {
    let shown = whole(three());
    for text in [
        csv(&rows(&shown)),
        json(&rows(&shown), &shown, Narrowing::Filter("", None), &time()),
        file_name(LIST, &shown.query.config_id, &time(), 1, "csv"),
    ] {
        assert!(!text.contains("secret-proxy"), "{text}");
    }
}

#[test]
fn names_and_ids_come_one_a_line_and_rows_without_are_counted() {
    let mut users = three();
    users.push(user("two\r\nlines", "id-4"));
    users.push(user("two\tcells\u{2028}x", "id\n5"));
    let shown = whole(users);
    assert_eq!(
        names(&rows(&shown)),
        Lines {
            text: "Ann \"A\"\n=cmd\ntwo  lines\ntwo cells x".to_owned(),
            lacking: 1
        }
    );
    assert_eq!(
        ids(&rows(&shown)),
        Lines {
            text: "id-1\nid-3\nid-4\nid 5".to_owned(),
            lacking: 1
        }
    );
}

#[test]
fn how_much_of_the_list_there_is_follows_from_what_was_loaded() {
    let first = PageRequest::first(PageSize::Ten);
    let later = PageRequest::at(Offset::new(10).expect("an offset"), PageSize::Ten);
    for (scope, total, completeness) in [
        (
            Scope::All(ListExtent::Whole),
            Total::Unknown,
            Completeness::Whole,
        ),
        (
            Scope::All(ListExtent::Changed),
            Total::Known(3),
            Completeness::Changed,
        ),
        (
            Scope::All(ListExtent::Partial),
            Total::Known(9),
            Completeness::Partial,
        ),
        (
            Scope::All(ListExtent::Contradicted(Contradiction::SameUsers)),
            Total::Known(3),
            Completeness::Contradicted,
        ),
        (Scope::Page(first), Total::Known(237), Completeness::Page),
        (Scope::Page(first), Total::Known(3), Completeness::Whole),
        (Scope::Page(first), Total::Unknown, Completeness::Whole),
        (Scope::Page(later), Total::Known(13), Completeness::Page),
    ] {
        let shown = shown(scope, three(), total);
        assert_eq!(
            Completeness::of(&shown),
            completeness,
            "{scope:?} {total:?}"
        );
    }
}

#[test]
fn a_file_name_carries_the_configuration_and_the_time_in_utc() {
    assert_eq!(
        file_name(LIST, &config("0a1b-2c"), &time(), 1, "csv"),
        "non-migration-users_0a1b-2c_20261124T211500Z-1.csv"
    );
    assert_eq!(
        file_name(COMPARISON, &config("c"), &time(), 12, "csv"),
        "non-migration-users-comparison_c_20261124T211500Z-12.csv"
    );
    assert_eq!(
        file_name(FILTERED_LIST, &config("c"), &time(), 2, "json"),
        "non-migration-users-filtered_c_20261124T211500Z-2.json"
    );
}

#[test]
fn a_configuration_in_a_file_name_is_safe_for_any_file_system() {
    assert_eq!(safe(&config("../a:b\\c*?\"<>| d配")), ".._a_b_c_______d_");
    assert!(safe(&config(&"配".repeat(128))).len() <= 128);
}

#[test]
fn the_configuration_is_found_again_in_the_file_name() {
    for (name, found) in [
        ("non-migration-users_c_1_20261124T211500Z.csv", Some("c_1")),
        ("non-migration-users_c_20261124T211500Z (1).csv", Some("c")),
        ("non-migration-users_c_20261124T211500Z", Some("c")),
        (
            "non-migration-users_c_1_20261124T211500Z-1.csv",
            Some("c_1"),
        ),
        (
            "non-migration-users-filtered_c_20261124T211500Z-12 (1).csv",
            Some("c"),
        ),
        ("non-migration-users__20261124T211500Z.csv", None),
        ("non-migration-users_c_yesterday.csv", None),
        ("non-migration-users_c_配配配配配.csv", None),
        (
            "non-migration-users-comparison_c_20261124T211500Z.csv",
            None,
        ),
        ("users.csv", None),
        ("", None),
    ] {
        assert_eq!(config_in(name), found, "{name}");
    }
}

#[test]
fn a_json_export_comes_in_again_with_all_that_it_says() {
    let mut shown = shown(
        Scope::Page(PageRequest::first(PageSize::Ten)),
        three(),
        Total::Known(237),
    );
    shown.query.user_name = UserName::parse("Ann").expect("a name");
    let text = json(&rows(&shown), &shown, Narrowing::Filter("a", None), &time());
    let imported = import("any.name", &text).expect("a list");
    assert_eq!(imported.users, three());
    assert_eq!(
        imported.source,
        Source {
            project_id: Some("p-1".to_owned()),
            config: Some(Config::Id("c/1".to_owned())),
            loaded_at: Some("2026-11-24T21:15:00Z".to_owned()),
            user_name: Some("Ann".to_owned()),
            narrowing: FileNarrowing::Filter("a".to_owned()),
            extent: Some(Completeness::Page),
            encoding: Encoding::Sound,
        }
    );
}

#[test]
fn a_workbook_comes_in_again_with_all_that_json_says_and_all_of_it_is_text() {
    let mut shown = shown(
        Scope::Page(PageRequest::first(PageSize::Ten)),
        [three(), vec![user("", "")]].concat(),
        Total::Known(237),
    );
    shown.query.user_name = UserName::parse("Ann").expect("a name");
    let rows = rows(&shown);
    for narrowing in [
        Narrowing::Filter("", None),
        Narrowing::Filter(" a", Some(Issue::Missing)),
        Narrowing::Selection { elsewhere: 0 },
    ] {
        let bytes = write(&workbook(&rows, &shown, narrowing, &time())).expect("it fits");
        let file = read(&bytes).expect("a workbook");
        let choice = SheetChoice::of(&file, file.first_sheet());
        assert_eq!(
            import_workbook("any.name", &file, &choice),
            import("any.name", &json(&rows, &shown, narrowing, &time()))
        );
        let entries = entries(&file.sheets[0].text(), Layout::default(), &|_| false);
        let entries = entries.expect("a roster");
        let entries: Vec<_> = entries.iter().map(|entry| entry.text.as_str()).collect();
        assert_eq!(entries, ["id-1", "=cmd", "id-3"]);
    }
}

#[test]
fn a_csv_export_comes_in_again_with_the_configuration_of_its_name() {
    let name = file_name(LIST, &config("c/1"), &time(), 1, "csv");
    let imported = import(&name, &csv(&rows(&whole(three())))).expect("a list");
    assert_eq!(imported.users, three());
    assert_eq!(
        imported.source,
        Source {
            config: Some(Config::InFileName("c_1".to_owned())),
            ..Source::default()
        }
    );
}

#[test]
fn a_csv_export_of_filtered_rows_says_so_in_its_name() {
    for (content, narrowing) in [
        (LIST, FileNarrowing::Unsaid),
        (FILTERED_LIST, FileNarrowing::Something),
    ] {
        let name = file_name(content, &config("c-1"), &time(), 1, "csv");
        let source = import(&name, &csv(&rows(&whole(three()))))
            .expect("a list")
            .source;
        assert_eq!(source.narrowing, narrowing, "{name}");
        assert_eq!(source.config, Some(Config::InFileName("c-1".to_owned())));
    }
}

#[test]
fn a_csv_export_of_an_earlier_version_comes_in_as_it_was_meant() {
    let text =
        "\u{feff}user_name,user_id\r\n'=cmd,'+1\r\n''=x,\r\n\"a, \"\"b\"\"\",id-3\r\n'＝y,\r\n";
    assert_eq!(
        import("x", text).map(|list| list.users),
        Ok(vec![
            user("=cmd", "+1"),
            user("'=x", ""),
            user("a, \"b\"", "id-3"),
            user("'＝y", ""),
        ])
    );
}

#[test]
fn the_services_own_response_comes_in_and_says_nothing_of_where_it_is_from() {
    let text = r#" {"non_migrate_users":[{"user_id":7,"user_name":null},null,"x"]}"#;
    let imported = import("answer", text).expect("a list");
    assert_eq!(
        imported.users,
        [user("", "7"), User::default(), User::default()]
    );
    assert_eq!(imported.source, Source::default());
}

#[test]
fn columns_may_be_in_any_order_more_than_two_or_only_one() {
    for (text, users) in [
        ("user_id,user_name\nid-1,Ann\n", [user("Ann", "id-1")]),
        ("USER_NAME , User_ID\nAnn,id-1", [user("Ann", "id-1")]),
        (
            "note,user_name,user_id\nx,Ann,id-1\n",
            [user("Ann", "id-1")],
        ),
        ("user_name;user_id\r\nAnn;id-1\r\n", [user("Ann", "id-1")]),
        ("user_name\nAnn\n", [user("Ann", "")]),
        ("user_id\nid-1\n", [user("", "id-1")]),
    ] {
        assert_eq!(
            import("x", text).map(|list| list.users),
            Ok(users.into()),
            "{text:?}"
        );
    }
}

#[test]
fn a_file_that_is_no_list_is_refused_with_its_reason() {
    let whole_file = {
        let shown = whole(three());
        json(&rows(&shown), &shown, Narrowing::Filter("", None), &time())
    };
    for (text, error) in [
        ("", ImportError::Empty),
        ("\u{feff} \r\n", ImportError::Empty),
        (&whole_file[..whole_file.len() / 2], ImportError::BrokenJson),
        ("{\"total_count\": 3}", ImportError::OtherJson),
        ("{\"non_migrate_users\": 3}", ImportError::OtherJson),
        ("[1, 2]", ImportError::OtherJson),
        ("Ann,id-1\n", ImportError::NoHeader),
        ("<html>", ImportError::NoHeader),
        ("PK\u{3}\u{4}\u{fffd}\"\u{0}", ImportError::NoHeader),
        ("\"user_name", ImportError::NoHeader),
        (
            "kind,user_id,user_name,earlier_user_name\nadded,1,Ann,\n",
            ImportError::Comparison,
        ),
        (
            "\"Entry\",\"user_name\",\"user_id\"\nann,Ann,1\n",
            ImportError::Roster,
        ),
        (
            "entry,result,config_id,migration,user_name,user_id\nann,found,c-1,on,Ann,1\n",
            ImportError::Search,
        ),
        (
            "{\"search\": {}, \"matches\": [], \"not_found\": []}",
            ImportError::Search,
        ),
        (
            "{\"items\": [{\"id\": \"c-1\", \"non_migrate_users\": []}]}",
            ImportError::Configurations,
        ),
        (
            "user_name,user_id,\nSmith, Ann,1\n",
            ImportError::Cells { line: 2 },
        ),
        (
            "user_name,user_id\nAnn,1\n\"Bo,2\n",
            ImportError::OpenQuote { line: 3 },
        ),
        (
            "user_name,user_id\nAnn,1\nBo\n",
            ImportError::Cells { line: 3 },
        ),
        (
            "user_name,user_id\nAnn,1,2\n",
            ImportError::Cells { line: 2 },
        ),
    ] {
        assert_eq!(import("file", text), Err(error), "{text:?}");
    }
}

#[test]
fn a_name_with_the_sign_for_what_cannot_be_read_is_a_name() {
    let imported = import("x", "user_name,user_id\nJos\u{fffd},1\n").expect("a list");
    assert_eq!(imported.users, [user("Jos\u{fffd}", "1")]);
    assert_eq!(imported.source.encoding, Encoding::Sound);
}

fn users() -> impl Strategy<Value = Vec<User>> {
    let text = || {
        prop::option::of(
            "([=+@'\t\r\n\",;＝＋－＠-]|\\PC){1,6}"
                .prop_filter("visible", |text: &String| !text.trim().is_empty()),
        )
    };
    let user = (text(), text()).prop_map(|(name, id)| User { id, name });
    prop::collection::vec(user, 0..8)
}

proptest! {
    #[test]
    fn whatever_users_are_called_both_formats_bring_them_back(users in users()) {
        let shown = whole(users.clone());
        let csv = import("x", &csv(&rows(&shown)));
        prop_assert_eq!(&csv.map_err(|error| TestCaseError::fail(format!("{error:?}")))?.users, &users);
        let json = import("x", &json(&rows(&shown), &shown, Narrowing::Filter("", None), &time()));
        prop_assert_eq!(&json.map_err(|error| TestCaseError::fail(format!("{error:?}")))?.users, &users);
    }

    #[test]
    fn no_text_makes_the_import_fail_otherwise_than_by_saying_so(name in ".{0,60}", text in ".{0,60}") {
        let _ = import(&name, &text);
    }
}
