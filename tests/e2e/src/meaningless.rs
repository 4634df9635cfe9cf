//! Journeys that mean nothing where the page is deployed, and why.

use crate::nginx::Shape;

/// In which shapes, which test, and why.
const JOURNEYS: [(&[Shape], &str, &str); 2] = [
    (
        &[Shape::SeparateOrigins],
        "setting_up_the_deployment::a_path_of_the_pages_own_host_is_an_endpoint",
        "the page's own host has no proxy",
    ),
    (
        &Shape::ALL,
        "knowing_the_engine::what_the_harness_does_itself_is_just_what_the_driver_refuses",
        "the page's policy refuses what the driver could do",
    ),
];

/// Why the test that runs on this thread means nothing in this shape, if it does not.
pub fn reason(shape: Shape) -> Option<&'static str> {
    let thread = std::thread::current();
    let (_, _, reason) = JOURNEYS
        .iter()
        .find(|(shapes, test, _)| shapes.contains(&shape) && Some(*test) == thread.name())?;
    Some(reason)
}
