#!/usr/bin/env bash
# Builds the page into dist/ and makes what a release consists of, in release/: a package with all that a deployment needs,
# the bill of materials of the page (CycloneDX), and SHA256SUMS. Of one commit they are the same byte for byte, wherever they
# are made.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

scripts/build.sh
setup_package

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml)
name=non-migration-users-$version
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
rm -rf release
mkdir release

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
tar --create --directory="$stage" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --mode=u=rwX,go=rX \
  --owner=0 --group=0 --numeric-owner "$name" | gzip --no-name --best > "release/$name.tar.gz"

# A bill is written beside each Cargo.toml of the workspace: in a copy, of which the page's is taken.
mkdir "$stage/source"
git archive HEAD | tar --extract --directory="$stage/source"
(
  cd "$stage/source"
  cargo cyclonedx --quiet --format json --spec-version 1.5 --target wasm32-unknown-unknown --features split \
    --override-filename "$name.cdx"
)
# It names the page's own packages after the folder that they lie in.
sed "s|file://$stage/source|file://.|g" "$stage/source/$name.cdx.json" > "release/$name.cdx.json"

(cd release && sha256sum -- * > "$stage/sums" && mv "$stage/sums" SHA256SUMS)
echo "package: release/$name.tar.gz"
