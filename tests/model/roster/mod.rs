//! Holding a roster against the list: who is on it, who is not, and which entries do not say who is meant.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

mod check;
mod entries;

use non_migration_users::api::ids::ConfigId;
use non_migration_users::api::paging::Offset;
use non_migration_users::api::users::User;
use non_migration_users::model::export::FileFormat;
use non_migration_users::model::roster::entries::{Layout, People};
use non_migration_users::model::roster::error::RosterError;
use non_migration_users::model::roster::export::{csv, file_name, lines};
use non_migration_users::model::roster::{CaseSensitivity, Findings, MAX_BYTES, Verdict};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::UtcTime;
use proptest::prelude::*;

fn user(name: &str, id: &str) -> User {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    User {
        name: text(name),
        id: text(id),
    }
}

fn list(users: &[(&str, &str)]) -> UserList {
    let users = users.iter().map(|(name, id)| user(name, id)).collect();
    UserList::of_page(Offset::new(0).expect("an offset"), users)
}

const EVERY_CELL: Layout = Layout {
    people: Some(People::Cells),
    has_header: false,
};

fn check(roster: &str, users: &[(&str, &str)]) -> Findings {
    Findings::new(roster, EVERY_CELL, CaseSensitivity::Counts, &list(users))
}

fn check_ignoring_case(roster: &str, users: &[(&str, &str)]) -> Findings {
    Findings::new(roster, EVERY_CELL, CaseSensitivity::Ignored, &list(users))
}

fn entries(findings: &Findings, verdict: Verdict) -> Vec<&str> {
    let findings = findings.of(verdict).iter();
    findings.map(|finding| finding.entry.as_str()).collect()
}

#[test]
fn users_without_a_name_or_an_id_are_counted_since_an_entry_may_be_theirs() {
    assert_eq!(check("Ann", &PEOPLE).half_known(), 0);
    let users = [("Ann", "a1"), ("", "b2"), ("Cy", ""), ("", "")];
    let findings = check("Bob\nc3", &users);
    assert_eq!(entries(&findings, Verdict::NotOnList), ["Bob", "c3"]);
    assert_eq!(findings.half_known(), 3);
}

const PEOPLE: [(&str, &str); 3] = [("Ann", "a1"), ("Bob", "b2"), ("LOPEZ, Maria", "c3")];

#[test]
fn an_entry_is_on_the_list_where_it_is_somebodys_whole_name_or_id() {
    let findings = check("Bob\na1\nAn\na\nAnn a1", &PEOPLE);
    assert_eq!(entries(&findings, Verdict::OnList), ["Bob", "a1"]);
    assert_eq!(
        entries(&findings, Verdict::NotOnList),
        ["An", "a", "Ann a1"]
    );
    let (ann, bob) = (user("Ann", "a1"), user("Bob", "b2"));
    assert_eq!(
        findings.lines(Verdict::OnList),
        [("Bob", Some(&bob)), ("a1", Some(&ann))]
    );
}

#[test]
fn white_space_around_names_counts_on_neither_side() {
    let findings = check(" Ann \nBob", &[("Ann", "1"), ("  Bob\u{3000}", "2")]);
    assert_eq!(findings.count(Verdict::OnList), 2);
}

#[test]
fn accents_may_be_encoded_either_way_on_either_side() {
    let findings = check("Jose\u{301}\nZoë", &[("José", "1"), ("Zoe\u{308}", "2")]);
    assert_eq!(entries(&findings, Verdict::OnList), ["Jose\u{301}", "Zoë"]);
}

#[test]
fn case_counts_unless_it_is_to_be_ignored() {
    let users = [("Ann", "A1"), ("Łukasz", "2"), ("ΟΔΟΣ", "3")];
    let roster = "ann\na1\nłUKASZ\nοδος";
    assert_eq!(check(roster, &users).count(Verdict::NotOnList), 4);
    let findings = check_ignoring_case(roster, &users);
    // "ann" and "a1" are two entries for one user.
    assert_eq!(
        entries(&findings, Verdict::OnList),
        ["ann", "a1", "łUKASZ", "οδος"]
    );
}

#[test]
fn where_case_is_ignored_every_form_of_an_i_or_a_sharp_s_is_the_same() {
    let users = [("İSTANBUL", "1"), ("Straße", "2")];
    let findings = check_ignoring_case("istanbul\nSTRASSE", &users);
    assert_eq!(findings.count(Verdict::OnList), 2);
    let users = [("ISTANBUL", "1"), ("STRASSE", "2")];
    let findings = check_ignoring_case("ıstanbul\nstraße", &users);
    assert_eq!(findings.count(Verdict::OnList), 2);
    // Two people who only then have one name are told as two.
    let users = [("Ilgın", "1"), ("Ilgin", "2")];
    let findings = check_ignoring_case("ilgin", &users);
    assert_eq!(findings.count(Verdict::Ambiguous), 1);
    assert_eq!(check("ilgin", &users).count(Verdict::NotOnList), 1);
}

#[test]
fn a_name_of_several_users_is_ambiguous_and_lists_them() {
    let users = [("Ann", "1"), ("Bob", "2"), ("Ann", "3")];
    let findings = check("Ann\nBob\n3", &users);
    assert_eq!(entries(&findings, Verdict::Ambiguous), ["Ann"]);
    assert_eq!(entries(&findings, Verdict::OnList), ["Bob", "3"]);
    let ids: Vec<_> = findings.of(Verdict::Ambiguous)[0]
        .users
        .iter()
        .map(|user| user.id.as_deref())
        .collect();
    assert_eq!(ids, [Some("1"), Some("3")]);
}

#[test]
fn names_that_differ_in_case_only_are_ambiguous_where_it_is_ignored() {
    let users = [("Ann", "1"), ("ANN", "2")];
    assert_eq!(check("Ann", &users).count(Verdict::OnList), 1);
    assert_eq!(
        check_ignoring_case("Ann", &users).count(Verdict::Ambiguous),
        1
    );
}

#[test]
fn the_name_of_one_user_and_the_id_of_another_is_ambiguous() {
    let users = [("b2", "a1"), ("Bob", "b2"), ("c3", "c3")];
    let findings = check("b2\nc3", &users);
    assert_eq!(entries(&findings, Verdict::Ambiguous), ["b2"]);
    assert_eq!(entries(&findings, Verdict::OnList), ["c3"]);
}

#[test]
fn a_user_who_is_listed_twice_is_one_user_and_those_without_an_id_are_not() {
    let users = [("Ann", "1"), ("Ann", "1"), ("Bob", ""), ("Bob", "")];
    let findings = check("Ann\nBob", &users);
    assert_eq!(entries(&findings, Verdict::OnList), ["Ann"]);
    assert_eq!(entries(&findings, Verdict::Ambiguous), ["Bob"]);
}

#[test]
fn an_entry_given_again_counts_once_and_is_noted() {
    let findings = check("Ann\nNobody\nAnn\n Ann,Nobody", &PEOPLE);
    assert_eq!(findings.total(), 2);
    assert_eq!(findings.repeated(), 3);
    assert_eq!(check("Ann\nann", &PEOPLE).repeated(), 0);
    assert_eq!(check_ignoring_case("Ann\nann", &PEOPLE).repeated(), 1);
    assert_eq!(check("Jose\u{301}\nJosé", &PEOPLE).repeated(), 1);
}

#[test]
fn what_a_spreadsheet_has_changed_is_told_as_that_and_found_nowhere() {
    let users = [
        ("Ann", "12345678901234567890"),
        ("Bob", "00123"),
        ("MARCH1", "c3"),
        ("2/2/2026", "d4"),
    ];
    let findings = check(
        "1.23457E+19\n123\n1-Mar\n12345678901234500000\nZed\n2/2/2026",
        &users,
    );
    assert_eq!(
        entries(&findings, Verdict::Damaged),
        ["1.23457E+19", "123", "1-Mar", "12345678901234500000"]
    );
    assert_eq!(entries(&findings, Verdict::NotOnList), ["Zed"]);
    // This is what somebody is called.
    assert_eq!(entries(&findings, Verdict::OnList), ["2/2/2026"]);
    assert_eq!(findings.total(), 6);
}

#[test]
fn a_number_beside_no_number_with_leading_zeros_is_no_damage() {
    let findings = check("123\n1234", &[("Ann", "0124"), ("Bob", "123")]);
    assert_eq!(entries(&findings, Verdict::OnList), ["123"]);
    assert_eq!(entries(&findings, Verdict::NotOnList), ["1234"]);
}

#[test]
fn a_listed_name_with_a_comma_needs_no_quotes_on_a_line_of_its_own() {
    let findings = check("LOPEZ, Maria\nKHAN, Ali", &PEOPLE);
    assert_eq!(entries(&findings, Verdict::OnList), ["LOPEZ, Maria"]);
    assert_eq!(entries(&findings, Verdict::NotOnList), ["KHAN", "Ali"]);
    assert_eq!(
        check_ignoring_case("lopez, maria", &PEOPLE).count(Verdict::OnList),
        1
    );
}

fn of(text: &str) -> Option<RosterError> {
    RosterError::of(text, Layout::of(text))
}

fn of_file(text: &str) -> Option<RosterError> {
    RosterError::of_file(text)
}

#[test]
fn a_table_is_refused_until_its_column_is_chosen_but_not_as_a_file() {
    let table = "Name\tDepartment\nAnn\tFinance";
    assert_eq!(of(table), Some(RosterError::WhichColumn));
    assert_eq!(of_file(table), None);
}

#[test]
fn nobody_is_found_by_the_part_of_another_name() {
    let users = [("Smith", "1"), ("Ann", "2")];
    let findings = check("user_name\nSmith, Ann", &users);
    assert_eq!(entries(&findings, Verdict::NotOnList), ["Smith, Ann"]);
    assert_eq!(findings.total(), 1);
    // In a column of IDs there are no names.
    let findings = check("user_name,user_id\nSmith, Ann", &users);
    assert_eq!(entries(&findings, Verdict::NotOnList), ["Ann"]);
    let findings = check("user_name,user_id\nSmith, 2", &users);
    assert_eq!(entries(&findings, Verdict::OnList), ["2"]);
}

#[test]
fn full_width_letters_are_letters() {
    let users = [("Ann", "1"), ("Ｂｏｂ　Ｌｅｅ", "2")];
    let findings = check("Ａｎｎ，Bob Lee，１", &users);
    assert_eq!(
        entries(&findings, Verdict::OnList),
        ["Ａｎｎ", "Bob Lee", "１"]
    );
    assert_eq!(check("ａｎｎ", &users).count(Verdict::NotOnList), 1);
    assert_eq!(
        check_ignoring_case("ａＮＮ", &users).count(Verdict::OnList),
        1
    );
}

#[test]
fn a_roster_without_entries_or_too_long_is_refused() {
    assert_eq!(of(" \n,;"), Some(RosterError::Empty));
    assert_eq!(of("user_name,user_id\n"), Some(RosterError::Empty));
    assert_eq!(of("Ann"), None);
    assert_eq!(
        of(&"a\n".repeat(MAX_BYTES / 2 + 1)),
        Some(RosterError::TooLong)
    );
    assert_eq!(of_file("Jos\u{fffd},1"), None);
    assert_eq!(of_file("王芳"), None);
    assert_eq!(of_file(""), Some(RosterError::Empty));
}

#[test]
fn exports_have_a_record_for_each_user_whom_an_entry_names() {
    let users = [("=Ann", "1"), ("Bob", "2"), ("Bob", "")];
    let findings = check("=Ann\nBob\n@nobody", &users);
    let exported = |verdict| csv(&findings, verdict);
    let header = "\u{feff}\"entry\",\"user_name\",\"user_id\"\r\n";
    for (verdict, records) in [
        (Verdict::OnList, "\"'=Ann\",\"'=Ann\",\"1\"\r\n"),
        (Verdict::NotOnList, "\"'@nobody\",\"\",\"\"\r\n"),
        (
            Verdict::Ambiguous,
            "\"Bob\",\"Bob\",\"2\"\r\n\"Bob\",\"Bob\",\"\"\r\n",
        ),
    ] {
        assert_eq!(exported(verdict), format!("{header}{records}"));
    }
}

#[test]
fn entries_are_copied_as_they_were_given_one_a_line() {
    let findings = check("b2\nAnn\nZed", &PEOPLE);
    assert_eq!(lines(&findings, Verdict::OnList), "b2\nAnn\n");
    assert_eq!(lines(&findings, Verdict::NotOnList), "Zed\n");
    assert_eq!(lines(&findings, Verdict::Ambiguous), "");
}

#[test]
fn an_entry_with_a_line_break_or_tab_in_it_is_copied_as_one_line() {
    let findings = check("\"An\nn\"\n\"Z\ted\"", &[("An\nn", "1")]);
    assert_eq!(lines(&findings, Verdict::OnList), "An n\n");
    assert_eq!(lines(&findings, Verdict::NotOnList), "Z ed\n");
}

#[test]
fn an_exports_name_has_the_configuration_and_the_time_and_nothing_a_file_system_minds() {
    let config_id = ConfigId::parse("../a b:c").expect("an ID");
    assert_eq!(
        file_name(
            Verdict::OnList,
            &config_id,
            &UtcTime::new("2026-11-24T21:15:00.000Z"),
            3,
            FileFormat::Csv
        ),
        "roster-on-the-list_.._a_b_c_20261124T211500Z-3.csv"
    );
}

#[test]
fn a_name_that_a_hundred_thousand_users_share_is_no_trap() {
    let users: Vec<_> = (0..100_000).map(|n| user("Ann", &n.to_string())).collect();
    let users = UserList::of_page(Offset::new(0).expect("an offset"), users);
    let roster = "Ann\n".repeat(10_000);
    let findings = Findings::new(&roster, EVERY_CELL, CaseSensitivity::Counts, &users);
    assert_eq!(findings.of(Verdict::Ambiguous)[0].users.len(), 100_000);
    assert_eq!(findings.repeated(), 9_999);
}

proptest! {
    #[test]
    fn every_entry_is_counted_on_one_side_or_noted_as_given_before(
        roster in prop::collection::vec("[abAB]{1,2}", 0..12),
        users in prop::collection::vec(("[abAB]{0,2}", "[abAB]{0,2}"), 0..6),
        ignored in any::<bool>(),
    ) {
        let case = if ignored { CaseSensitivity::Ignored } else { CaseSensitivity::Counts };
        let users: Vec<_> = users.iter().map(|(name, id)| (name.as_str(), id.as_str())).collect();
        let findings = Findings::new(&roster.join("\n"), EVERY_CELL, case, &list(&users));
        let all = u32::try_from(roster.len()).expect("a small number");
        prop_assert_eq!(findings.total() + findings.repeated(), all);
        for verdict in Verdict::ALL {
            for finding in findings.of(verdict) {
                let folded = |text: &str| if ignored { text.to_lowercase() } else { text.to_owned() };
                let entry = folded(&finding.entry);
                let named = |&(name, id): &(&str, &str)| folded(name) == entry || folded(id) == entry;
                let listed = users.iter().any(named);
                prop_assert_eq!(listed, verdict != Verdict::NotOnList);
                prop_assert_eq!(verdict == Verdict::Ambiguous, finding.users.len() > 1);
            }
        }
    }

    #[test]
    fn an_exported_side_is_read_again_as_the_same_people(
        names in prop::collection::vec("['=+@＝＠ ,;\"\n-]{0,2}[a-c]{1,2}", 1..8),
    ) {
        let users: Vec<_> = names.iter().enumerate().map(|(n, name)| user(name, &format!("id-{n}"))).collect();
        let ids: Vec<_> = users.iter().filter_map(|user| user.id.clone()).collect();
        let users = UserList::of_page(Offset::new(0).expect("an offset"), users);
        let first = Findings::new(&ids.join("\n"), EVERY_CELL, CaseSensitivity::Counts, &users);
        let again = Findings::new(&csv(&first, Verdict::OnList), EVERY_CELL, CaseSensitivity::Counts, &users);
        prop_assert_eq!(again, first);
    }
}
