//! What the browser's processes take of the machine's memory, and how busy that is (`/proc`, Linux only).

use std::fs;

/// Bytes that the largest of this program's renderers has for itself; `None` where the machine does not say.
pub fn largest_renderer() -> Option<u64> {
    let ours = std::process::id();
    let processes = fs::read_dir("/proc").ok()?;
    processes
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(|&id| is_renderer(id) && descends(id, ours))
        .filter_map(private_bytes)
        .max()
}

/// How many programs wanted a processor of late, as `/proc/loadavg` says.
pub fn load() -> String {
    let averages = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    averages.split(' ').take(3).collect::<Vec<_>>().join(", ")
}

fn is_renderer(id: u32) -> bool {
    fs::read(format!("/proc/{id}/cmdline"))
        .is_ok_and(|line| String::from_utf8_lossy(&line).contains("--type=renderer"))
}

fn descends(id: u32, from: u32) -> bool {
    let mut id = id;
    while id > 1 && id != from {
        let Some(parent) = parent(id) else {
            return false;
        };
        id = parent;
    }
    id == from
}

fn parent(id: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}

fn private_bytes(id: u32) -> Option<u64> {
    let map = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = map
        .lines()
        .find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
