#!/usr/bin/env bash
# Passes all tests: sets up what is missing, then formatting, lints, native tests, browser tests, release build, end-to-end
# tests. What a release needs besides is in scripts/check-release.sh.
#
#   scripts/test.sh [--all-browsers]   with --all-browsers the end-to-end tests in Firefox and WebKit too

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

all_browsers=no
for argument in "$@"; do
  case $argument in
    --all-browsers) all_browsers=yes ;;
    *) echo "usage: scripts/test.sh [--all-browsers]" >&2; exit 2 ;;
  esac
done

step "set-up"
[ -d "$TOOLS_DIR" ] || say "the first run installs tools: 6 minutes on two cores, seconds from then on"
setup_release
setup_browser
setup_nginx
if [ "$all_browsers" = yes ]; then setup_all_browsers; fi

step "formatting"
cargo fmt --all --check

step "lints, native"
cargo clippy --workspace --exclude browser --all-targets --quiet -- --deny warnings

step "lints, wasm32"
cargo clippy --target wasm32-unknown-unknown --package non-migration-users --lib --bins --quiet -- --deny warnings
cargo clippy --target wasm32-unknown-unknown --package non-migration-users --lib --bins --features split --quiet -- --deny warnings
cargo clippy --target wasm32-unknown-unknown --package browser --all-targets --quiet -- --deny warnings

step "native tests"
cargo test --package non-migration-users --package stand-in --quiet

step "browser tests"
# The runner gives up after 20 s otherwise, which a busy machine takes.
WASM_BINDGEN_TEST_ONLY_WEB=1 WASM_BINDGEN_TEST_TIMEOUT=600 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
  cargo test --target wasm32-unknown-unknown --package browser

step "release build"
scripts/build.sh

step "end-to-end tests"
PAGE_DIST="$ROOT/dist" cargo test --package e2e --quiet -- --test-threads=2

step "end-to-end tests behind nginx, same origin"
PAGE_DIST="$ROOT/dist" PAGE_HOST=same-origin cargo test --package e2e --test operator --quiet -- --test-threads=2

step "end-to-end tests behind nginx, separate origins"
PAGE_DIST="$ROOT/dist" PAGE_HOST=separate-origins cargo test --package e2e --test operator --quiet -- --test-threads=2

if [ "$all_browsers" = yes ]; then
  for engine in firefox webkit; do
    step "end-to-end tests in $engine"
    ENGINE=$engine PAGE_DIST="$ROOT/dist" cargo test --package e2e --test operator --quiet -- --test-threads=2
    # What its driver cannot do, by its own words, and what the tests do instead.
    ENGINE=$engine PAGE_DIST="$ROOT/dist" cargo test --package e2e --test operator --quiet -- --nocapture knowing_the_engine
  done
fi

step "all passed"
