#!/usr/bin/env bash
# Builds the page for release into dist/ and prints what a first visit transfers; fails where that is too much.
#
#   scripts/build.sh [--report]   --report lists the largest functions of a first visit
#
# std is built too, for size and without the formatting of panic messages: 15 kB less in brotli. What only Debug would write
# and the places of panics are left out: 3 kB. That needs options that the pinned stable toolchain takes with
# RUSTC_BOOTSTRAP; tests run on the std that rustup installs.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

case "$*" in
  "" | --report) ;;
  *) echo "usage: scripts/build.sh [--report]" >&2; exit 2 ;;
esac

setup_release

# Besides what .cargo/config.toml says. Other flags than the tests': a target folder of its own keeps both caches whole.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$ROOT/target}/page"
RUSTC_BOOTSTRAP=1 \
  CARGO_UNSTABLE_BUILD_STD=core,alloc,std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none -Clink-args=--emit-relocs' \
  trunk build --release --features split --dist target/trunk
split=$CARGO_TARGET_DIR/split
linked=$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/non-migration-users.wasm
status=0
node scripts/release.mjs target/trunk "$linked" "$split" dist || status=$?

if [ "$*" = --report ]; then
  cargo_tool twiggy "$TWIGGY_VERSION" "it lists what is large in WebAssembly (1 minute)"
  twiggy top -n 60 "$split/non-migration-users_bg.wasm"
fi
exit "$status"
