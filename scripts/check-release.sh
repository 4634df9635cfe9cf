#!/usr/bin/env bash
# Checks what a release needs beyond scripts/test.sh: workflows, licences and sources of dependencies, the deployment's
# configuration and policies, the package with its bills of materials, the same build a second time, the long runs. About an hour on two cores.
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

step "configuration of nginx"
# What gixy finds and is answered so: the only part of a request in an upstream's address is a path that matches a pattern, its host
# is from a list (ssrf; tests/e2e/tests/deployed/requests/refusing_crafted_requests.rs). The first server of each port is the one for other names
# (default_server_flag). The header for TLS only is in files that locations include (hsts_header). What is returned without a look at
# networks is errors and the health check, on purpose (return_bypasses_allow_deny). Figures are told on 127.0.0.1
# (status_page_exposed). A look for a file costs little beside a cache of files that are replaced (try_files_is_evil_too).
analysed=$(mktemp -d)
trap 'rm -rf "$analysed"' EXIT
cp -R deploy/nginx "$analysed/non-migration-users"
# gixy looks for files beside the main configuration only.
find "$analysed" -name '*.conf' -exec sed -i 's|/etc/non-migration-users/|non-migration-users/settings/|' {} +
for shape in same-origin separate-origins proxy-only; do
  printf 'events {}\nhttp { include non-migration-users/%s.conf; }\n' "$shape" > "$analysed/nginx.conf"
  gixy --skips ssrf,default_server_flag,hsts_header,return_bypasses_allow_deny,status_page_exposed,try_files_is_evil_too \
    "$analysed/nginx.conf"
done

step "Dockerfile"
hadolint deploy/container/Dockerfile

step "package"
scripts/package.sh
if [ -n "$tag" ] && [ ! -e "release/non-migration-users-${tag#v}.tar.gz" ]; then
  die "the tag $tag does not name the version that Cargo.toml gives"
fi

step "licences of the standard library"
licences=$(tar --extract --to-stdout --file "$(ls release/*.tar.gz)" --wildcards '*/page/licenses.txt')
RUSTC_BOOTSTRAP=1 cargo tree --offline --locked --manifest-path "$(standard_library)/std/Cargo.toml" --edges normal --prefix none \
  --target wasm32-unknown-unknown --no-default-features --features optimize_for_size |
  while read -r crate version _; do
    grep -q "^  $crate ${version#v}$" <<<"$licences" || die "licenses.txt does not name $crate ${version#v}"
  done

step "content security policies"
node scripts/tools/check-policies.mjs deploy/nginx/page/content-security-policy.conf deploy/nginx/proxy/api-headers.conf dist/index.html

step "the same build again"
scripts/reproduce.sh

step "long runs"
PAGE_DIST="$ROOT/dist" scripts/soak.sh

step "all passed"
