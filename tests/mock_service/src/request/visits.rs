//! How often a preset has been asked for, for those that change with it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::presets::Plan;
use crate::request::parameters::Query;

/// Counts calls by plan, and by query too where the preset tells queries apart.
#[derive(Debug, Default)]
pub struct Visits(Mutex<HashMap<(Plan, Option<Query>), u32>>);

impl Visits {
    /// The number of earlier calls of the same kind; this one counts from now on.
    pub fn earlier(&self, plan: &Plan, query: Option<&Query>) -> u32 {
        let mut visits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = visits.entry((plan.clone(), query.cloned())).or_default();
        let earlier = *count;
        *count = earlier.saturating_add(1);
        earlier
    }
}
