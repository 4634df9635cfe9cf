//! Which IDs have come, so that one that comes twice is noticed.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::api::users::User;

/// The IDs of the users that have come. Page by page, because to look at all of a million at the end takes seconds; and by
/// their hashes of 64 bits, which take less room than the IDs. Two of a million IDs have the same one with a probability of
/// 1 in 37 million.
///
/// A `HashSet` would do the same, for 0.6 kB more in brotli.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeenIds {
    /// Each hash is at the place that its lowest bits name, or the next free one; 0 is free. As many as a power of two,
    /// and at least half of them free.
    hashes: Vec<u64>,
    taken: usize,
    repeated: bool,
}

/// Places at first.
const FEWEST: usize = 256;

impl SeenIds {
    /// Notes the IDs of users who have come; one without an ID is passed over.
    pub fn take_in(&mut self, users: &[User]) {
        for id in users.iter().filter_map(|user| user.id.as_deref()) {
            let mut hasher = DefaultHasher::new();
            id.hash(&mut hasher);
            self.insert(hasher.finish().max(1));
        }
    }

    /// Whether an ID has come twice.
    #[must_use]
    pub fn repeated(&self) -> bool {
        self.repeated
    }

    fn insert(&mut self, hash: u64) {
        if self.hashes.len() < 2 * (self.taken + 1) {
            let more = vec![0; (2 * self.hashes.len()).max(FEWEST)];
            let hashes = std::mem::replace(&mut self.hashes, more);
            self.taken = 0;
            for hash in hashes.into_iter().filter(|&hash| hash != 0) {
                self.insert(hash);
            }
        }
        // The lowest bits are all that is wanted.
        #[allow(clippy::cast_possible_truncation)]
        let mut place = hash as usize;
        loop {
            place &= self.hashes.len() - 1;
            match self.hashes[place] {
                0 => break,
                there if there == hash => {
                    self.repeated = true;
                    return;
                }
                _ => place += 1,
            }
        }
        self.hashes[place] = hash;
        self.taken += 1;
    }
}
