//! Journeys that mean nothing where the page is deployed, and why.

use crate::nginx::Shape;

/// In which shape, which test, and why.
const JOURNEYS: [(Shape, &str, &str); 1] = [(
    Shape::SeparateOrigins,
    "setting_up_the_deployment::a_path_of_the_pages_own_host_is_an_endpoint",
    "the page's own host has no proxy",
)];

/// Why the test that runs on this thread means nothing in this shape, if it does not.
pub fn reason(shape: Shape) -> Option<&'static str> {
    let thread = std::thread::current();
    let (_, _, reason) = JOURNEYS
        .iter()
        .find(|(where_to, test, _)| *where_to == shape && Some(*test) == thread.name())?;
    Some(reason)
}
