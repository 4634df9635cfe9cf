//! The users that are loaded, in the service's order, in whatever order their pages arrive.

use std::sync::{Arc, OnceLock};

use crate::api::paging::Offset;
use crate::api::users::User;
use crate::model::users::filter::{FoldedUser, RowFilter};

/// Users by page. A clone is cheap: pages are shared.
#[derive(Debug, Clone, Default)]
pub struct UserList {
    pages: Vec<PageOfUsers>,
}

#[derive(Debug, Clone)]
struct PageOfUsers {
    offset: Offset,
    /// Rows of the pages before.
    before: u32,
    users: Arc<[User]>,
    /// The same users, once they have been filtered.
    folded: Arc<OnceLock<Box<[FoldedUser]>>>,
}

impl UserList {
    /// The list that consists of one page.
    #[must_use]
    pub fn of_page(offset: Offset, users: Vec<User>) -> Self {
        let mut list = Self::default();
        list.insert(offset, users);
        list
    }

    /// The list that came in one piece.
    #[must_use]
    pub fn of_users(users: Arc<[User]>) -> Self {
        let mut list = Self::default();
        list.put(Offset::default(), users);
        list
    }

    /// Puts in a page where its offset belongs; a page of the same offset is replaced.
    pub fn insert(&mut self, offset: Offset, users: Vec<User>) {
        self.put(offset, users.into());
    }

    fn put(&mut self, offset: Offset, users: Arc<[User]>) {
        let page = PageOfUsers {
            offset,
            before: 0,
            users,
            folded: Arc::default(),
        };
        let place = match self.pages.binary_search_by_key(&offset, |page| page.offset) {
            Ok(place) => {
                self.pages[place] = page;
                place
            }
            Err(place) => {
                self.pages.insert(place, page);
                place
            }
        };
        let mut before = place
            .checked_sub(1)
            .map_or(0, |place| self.pages[place].end());
        for page in &mut self.pages[place..] {
            page.before = before;
            before = page.end();
        }
    }

    /// How many users there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.pages.last().map_or(0, PageOfUsers::end)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The user in a row, counted from 0.
    #[must_use]
    pub fn get(&self, row: u32) -> Option<&User> {
        let (page, place) = self.find(row)?;
        page.users.get(place)
    }

    /// Whether there is a user in a row, counted from 0, whom `filter` lets pass.
    #[must_use]
    pub fn is_match(&self, row: u32, filter: &RowFilter) -> bool {
        self.find(row).is_some_and(|(page, place)| {
            let user = page.folded().get(place);
            user.is_some_and(|user| filter.matches(user))
        })
    }

    /// The page of a row, and the row's place in it.
    fn find(&self, row: u32) -> Option<(&PageOfUsers, usize)> {
        let place = self.pages.partition_point(|page| page.end() <= row);
        let page = self.pages.get(place)?;
        Some((page, (row - page.before) as usize))
    }

    /// Whether this is `earlier` and few more: less than half as many again.
    ///
    /// Who does something for all users again only where this is not so does it a few times while a long list arrives,
    /// and not once for each of its pages.
    #[must_use]
    pub fn adds_little_to(&self, earlier: &Self) -> bool {
        let few = earlier.len() / 2;
        self.len().saturating_sub(earlier.len()) < few && self.includes(earlier)
    }

    /// Whether a page has exactly these users; none is like another where there are none.
    #[must_use]
    pub fn has_page(&self, users: &[User]) -> bool {
        !users.is_empty() && self.pages.iter().any(|page| *page.users == *users)
    }

    /// Whether it has all pages of `other`.
    fn includes(&self, other: &Self) -> bool {
        let has = |page: &PageOfUsers| {
            let place = self
                .pages
                .binary_search_by_key(&page.offset, |page| page.offset);
            place.is_ok_and(|place| Arc::ptr_eq(&self.pages[place].users, &page.users))
        };
        other.pages.iter().all(has)
    }

    /// Where the pages begin, in order.
    pub fn offsets(&self) -> impl Iterator<Item = Offset> {
        self.pages.iter().map(|page| page.offset)
    }

    /// All users in order.
    pub fn iter(&self) -> impl Iterator<Item = &User> + Clone {
        self.pages.iter().flat_map(|page| page.users.iter())
    }
}

impl PageOfUsers {
    fn folded(&self) -> &[FoldedUser] {
        self.folded
            .get_or_init(|| self.users.iter().map(FoldedUser::from).collect())
    }

    fn end(&self) -> u32 {
        self.before
            .saturating_add(u32::try_from(self.users.len()).unwrap_or(u32::MAX))
    }
}

/// Lists are the same where they share their pages: comparing user by user would cost more than it saves.
impl PartialEq for UserList {
    fn eq(&self, other: &Self) -> bool {
        self.pages.len() == other.pages.len()
            && self
                .pages
                .iter()
                .zip(&other.pages)
                .all(|(one, two)| Arc::ptr_eq(&one.users, &two.users))
    }
}
