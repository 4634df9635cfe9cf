//! What only a browser does for the API: requests, and `JSON.parse` of their bodies.

mod client;
mod json_bodies;
