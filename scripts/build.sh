#!/usr/bin/env bash
# Builds the page for release into dist/ and prints what a first visit transfers; fails where that is too much.
#
# std is built along, for size and without panic messages' formatting: 15 kB less in brotli. That needs cargo's
# -Zbuild-std, which the pinned stable toolchain does under RUSTC_BOOTSTRAP; tests run on the std that rustup brings.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

setup_release

# Other flags than the tests': a target folder of its own keeps each build's cache whole.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$ROOT/target}/page"
RUSTC_BOOTSTRAP=1 \
  CARGO_UNSTABLE_BUILD_STD=core,alloc,std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  RUSTFLAGS='--cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Clink-args=--emit-relocs' \
  trunk build --release --features split
node scripts/finish.mjs dist "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/non-migration-users.wasm"

node --eval '
  const fs = require("node:fs"), zlib = require("node:zlib");
  let total = 0;
  const said = (size, what) => console.log(`size: ${String(size).padStart(7)} bytes in brotli: ${what}`);
  for (const name of fs.readdirSync("dist").filter(name => /\.(html|css|js|wasm)$/.test(name))) {
    const size = zlib.brotliCompressSync(fs.readFileSync(`dist/${name}`)).length;
    const later = name.endsWith(".wasm") && !name.startsWith("page-");
    if (!later) total += size;
    said(size, name + (later ? ", loaded when it is wanted" : ""));
  }
  const budget = 110_000;
  said(total, `total transfer of a first visit, of ${budget} allowed`);
  process.exitCode = total < budget ? 0 : 1;
'
