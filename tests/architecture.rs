//! Imports go downwards only, and no files import each other in a circle.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read is a test that fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The lowest first: each may import those before it.
const LAYERS: [&[&str]; 8] = [
    &["builtins", "element_ids", "time"],
    &["text"],
    &["api"],
    &["model"],
    &["platform", "i18n"],
    &["ui"],
    &["features"],
    &["app"],
];

fn is_allowed(from: &str, to: &str) -> bool {
    let layer = |module| LAYERS.iter().position(|layer| layer.contains(&module));
    let path = |module| str::split(module, "::").collect::<Vec<_>>();
    match (path(from).as_slice(), path(to).as_slice()) {
        (["ui" | "platform", ..], ["model" | "i18n" | "api", ..]) => false,
        (["features", own, ..], ["features", other, file @ ..]) => {
            own == other || *other == "shared" || file.first() == Some(&"context")
        }
        ([own, ..], [other, ..]) => {
            own == other || layer(other).is_some_and(|other| Some(other) < layer(own))
        }
        _ => false,
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Each file's module, and the other files' modules that its `use` lines name.
fn imports() -> BTreeMap<String, Vec<String>> {
    let module = |path: &PathBuf| {
        let path = path.strip_prefix("src").unwrap().with_extension("");
        let module = path.to_str().unwrap().replace('/', "::");
        module.trim_end_matches("::mod").to_owned()
    };
    let files = files(Path::new("src"));
    let modules: Vec<String> = files.iter().map(module).collect();
    let imported = |line: &str| -> Vec<String> {
        let line = line.split(';').next().unwrap();
        let (base, names) = line.split_once('{').unwrap_or((line, ""));
        let names = names.trim_end_matches('}').split(',');
        let paths = names.map(|name| format!("{base}{}::", name.trim()));
        // The longest path that is a file's: what follows is an item in it.
        let file = |path: String| {
            let ancestors = modules
                .iter()
                .filter(|module| path.starts_with(&format!("{module}::")));
            ancestors.max_by_key(|module| module.len()).cloned()
        };
        paths.filter_map(file).collect()
    };
    let of_file = |path: &PathBuf| {
        let source = fs::read_to_string(path).unwrap();
        let lines = source.split("use crate::").skip(1);
        (module(path), lines.flat_map(imported).collect())
    };
    files.iter().map(of_file).collect()
}

#[test]
fn imports_go_downwards_only_and_features_meet_through_their_contexts() {
    for (from, imported) in imports() {
        let forbidden: Vec<_> = imported
            .iter()
            .filter(|to| !is_allowed(&from, to))
            .collect();
        assert!(forbidden.is_empty(), "{from} imports {forbidden:?}");
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut left = imports();
    assert!(left.len() > 100, "all files are read: {left:?}");
    // What imports nothing that is left is in no circle.
    while let Some(done) = left.iter().find_map(|(module, imported)| {
        let is_done = imported
            .iter()
            .all(|to| to == module || !left.contains_key(to));
        is_done.then(|| module.clone())
    }) {
        left.remove(&done);
    }
    assert!(left.is_empty(), "in a circle, or behind one: {left:?}");
}
