#!/usr/bin/env bash
# Passes all tests: sets up what is missing, then formatting, lints, native tests, browser tests, release build, end-to-end
# tests. What a release needs besides is in scripts/check-release.sh.
#
#   scripts/test.sh [--all]   with --all the end-to-end tests in every shape of the deployment, in Firefox and WebKit too

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

all=()
for argument in "$@"; do
  case $argument in
    --all) all=(--all) ;;
    *) echo "usage: scripts/test.sh [--all]" >&2; exit 2 ;;
  esac
done

step "set-up"
[ -d "$TOOLS_DIR" ] || say "the first run installs tools: 6 minutes on two cores, seconds from then on"
setup_release
setup_browser
setup_nginx
if [ ${#all[@]} -gt 0 ]; then setup_all_browsers; fi

step "formatting"
cargo fmt --all --check

step "lints, native"
cargo clippy --workspace --exclude browser --all-targets --quiet -- --deny warnings

step "lints, wasm32"
cargo clippy --target wasm32-unknown-unknown --package non-migration-users --lib --bins --quiet -- --deny warnings
cargo clippy --target wasm32-unknown-unknown --package non-migration-users --lib --bins --features split --quiet -- --deny warnings
cargo clippy --target wasm32-unknown-unknown --package browser --all-targets --quiet -- --deny warnings

step "native tests"
cargo test --package non-migration-users --package mock-service --quiet

step "browser tests"
# The runner gives up after 20 s otherwise, which a busy machine takes.
WASM_BINDGEN_TEST_ONLY_WEB=1 WASM_BINDGEN_TEST_TIMEOUT=600 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
  cargo test --target wasm32-unknown-unknown --package browser

step "release build"
scripts/build.sh

step "end-to-end tests"
scripts/end-to-end.sh "${all[@]}"

step "all passed"
