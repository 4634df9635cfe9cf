#!/usr/bin/env bash
# Measures the page beside the plain-JS page of benches/plain, prints a table with ratios and writes every figure as JSON:
# see PERFORMANCE.md for the method. Sets up what is missing and builds the page, unless it is given one.
#
#   scripts/bench.sh [--dist DIR] [--json FILE] [--rounds N] [--only NAME] [--quick] [--self]
#
# The figures go to target/bench.json where no other file is named.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

target=${CARGO_TARGET_DIR:-$ROOT/target}
dist=
json=$target/bench.json
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --dist) dist=${2:?--dist needs a folder}; shift 2 ;;
    --json) json=${2:?--json needs a file}; shift 2 ;;
    *) options+=("$1"); shift ;;
  esac
done

setup_page
setup_browser
if [ -z "$dist" ]; then
  scripts/build.sh
  dist=$ROOT/dist
fi

say "building the benchmark"
cargo build --quiet --package bench

# Both pages with every file compressed as scripts/build.sh counts it; the plain one minified as the other is.
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
cp -R "$dist" "$site/ours"
cp -R benches/plain "$site/plain"
npm_tool esbuild "$ESBUILD_VERSION"
esbuild --minify --log-level=warning --allow-overwrite "$site/plain/page.js" --outfile="$site/plain/page.js"
esbuild --minify --log-level=warning --allow-overwrite "$site/plain/page.css" --outfile="$site/plain/page.css"
node --eval '
  const fs = require("node:fs"), zlib = require("node:zlib"), path = require("node:path");
  for (const name of fs.readdirSync(process.argv[1], { recursive: true })) {
    const file = path.join(process.argv[1], name);
    if (fs.statSync(file).isFile()) fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(fs.readFileSync(file)));
  }
' "$site"

mkdir -p "$(dirname "$json")"
"$target/debug/bench" --site "$site" --json "$json" "${options[@]}"
say "every figure is in $json"
