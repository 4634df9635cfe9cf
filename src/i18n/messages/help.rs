//! Which words the help has.

/// Words of the help.
#[derive(Debug)]
pub struct HelpWords {
    /// What the list means; where to find the project ID, the configuration ID and a token; what the page does with it;
    /// what is marked in a name.
    pub topics: [Topic; 6],
}

/// A question that a reader has, and its answer in a few lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// Heading.
    pub title: &'static str,
    /// What there is to know.
    pub text: &'static str,
}
