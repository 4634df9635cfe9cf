//! The users of the sample: each one follows from its index alone, so that a page of a million
//! users costs as much as a page of ten.

use serde_json::{Map, Value};

use crate::lists::page::Rows;

/// The user that has no `user_name`. The service marks no field as required.
const NAMELESS: u32 = 12;
/// The user that has no `user_id`.
const WITHOUT_ID: u32 = 23;

const GIVEN: [&str; 20] = [
    "Maria", "Wei", "Li", "Olga", "James", "Aisha", "Thabo", "Lucia", "Kenji", "Fatima", "Pedro",
    "Anna", "Min", "Yusuf", "Chloe", "Ivan", "Nia", "Diego", "Emma", "Hassan",
];
const FAMILY: [&str; 20] = [
    "Lopez", "Zhang", "Wang", "Petrov", "Smith", "Khan", "Nkosi", "Rossi", "Tanaka", "Ali",
    "Silva", "Kowalska", "Chen", "Demir", "Martin", "Ivanov", "Okafor", "Garcia", "Novak",
    "Haddad",
];
const CHINESE_FAMILY: [&str; 10] = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "欧阳"];
const CHINESE_GIVEN: [&str; 10] = [
    "芳", "伟", "娜", "敏", "静", "秀英", "强", "建国", "洋", "雨桐",
];
const ACCENTED: [&str; 8] = [
    "Zoë Müller",
    "José Núñez",
    "François Lefèvre",
    "Søren Åkesson",
    "Đorđe Šarić",
    "Ayşe Yılmaz",
    "Łukasz Wójcik",
    "Nguyễn Thị Hồng",
];

/// Users in the order in which the service lists them.
#[derive(Clone, Copy, Debug)]
pub struct Population {
    settled: u32,
    newcomers: u32,
    gone: u32,
}

impl Population {
    /// The first `count` users.
    pub fn of(count: u32) -> Self {
        Self {
            settled: count,
            newcomers: 0,
            gone: 0,
        }
    }

    /// The same users, with others before them, the latest first.
    pub fn joined_by(self, newcomers: u32) -> Self {
        Self { newcomers, ..self }
    }

    /// The same users without so many of the last ones.
    pub fn left_by(self, gone: u32) -> Self {
        Self { gone, ..self }
    }

    /// The index of the user at `position`. Newcomers have the indexes after those who were there
    /// before.
    fn index(self, position: u32) -> u32 {
        match position.checked_sub(self.newcomers) {
            Some(index) => index,
            None => self.settled.saturating_add(self.newcomers - 1 - position),
        }
    }
}

impl Rows for Population {
    fn count(&self) -> u32 {
        let joined = self.settled.saturating_add(self.newcomers);
        joined.saturating_sub(self.gone)
    }

    fn name(&self, position: u32) -> Option<String> {
        let index = self.index(position);
        (index != NAMELESS).then(|| name(index))
    }

    fn entry(&self, position: u32) -> Value {
        let index = self.index(position);
        let mut user = Map::new();
        if index != WITHOUT_ID {
            user.insert("user_id".to_owned(), hex_id(index.into()).into());
        }
        if let Some(name) = self.name(position) {
            user.insert("user_name".to_owned(), name.into());
        }
        user.into()
    }
}

/// 32 hexadecimal digits, different for every number.
pub fn hex_id(number: u64) -> String {
    format!("{:016x}{:016x}", scramble(number), scramble(!number))
}

/// A name in one of eight ways of writing them, which take turns. Names may repeat, as they do
/// among people.
fn name(index: u32) -> String {
    let bits = scramble(index.into());
    let (given, family) = (pick(&GIVEN, bits), pick(&FAMILY, bits >> 16));
    let turn = index / 8 + 1;
    match index % 8 {
        0 => format!("{family}.{given}").to_lowercase(),
        1 => format!("{given} {family}"),
        2 => format!("user{turn}"),
        3 => format!(
            "{}{}",
            pick(&CHINESE_FAMILY, bits),
            pick(&CHINESE_GIVEN, bits >> 16)
        ),
        4 => format!("{}{family}{turn:02}", &given[..1]).to_lowercase(),
        5 => format!("{given}.{family}@example.com").to_lowercase(),
        6 => pick(&ACCENTED, bits).to_owned(),
        _ => format!("{}, {given}", family.to_uppercase()),
    }
}

fn pick<'a>(from: &[&'a str], bits: u64) -> &'a str {
    // The remainder is below the length, so it fits.
    from[usize::try_from(bits % from.len() as u64).unwrap_or_default()]
}

/// The finalizer of `SplitMix64`: it looks random and maps no two numbers to the same one.
fn scramble(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
