//! A list that is watched.

mod keeping_watch;
mod refreshing_for_hours;
