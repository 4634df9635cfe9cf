//! A page of a list, filtered and counted.

use serde_json::{Map, Value};

use crate::options::TotalCount;
use crate::request::parameters::Query;

/// A list that can be asked for any of its entries.
pub trait Rows {
    /// The number of entries.
    fn count(&self) -> u32;
    /// The name by which the entry at `position` is found, if it has one.
    fn name(&self, position: u32) -> Option<String>;
    /// The entry at `position` as it is sent.
    fn entry(&self, position: u32) -> Value;
}

/// What the response to a query holds.
#[derive(Debug)]
pub struct Page {
    /// `total_count`, left out if `None`.
    pub total: Option<Value>,
    /// `non_migrate_users`.
    pub users: Vec<Value>,
}

impl Page {
    /// Takes the page that `query` asks for out of `rows`.
    pub fn of(rows: &impl Rows, query: &Query, total: TotalCount) -> Self {
        let (skip, take) = (query.offset as usize, query.limit as usize);
        let (found, users) = if query.user_name.is_empty() {
            let end = rows.count().min(query.offset.saturating_add(query.limit));
            (
                rows.count() as usize,
                (query.offset..end)
                    .map(|position| rows.entry(position))
                    .collect(),
            )
        } else {
            let needle = query.user_name.to_lowercase();
            let matches = |position: &u32| {
                rows.name(*position)
                    .is_some_and(|name| name.to_lowercase().contains(&needle))
            };
            let found: Vec<u32> = (0..rows.count()).filter(matches).collect();
            (
                found.len(),
                found
                    .iter()
                    .skip(skip)
                    .take(take)
                    .map(|position| rows.entry(*position))
                    .collect(),
            )
        };
        Self {
            total: (total == TotalCount::Given).then(|| found.into()),
            users,
        }
    }

    /// The body of the response.
    pub fn body(self) -> Value {
        let mut body = Map::new();
        if let Some(total) = self.total {
            body.insert("total_count".to_owned(), total);
        }
        body.insert("non_migrate_users".to_owned(), self.users.into());
        body.into()
    }
}
