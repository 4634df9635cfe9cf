#!/usr/bin/env bash
# Checks what a release needs beyond scripts/test.sh: workflows, licences and sources of dependencies, the package with its
# bill of materials, the same build a second time, the long runs. About an hour on two cores.
#
#   scripts/check-release.sh [--advisories] [--tag TAG]
#
#   --advisories   also looks the dependencies up in the RustSec database, which it fetches from GitHub
#   --tag TAG      the tag that is to be released: it has to name the version in Cargo.toml

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

advisories=no
tag=
while [ $# -gt 0 ]; do
  case $1 in
    --advisories) advisories=yes; shift ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    *) echo "usage: scripts/check-release.sh [--advisories] [--tag TAG]" >&2; exit 2 ;;
  esac
done

step "set-up"
setup_release
setup_package
setup_release_checks
setup_browser

step "workflows"
zizmor --offline --strict-collection --pedantic --no-progress .github

step "licences and sources of dependencies"
cargo deny --offline check bans licenses sources

if [ "$advisories" = yes ]; then
  step "advisories"
  cargo deny check advisories
fi

step "package"
scripts/package.sh
if [ -n "$tag" ] && [ ! -e "release/non-migration-users-${tag#v}.tar.gz" ]; then
  die "the tag $tag does not name the version that Cargo.toml gives"
fi

step "the same build again"
scripts/reproduce.sh

step "long runs"
PAGE_DIST="$ROOT/dist" scripts/soak.sh

step "all passed"
