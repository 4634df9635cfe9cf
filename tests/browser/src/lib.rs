//! Browser tests of the components: see `tests/`.
