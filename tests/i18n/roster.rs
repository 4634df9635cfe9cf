//! What is said of a checked roster: numbers agree with their verbs, and nothing is said of what there is none of.

use non_migration_users::i18n::LazyViewMessages;
use non_migration_users::i18n::count::Count;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::tools::roster::Counts;

fn summary(
    language: Language,
    [total, on_list, not_on_list, ambiguous, damaged]: [u32; 5],
) -> String {
    let count = |number: u32| Count {
        number,
        text: number.to_string(),
    };
    (LazyViewMessages::of(language).roster.summary)(&Counts {
        total: &total.to_string(),
        on_list: count(on_list),
        not_on_list: count(not_on_list),
        ambiguous: count(ambiguous),
        damaged: count(damaged),
    })
}

#[test]
fn both_sides_and_the_ambiguous_are_counted() {
    for (numbers, english, chinese) in [
        (
            [15, 12, 2, 1, 0],
            "12 of 15 are on the list, 2 are not, 1 matches multiple users.",
            "共15个条目：12个在列表中，2个不在列表中，1个对应多个用户。",
        ),
        (
            [5, 1, 1, 3, 0],
            "1 of 5 is on the list, 1 is not, 3 match multiple users.",
            "共5个条目：1个在列表中，1个不在列表中，3个对应多个用户。",
        ),
        (
            [3, 3, 0, 0, 0],
            "3 of 3 are on the list, 0 are not.",
            "共3个条目：3个在列表中，0个不在列表中。",
        ),
        (
            [3, 0, 1, 0, 2],
            "0 of 3 are on the list, 1 is not, 2 look changed by a spreadsheet.",
            "共3个条目：0个在列表中，1个不在列表中，2个可能被电子表格更改。",
        ),
        (
            [3, 0, 1, 1, 1],
            "0 of 3 are on the list, 1 is not, 1 matches multiple users, 1 looks changed by a spreadsheet.",
            "共3个条目：0个在列表中，1个不在列表中，1个对应多个用户，1个可能被电子表格更改。",
        ),
    ] {
        assert_eq!(summary(Language::English, numbers), english);
        assert_eq!(summary(Language::SimplifiedChinese, numbers), chinese);
    }
}

#[test]
fn repeated_entries_are_counted_in_the_singular_and_the_plural() {
    let repeated = |number, text: &str| {
        let text = text.to_owned();
        (LazyViewMessages::of(Language::English).roster.repeated)(Count { number, text })
    };
    assert_eq!(repeated(1, "1"), "1 duplicate entry isn't counted.");
    assert_eq!(repeated(2, "2"), "2 duplicate entries aren't counted.");
}
