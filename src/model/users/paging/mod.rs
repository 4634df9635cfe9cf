//! Which rows are on a page, how many a page has, and which pages can be turned to.

pub mod memory_paging;
pub mod page_numbers;
pub mod rows_per_page;
