use non_migration_users::platform::collator::{Collation, SortOrder, order};
use wasm_bindgen_test::wasm_bindgen_test;

use SortOrder::{Ascending, Descending};

const ENGLISH: &str = "en";
const CHINESE: &str = "zh-CN";

/// The names in order; where one is empty it is missing.
fn sorted<'a>(names: &[&'a str], sort_order: SortOrder, locale: &'static str) -> Vec<&'a str> {
    let order = order(given(names), sort_order, Collation::Locale(locale));
    order.iter().map(|&place| names[place as usize]).collect()
}

/// The places in order.
fn places(names: &[&str], sort_order: SortOrder) -> Vec<u32> {
    order(given(names), sort_order, Collation::Locale(ENGLISH)).to_vec()
}

fn given<'a>(names: &[&'a str]) -> impl Iterator<Item = Option<&'a str>> {
    names.iter().map(|&name| (!name.is_empty()).then_some(name))
}

#[wasm_bindgen_test]
fn numbers_in_names_count_by_their_value() {
    let names = [
        "user10", "user9", "user100", "user1", "a2b10", "a2b9", "a10b1",
    ];
    let up = [
        "a2b9", "a2b10", "a10b1", "user1", "user9", "user10", "user100",
    ];
    assert_eq!(sorted(&names, Ascending, ENGLISH), up);
    let mut down = up;
    down.reverse();
    assert_eq!(sorted(&names, Descending, ENGLISH), down);
}

#[wasm_bindgen_test]
fn ids_are_sorted_by_code_unit_and_not_by_the_digits_in_them() {
    let ids = [
        "2f", "10a", "1e5", "Zz", "9", "", "a1", "é", "10A", "1e40", "a1",
    ];
    let by_code_unit = |sort_order| {
        let order = order(given(&ids), sort_order, Collation::CodeUnit);
        order.to_vec()
    };
    let names = |places: Vec<u32>| places.into_iter().map(|place| ids[place as usize]);
    let up = [
        "10A", "10a", "1e40", "1e5", "2f", "9", "Zz", "a1", "a1", "é", "",
    ];
    assert_eq!(names(by_code_unit(Ascending)).collect::<Vec<_>>(), up);
    let down = by_code_unit(Descending);
    assert_eq!(down[1..3], [6, 10], "equals keep their order");
    assert_eq!(down[10], 5, "what is missing comes last");
}

#[wasm_bindgen_test]
fn users_who_lack_the_column_come_last_both_ways_in_their_order() {
    let names = ["", "b", "", "a", ""];
    assert_eq!(places(&names, Ascending), [3, 1, 0, 2, 4]);
    assert_eq!(places(&names, Descending), [1, 3, 0, 2, 4]);
    assert_eq!(places(&["", ""], Descending), [0, 1]);
    assert_eq!(places(&[], Ascending), [0; 0]);
}

#[wasm_bindgen_test]
fn equals_keep_their_order_both_ways() {
    let names = ["b", "a", "b", "a", "b", "c", "a", "b", "a", "b", "a", "b"];
    assert_eq!(
        places(&names, Ascending),
        [1, 3, 6, 8, 10, 0, 2, 4, 7, 9, 11, 5]
    );
    assert_eq!(
        places(&names, Descending),
        [5, 0, 2, 4, 7, 9, 11, 1, 3, 6, 8, 10]
    );
}

#[wasm_bindgen_test]
fn case_and_accents_do_not_part_what_belongs_together() {
    let names = ["Zoë", "ann", "Émile", "Bob", "Anna", "Eve"];
    assert_eq!(
        sorted(&names, Ascending, ENGLISH),
        ["ann", "Anna", "Bob", "Émile", "Eve", "Zoë"]
    );
}

#[wasm_bindgen_test]
fn names_that_differ_in_case_or_accents_only_are_not_mixed() {
    let names = ["Zoë", "zoe", "Zoe", "Zoë", "zoe", "Zoe"];
    assert_eq!(
        sorted(&names, Ascending, ENGLISH),
        ["zoe", "zoe", "Zoe", "Zoe", "Zoë", "Zoë"]
    );
    assert_eq!(places(&names, Ascending), [1, 4, 2, 5, 0, 3]);
    assert_eq!(places(&names, Descending), [0, 3, 2, 5, 1, 4]);
}

#[wasm_bindgen_test]
fn a_name_comes_before_the_longer_one_that_begins_with_it() {
    let names = ["user 1", "user1", "user", "user-1", "user\n9", "user12"];
    let sorted = sorted(&names, Ascending, ENGLISH);
    assert_eq!(sorted[0], "user");
    assert_eq!(sorted[4..], ["user1", "user12"]);
    // A line break in a name is part of it, and ends nothing.
    let mut places = places(&names, Ascending);
    places.sort_unstable();
    assert_eq!(places, [0, 1, 2, 3, 4, 5]);
}

#[wasm_bindgen_test]
fn chinese_names_are_sorted_by_their_sound_where_the_page_speaks_chinese() {
    // Zhang, Li, Wang, Chen, Ouyang.
    let names = ["张娜", "李伟", "王芳", "陈敏", "欧阳雨桐"];
    assert_eq!(
        sorted(&names, Ascending, CHINESE),
        ["陈敏", "李伟", "欧阳雨桐", "王芳", "张娜"]
    );
    assert_eq!(
        sorted(&names, Descending, CHINESE),
        ["张娜", "王芳", "欧阳雨桐", "李伟", "陈敏"]
    );
    assert_ne!(
        sorted(&names, Ascending, ENGLISH),
        sorted(&names, Ascending, CHINESE)
    );
}

#[wasm_bindgen_test]
fn every_user_has_a_place_however_many_there_are() {
    let names: Vec<String> = (0..12_345)
        .map(|number| format!("user{}", number * 7 % 1000))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for direction in [Ascending, Descending] {
        let places = places(&names, direction);
        let number = |place: u32| (place * 7 % 1000, place);
        let in_order = places.windows(2).all(|pair| {
            let ((one, before), (two, after)) = (number(pair[0]), number(pair[1]));
            match direction {
                Ascending => one < two || (one == two && before < after),
                Descending => one > two || (one == two && before < after),
            }
        });
        assert!(in_order);
        assert_eq!(places.len(), names.len());
    }
}
