//! Whole numbers as text.

use non_migration_users::api::decimal::decimal;
use proptest::prelude::*;

#[test]
fn numbers_have_as_many_digits_as_they_need() {
    for (number, text) in [
        (0, "0"),
        (7, "7"),
        (10, "10"),
        (1_000, "1000"),
        (-1, "-1"),
        (i64::MAX, "9223372036854775807"),
        (i64::MIN, "-9223372036854775808"),
    ] {
        assert_eq!(decimal(number), text);
    }
}

#[test]
fn a_number_beyond_64_bits_becomes_the_largest_of_them() {
    assert_eq!(decimal(u64::MAX), decimal(i64::MAX));
}

proptest! {
    #[test]
    fn numbers_are_written_as_std_writes_them(large: i64, small: u16, count: usize) {
        prop_assert_eq!(decimal(large), large.to_string());
        prop_assert_eq!(decimal(small), small.to_string());
        let count = count >> 1;
        prop_assert_eq!(decimal(count), count.to_string());
    }
}
