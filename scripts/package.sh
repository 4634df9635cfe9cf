#!/usr/bin/env bash
# Builds the page into dist/ and packs it with all that a deployment needs: non-migration-users-VERSION.tar.gz in this
# folder. Of one commit it is the same byte for byte, wherever it is made.
#
#   scripts/package.sh [--built]     with --built dist/ is packed as it is

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

case "$*" in
  "") scripts/build.sh ;;
  --built) ;;
  *) echo "usage: scripts/package.sh [--built]" >&2; exit 2 ;;
esac

setup_dependencies
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml)
name=non-migration-users-$version
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

mkdir "$stage/$name"
cp -R dist "$stage/$name/page"
cargo about generate --offline --locked --fail --config .cargo/about.toml --features split .cargo/licenses.hbs \
  > "$stage/$name/page/licenses.txt"
cp -R deploy/. LICENSE SECURITY.md "$stage/$name"
(
  cd "$stage/$name"
  # One list for all is enough, and a web server need not serve it.
  rm page/SHA256SUMS
  find . -type f -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum > "$stage/sums"
  mv "$stage/sums" SHA256SUMS
)
tar --create --directory="$stage" --sort=name --mtime="@$(git log -1 --format=%ct)" --mode=u=rwX,go=rX \
  --owner=0 --group=0 --numeric-owner "$name" | gzip --no-name --best > "$name.tar.gz"
echo "package: $name.tar.gz"
