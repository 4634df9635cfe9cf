//! Reading the list: rows, pages, order, filter.

mod doubting_the_service;
mod filtering_rows;
mod looking_into_issues;
mod paging;
mod printing;
mod reading_long_lists;
mod reading_rows;
mod selecting_rows;
mod sorting;
