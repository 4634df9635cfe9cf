//! Who is looked for: one name or ID a line.

use non_migration_users::api::users::User;
use non_migration_users::model::roster::CaseSensitivity;
use non_migration_users::model::user_search::terms::{
    LeftOut, MOST_ENTRIES, Terms, TermsError, lines_of,
};

fn entries(text: &str, case: CaseSensitivity) -> Result<Vec<String>, TermsError> {
    let terms = Terms {
        text: text.to_owned(),
        case,
    };
    let entries = terms.entries()?;
    Ok(entries.into_iter().map(|entry| entry.text).collect())
}

#[test]
fn each_line_is_a_name_or_id_without_the_space_around_it_and_empty_lines_are_none() {
    assert_eq!(
        entries(
            "  ann\r\n\r\nSmith, Bob\n\t S-1-5-21 \n",
            CaseSensitivity::Counts
        ),
        Ok(vec!["ann".into(), "Smith, Bob".into(), "S-1-5-21".into()])
    );
}

#[test]
fn what_is_compared_alike_is_looked_for_once_as_typed_first() {
    let text = "Zoe\u{308}\nZoë\nANN\nann";
    assert_eq!(
        entries(text, CaseSensitivity::Counts),
        Ok(vec!["Zoe\u{308}".into(), "ANN".into(), "ann".into()])
    );
    assert_eq!(
        entries(text, CaseSensitivity::Ignored),
        Ok(vec!["Zoe\u{308}".into(), "ANN".into()])
    );
}

#[test]
fn nothing_but_white_space_is_nobody() {
    for text in ["", " ", "\n\t\n"] {
        assert_eq!(
            entries(text, CaseSensitivity::Counts),
            Err(TermsError::Empty),
            "{text:?}"
        );
    }
}

#[test]
fn a_line_of_more_than_128_characters_is_refused_by_its_number() {
    let longest = "é".repeat(128);
    assert_eq!(
        entries(&longest, CaseSensitivity::Counts),
        Ok(vec![longest.clone()])
    );
    assert_eq!(
        entries(&format!("ann\n\n{longest}é"), CaseSensitivity::Counts),
        Err(TermsError::TooLong {
            line: 3,
            length: 129
        })
    );
}

#[test]
fn more_than_a_thousand_are_refused_with_their_number_and_repetitions_do_not_count() {
    let lines = |count: usize| {
        let lines: Vec<_> = (0..count).map(|place| format!("user{place}")).collect();
        lines.join("\n")
    };
    let most = format!("{}\nuser0", lines(MOST_ENTRIES));
    assert_eq!(
        entries(&most, CaseSensitivity::Counts).map(|entries| entries.len()),
        Ok(1_000)
    );
    assert_eq!(
        entries(&lines(MOST_ENTRIES + 1), CaseSensitivity::Counts),
        Err(TermsError::TooMany { count: 1_001 })
    );
}

fn user(name: Option<&str>, id: Option<&str>) -> User {
    User {
        name: name.map(str::to_owned),
        id: id.map(str::to_owned),
    }
}

#[test]
fn users_are_looked_for_by_id_or_by_name_where_the_id_is_missing_or_no_line() {
    let long = "x".repeat(129);
    let users = [
        user(Some("Ann"), Some(" id-1 ")),
        user(Some("Bob"), None),
        user(Some("Cid"), Some(&long)),
        user(Some("Dan"), Some("two\nlines")),
        user(Some("Eve"), Some("id-1")),
        user(None, None),
        user(Some("\r"), Some(&long)),
    ];
    let left_out = LeftOut {
        beyond: 0,
        unusable: 2,
    };
    assert_eq!(
        lines_of(users.iter()),
        ("id-1\nBob\nCid\nDan".to_owned(), left_out)
    );
}

#[test]
fn no_more_users_are_looked_for_than_a_search_takes() {
    let users: Vec<_> = (0..=MOST_ENTRIES + 1)
        .map(|place| user(None, Some(&format!("id-{place}"))))
        .collect();
    let (text, left_out) = lines_of(users.iter());
    let count = entries(&text, CaseSensitivity::Counts).map(|entries| entries.len());
    assert_eq!(count, Ok(MOST_ENTRIES));
    assert_eq!(
        left_out,
        LeftOut {
            beyond: 2,
            unusable: 0
        }
    );
}
