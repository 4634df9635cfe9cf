//! What the scenarios themselves are told, on which they rely.

mod knowing_the_engine;
mod trusting_the_checks;
