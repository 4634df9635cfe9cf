//! What can be turned to in a list.

mod memory_paging;
mod page_numbers;
