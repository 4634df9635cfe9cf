#!/usr/bin/env bash
# The long runs: a million cases for each reader of what comes from outside, 10,000 actions at random, two hours of auto
# refresh (sped up). About half an hour. PAGE_DIST names a built page; without it one is built.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

setup_page
setup_browser
if [ -z "${PAGE_DIST:-}" ]; then
  scripts/build.sh
  export PAGE_DIST="$ROOT/dist"
fi

PROPTEST_CASES=${PROPTEST_CASES:-1000000} cargo test --release --package non-migration-users --test fuzz
SOAK_ACTIONS=${SOAK_ACTIONS:-10000} SOAK_MINUTES=${SOAK_MINUTES:-120} \
  cargo test --package e2e --test operator -- --nocapture --test-threads=1 acting_at_random refreshing_for_hours
