//! What nginx itself says of it, and what stands in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use e2e::{Authority, Brotli, Setup, Shape, deployed_file};

/// The regions of the issue, by the service's name in them.
const REGIONS: [(&str, &[&str]); 2] = [
    (
        "appstream",
        &[
            "cn-north-4",
            "cn-north-9",
            "cn-east-3",
            "cn-south-1",
            "cn-southwest-2",
        ],
    ),
    (
        "workspace",
        &[
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "af-south-1",
            "af-north-1",
            "cn-east-5",
            "cn-north-11",
            "la-north-2",
            "la-south-2",
            "sa-brazil-1",
            "tr-west-1",
            "me-east-1",
        ],
    ),
];

#[test]
fn nginx_takes_both_shapes_with_and_without_brotli_and_warns_of_nothing() {
    let authority = Arc::new(Authority::default());
    for shape in Shape::ALL {
        for brotli in [Brotli::Installed, Brotli::LeftOut] {
            let said = Setup::new(shape, brotli, Arc::clone(&authority), 1).check();
            let said = said.unwrap_or_else(|said| panic!("{shape:?}, {brotli:?}: {said}"));
            // As anybody but root, nginx cannot change its user, and says so.
            let warnings: Vec<_> = said
                .lines()
                .filter(|line| line.contains("[warn]") && !line.contains("\"user\""))
                .collect();
            assert!(warnings.is_empty(), "{warnings:?}");
        }
    }
}

#[test]
fn the_regions_are_the_documented_ones() {
    let text = deployed_file("settings/regions.conf");
    let found: BTreeMap<_, _> = text
        .lines()
        .filter_map(|line| line.trim().strip_suffix(';')?.split_once(' '))
        .filter(|(region, _)| *region != "default")
        .collect();
    let documented: BTreeMap<_, _> = REGIONS
        .iter()
        .flat_map(|(service, regions)| {
            regions
                .iter()
                .map(move |region| (*region, format!("{service}.{region}.myhuaweicloud.com")))
        })
        .collect();
    assert_eq!(found.len(), 17);
    for (region, host) in &documented {
        assert_eq!(found.get(region), Some(&host.as_str()));
    }
}

#[test]
fn no_origin_is_a_pattern_and_none_is_any() {
    let text = deployed_file("settings/origins.conf");
    let entries: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("http") || line.starts_with('~'))
        .collect();
    assert_eq!(
        entries,
        ["https://page.example.com https://page.example.com;"]
    );
    assert!(
        !text
            .lines()
            .any(|line| !line.starts_with('#') && line.contains('*'))
    );
}
