#!/usr/bin/env bash
# Builds the page for release into dist/ and prints what a first visit transfers; fails where that is too much, and names
# what grew. What takes how much is in target/size-report.txt.
#
#   scripts/build.sh [--update]   --update writes benches/size.json, which growth is reckoned from
#
# std is built along, for size and without panic messages' formatting: 15 kB less in brotli. That needs cargo's
# -Zbuild-std, which the pinned stable toolchain does under RUSTC_BOOTSTRAP; tests run on the std that rustup brings.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

setup_release

# Other flags than the tests': a target folder of its own keeps each build's cache whole.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$ROOT/target}/page"
RUSTC_BOOTSTRAP=1 \
  CARGO_UNSTABLE_BUILD_STD=core,alloc,std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort -Clink-args=--emit-relocs' \
  trunk build --release --features split
node scripts/finish.mjs dist "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/non-migration-users.wasm" "$CARGO_TARGET_DIR/sizes.json"
node scripts/size.mjs dist "$CARGO_TARGET_DIR/sizes.json" "$CARGO_TARGET_DIR/../size-report.txt" "$@"
