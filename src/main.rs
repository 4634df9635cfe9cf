//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(non_migration_users::app::App);
}

/// The page exists in a browser only; this lets the package build natively, where its pure layers are tested.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
