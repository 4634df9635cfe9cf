//! What is styled is there: a class that is renamed on one side only would lose its style without a word.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read is a test that fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// All text in a folder, file after file.
fn text(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap();
    let of_entry = |path: &Path| {
        if path.is_dir() {
            text(path)
        } else {
            fs::read_to_string(path).unwrap()
        }
    };
    entries
        .map(|entry| of_entry(&entry.unwrap().path()))
        .collect()
}

/// The longest beginning of `text` that can be a class.
fn class(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    &text[..end.unwrap_or(text.len())]
}

#[test]
fn every_class_that_a_style_names_is_given_to_an_element() {
    let page = text(Path::new("src")) + &fs::read_to_string("index.html").unwrap();
    let given: BTreeSet<&str> = page.split('"').flat_map(str::split_whitespace).collect();
    let styles = text(Path::new("style"));
    let named = styles.split('.').skip(1).map(class);
    let named = named.filter(|class| class.starts_with(|c: char| c.is_ascii_lowercase()));
    let lost: BTreeSet<&str> = named.filter(|class| !given.contains(class)).collect();
    assert_eq!(lost, BTreeSet::new());
}

/// The sizes of text, in pixels of a browser that was not set to larger text: style/base.css makes a rem 14 of them.
fn font_sizes(styles: &str) -> Vec<f64> {
    let declarations = styles.split(['{', '}', ';']).filter_map(|declaration| {
        let (property, value) = declaration.trim().split_once(':')?;
        ["font", "font-size", "--small"]
            .contains(&property)
            .then_some(value)
    });
    let size = |word: &str| {
        let word = word.split('/').next().unwrap();
        [("rem", 14.0), ("em", 14.0), ("px", 1.0)]
            .into_iter()
            .find_map(|(unit, pixels)| {
                let number: f64 = word.strip_suffix(unit)?.parse().ok()?;
                Some(number * pixels)
            })
    };
    declarations
        .flat_map(|value| value.split_whitespace().filter_map(size))
        .collect()
}

#[test]
fn no_text_is_smaller_than_12_pixels() {
    let sizes = font_sizes(&text(Path::new("style")));
    assert!(sizes.len() > 3, "sizes are found: {sizes:?}");
    assert!(sizes.iter().all(|&size| size >= 12.0), "{sizes:?}");
}
