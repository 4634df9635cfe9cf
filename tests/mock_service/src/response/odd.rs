//! Responses whose JSON is not quite what the schema says.

use serde_json::{Value, json};

use crate::lists::page::{Page, Rows};
use crate::lists::users::{Population, hex_id};
use crate::options::TotalCount;
use crate::presets::OddData;
use crate::request::parameters::Query;

impl Rows for Vec<Value> {
    fn count(&self) -> u32 {
        self.len().try_into().unwrap_or(u32::MAX)
    }

    fn name(&self, position: u32) -> Option<String> {
        self[position as usize]["user_name"]
            .as_str()
            .map(str::to_owned)
    }

    fn entry(&self, position: u32) -> Value {
        self[position as usize].clone()
    }
}

/// The body that answers `query`. A total that is the point of `odd` is there even if totals are to
/// be left out.
pub fn body(odd: OddData, sample: Population, query: &Query, total: TotalCount) -> Value {
    let page = |rows: Vec<Value>| Page::of(&rows, query, total);
    let sampled = Page::of(&sample, query, total);
    let with_total = |total: Value| {
        Page {
            total: Some(total),
            users: sampled.users.clone(),
        }
        .body()
    };
    match odd {
        OddData::NullList => json!({ "total_count": 0, "non_migrate_users": null }),
        OddData::NullEntries => page(vec![
            user(0, "Maria Lopez"),
            Value::Null,
            user(1, "zhang.wei"),
            json!(42),
            json!("zhang.wei"),
            user(2, "王芳"),
            json!([]),
            json!(true),
        ])
        .body(),
        OddData::NullFields => page(vec![
            user(0, "Maria Lopez"),
            json!({ "user_id": null, "user_name": "zhang.wei" }),
            json!({ "user_id": hex_id(2), "user_name": null }),
            json!({ "user_id": null, "user_name": null }),
            json!({}),
        ])
        .body(),
        OddData::Numbers => {
            let rows: Vec<Value> = (0..5)
                .map(|n| json!({ "user_id": FIRST_ID + n, "user_name": 4711 + n }))
                .collect();
            Page {
                total: Some(json!(rows.len().to_string())),
                ..page(rows)
            }
            .body()
        }
        OddData::TotalNegative => with_total(json!(-1)),
        OddData::TotalHuge => with_total(json!(1e30)),
        OddData::TotalFloat => with_total(json!(3.5)),
        OddData::TotalSmall => with_total(json!(sampled.users.len() / 2)),
        OddData::TotalOfPage
        | OddData::TotalOfPageOfSixtyFour
        | OddData::TotalWithoutUsers
        | OddData::OffsetIgnored
        | OddData::OffsetAsPage
        | OddData::UserNameIgnored
        | OddData::LimitIgnored
        | OddData::LimitOfTen
        | OddData::LimitOfSixtyFour => paged(odd, sample, query, total),
        OddData::Duplicates => page(vec![
            user(0, "Maria Lopez"),
            user(1, "zhang.wei"),
            user(0, "Maria Lopez"),
            user(2, "zhang.wei"),
            user(1, "zhang.wei.renamed"),
            user(3, "王芳"),
        ])
        .body(),
        OddData::LongNames => page(numbered(&[
            &"W".repeat(128),
            &"i".repeat(128),
            &"王".repeat(128),
            &"Maria Lopez y Garcia de la Vega ".repeat(4),
            &"firstname.lastname-department_01".repeat(4),
        ]))
        .body(),
        OddData::LongIds => {
            let ids = [("W", 40), ("W", 41), ("i", 128), ("W", 128), ("王", 128)];
            let user = |(letter, length): (&str, usize)| json!({ "user_id": letter.repeat(length), "user_name": "ann.lee" });
            page(ids.map(user).to_vec()).body()
        }
        OddData::StrangeNames => page(numbered(&STRANGE_NAMES)).body(),
        OddData::LookAlikes => {
            let named = |name: &&str| json!({ "user_id": "S-1-5-21-1104", "user_name": name });
            let mut rows: Vec<Value> = LOOK_ALIKES.iter().map(named).collect();
            rows.push(json!({ "user_id": "S-1-5-\u{200b}21-1104", "user_name": "ann.lee" }));
            page(rows).body()
        }
        OddData::ExtraFields => {
            let mut body = sampled.body();
            body["page_info"] = json!({ "next_marker": null, "sort": ["user_name"] });
            for user in body["non_migrate_users"]
                .as_array_mut()
                .into_iter()
                .flatten()
            {
                user["user_email"] = json!("someone@example.com");
                user["platform"] = json!({ "type": "AD", "domains": [] });
            }
            body
        }
    }
}

/// `sample`, in pages or with a total that are not what was asked for.
fn paged(odd: OddData, sample: Population, query: &Query, total: TotalCount) -> Value {
    let page = |offset, limit| {
        let query = Query {
            offset,
            limit,
            ..query.clone()
        };
        Page::of(&sample, &query, total)
    };
    let counted = |page: Page| Page {
        total: page.total.map(|_| json!(page.users.len())),
        ..page
    };
    let right = page(query.offset, query.limit);
    let page = match odd {
        OddData::TotalOfPage => counted(right),
        OddData::TotalOfPageOfSixtyFour => counted(page(query.offset, query.limit.min(64))),
        OddData::TotalWithoutUsers => Page {
            users: Vec::new(),
            ..Page::of(&sample, query, TotalCount::Given)
        },
        OddData::OffsetIgnored => page(0, query.limit),
        OddData::OffsetAsPage => page(query.offset.saturating_mul(query.limit), query.limit),
        OddData::UserNameIgnored => {
            let query = Query {
                user_name: String::new(),
                ..query.clone()
            };
            Page::of(&sample, &query, total)
        }
        OddData::LimitIgnored => page(query.offset, u32::MAX),
        OddData::LimitOfTen => page(query.offset, 10),
        OddData::LimitOfSixtyFour => page(query.offset, query.limit.min(64)),
        _ => right,
    };
    page.body()
}

/// A decimal ID as the service's examples have one; beyond 2^53, so that a double cannot hold it.
const FIRST_ID: u64 = 895_110_260_098_859_008;

const STRANGE_NAMES: [&str; 16] = [
    "👩🏽‍💻 Ada",
    "محمد علي",
    "דוד כהן",
    "zero\u{200b}width\u{feff}",
    "\u{202e}gnp.exe",
    "open\u{2066}isolate",
    "combining Z̸̧̢a̷͎l̵g̶o̴",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "&lt;b&gt; \"quoted\" 'single'",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1",
    "  leading and trailing  ",
    "line\nbreak\tand tab, comma; semicolon",
    "nul\u{0}and\u{7f}control",
];

const LOOK_ALIKES: [&str; 8] = [
    "ann.lee",
    "ann\u{200b}.lee",
    "ann.lee\u{200d}",
    "\u{2066}ann.lee\u{2069}",
    "an\u{ad}n.lee",
    "ann.lee ",
    "\u{feff}ann.lee",
    "ann.lee\u{e0020}",
];

fn user(number: u64, name: &str) -> Value {
    json!({ "user_id": hex_id(number), "user_name": name })
}

fn numbered(names: &[&str]) -> Vec<Value> {
    (0..)
        .zip(names)
        .map(|(number, name)| user(number, name))
        .collect()
}
