#!/usr/bin/env bash
# Builds the page into dist/ and makes what a release consists of, in release/: a package with all that a deployment needs,
# the bills of materials of the page and of Rust's standard library (CycloneDX), and SHA256SUMS. Of one commit they are the same
# byte for byte, wherever they are made.

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
licences() { cargo about generate --offline --locked --fail --config .cargo/about.toml "$@"; }
{
  licences --features split .cargo/licenses.hbs
  # With the features that scripts/build.sh builds it with.
  RUSTC_BOOTSTRAP=1 licences --manifest-path "$(standard_library)/std/Cargo.toml" --no-default-features --features optimize_for_size \
    .cargo/standard-library-licenses.hbs
} > "$stage/$name/page/licenses.txt"
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

# bill SOURCE CRATE NAME OPTION...: of the crate in this folder of the source, which is a copy, for a bill is written beside each
# Cargo.toml of its workspace. It names packages after the folder that they lie in.
bill() {
  local source=$1 crate=$2 name=$3
  shift 3
  (
    cd "$source"
    cargo cyclonedx --quiet --format json --spec-version 1.5 --target wasm32-unknown-unknown \
      --manifest-path "$crate/Cargo.toml" --override-filename "$name.cdx" "$@"
  )
  sed "s|file://$source|file://.|g" "$source/$crate/$name.cdx.json" > "release/$name.cdx.json"
}
mkdir "$stage/source"
git archive HEAD | tar --extract --directory="$stage/source"
bill "$stage/source" . "$name" --features split
cp -R "$(standard_library)" "$stage/library"
RUSTC_BOOTSTRAP=1 bill "$stage/library" std "rust-std-$RUST_VERSION" --no-default-features --features optimize_for_size

(cd release && sha256sum -- * > "$stage/sums" && mv "$stage/sums" SHA256SUMS)
echo "package: release/$name.tar.gz"
