//! Who and what is let in.

mod keeping_to_the_policy;
mod letting_clients_in;
mod letting_origins_in;
mod signing_in;
