#!/usr/bin/env bash
# Measures the page beside the plain-JS page of benches/plain, prints a table with ratios and writes every figure as JSON:
# see PERFORMANCE.md for the method. Sets up what is missing and builds the page, unless it is given one.
#
#   scripts/bench.sh [--dist DIR] [--json FILE] [--publish] [--rounds N] [--only NAME] [--quick] [--self]
#
# The figures go to target/bench.json where no other file is named, the table to target/bench.md, and with --publish into
# PERFORMANCE.md too. All of it takes some ten minutes on an idle machine, --quick two.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

target=${CARGO_TARGET_DIR:-$ROOT/target}
dist=
json=$target/bench.json
publish=no
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --dist) dist=${2:?--dist needs a folder}; shift 2 ;;
    --publish) publish=yes; shift ;;
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
esbuild --minify --log-level=warning --allow-overwrite "$site/plain/page.js" --outfile="$site/plain/page.js"
esbuild --minify --log-level=warning --allow-overwrite "$site/plain/page.css" --outfile="$site/plain/page.css"
node --eval '
  const fs = require("node:fs"), zlib = require("node:zlib"), path = require("node:path");
  for (const name of fs.readdirSync(process.argv[1], { recursive: true })) {
    const file = path.join(process.argv[1], name);
    if (fs.statSync(file).isFile() && !/\.(br|gz)$/.test(file)) fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(fs.readFileSync(file)));
  }
' "$site"

mkdir -p "$(dirname "$json")"
"$target/debug/bench" --site "$site" --json "$json" "${options[@]}" | tee "$target/bench.md"
if [ "$publish" = yes ]; then
  node --eval '
    const fs = require("node:fs"), [file, table] = process.argv.slice(1);
    const text = fs.readFileSync(file, "utf8");
    const put = `<!-- table -->\n${fs.readFileSync(table, "utf8").trim()}\n<!-- end of table -->`;
    fs.writeFileSync(file, text.replace(/<!-- table -->[^]*<!-- end of table -->/, () => put));
  ' PERFORMANCE.md "$target/bench.md"
fi
say "every figure is in $json"
