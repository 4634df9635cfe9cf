//! A set that only knows whether something has been seen.

use std::hash::{Hash, Hasher};

/// What has been seen, by hashes of 64 bits, which take less room than what they are of. Two of a million different
/// things have the same one with a probability of 1 in 37 million.
///
/// A `HashSet` would do the same, for 0.6 kB more in brotli for each type of what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// Each hash is at the place that its lowest bits name, or the next free one; 0 is free. As many as a power of two,
    /// and at least half of them free.
    hashes: Vec<u64>,
    taken: usize,
}

/// What becomes of something that is shown to a [`Seen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// It is seen for the first time.
    First,
    /// It has been seen.
    Again,
}

/// Places at first.
const FEWEST: usize = 256;

impl Seen {
    /// Notes `what`.
    pub fn see(&mut self, what: impl Hash) -> Sight {
        self.insert(hash(what))
    }

    /// Whether `what` has been seen.
    #[must_use]
    pub fn has(&self, what: impl Hash) -> bool {
        !self.hashes.is_empty() && self.place(hash(what)).1 == Sight::Again
    }

    fn insert(&mut self, hash: u64) -> Sight {
        if self.hashes.len() < 2 * (self.taken + 1) {
            let more = vec![0; (2 * self.hashes.len()).max(FEWEST)];
            let hashes = std::mem::replace(&mut self.hashes, more);
            self.taken = 0;
            for hash in hashes.into_iter().filter(|&hash| hash != 0) {
                self.insert(hash);
            }
        }
        let (place, sight) = self.place(hash);
        if sight == Sight::First {
            self.hashes[place] = hash;
            self.taken += 1;
        }
        sight
    }

    /// Where `hash` is, or would be. There must be a free place.
    fn place(&self, hash: u64) -> (usize, Sight) {
        // The lowest bits are all that is wanted.
        #[allow(clippy::cast_possible_truncation)]
        let mut place = hash as usize;
        loop {
            place &= self.hashes.len() - 1;
            match self.hashes[place] {
                0 => return (place, Sight::First),
                there if there == hash => return (place, Sight::Again),
                _ => place += 1,
            }
        }
    }
}

fn hash(what: impl Hash) -> u64 {
    let mut hasher = Fnv::default();
    what.hash(&mut hasher);
    hasher.finish().max(1)
}

/// FNV-1a, of 64 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>. std's hash withstands who chooses what
/// is hashed so that it collides, which here would gain them nothing, and takes 0.3 kB more in brotli.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
