#!/usr/bin/env bash
# Installs whatever this project's tools lack on this machine, and says what it installs. Sourced by the other
# scripts, so that PATH reaches the tools; run on its own it only sets up. Needs no network when nothing is missing.
#
# Tools live in one folder outside the checkout, so that a second clone finds them: TOOLS_DIR, by default
# ${XDG_CACHE_HOME:-~/.cache}/non-migration-users/tools.

set -euo pipefail

readonly RUST_VERSION=1.95.0
readonly TRUNK_VERSION=0.21.14
readonly WASM_BINDGEN_VERSION=0.2.126
readonly WASM_SPLIT_VERSION=0.2.4
readonly CARGO_DENY_VERSION=0.20.2
readonly CARGO_ABOUT_VERSION=0.9.3
readonly ESBUILD_VERSION=0.28.2
readonly BINARYEN_VERSION=132.0.0
readonly AXE_CORE_VERSION=4.14.1
readonly CHROMIUM_MAJOR=156
readonly GECKODRIVER_VERSION=0.37.0

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS_DIR=${TOOLS_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/non-migration-users/tools}
export TOOLS_DIR CHROMEDRIVER="${CHROMEDRIVER:-/usr/bin/chromedriver}"
export PATH="$TOOLS_DIR/bin:$TOOLS_DIR/npm/node_modules/.bin:$HOME/.cargo/bin:$PATH:/usr/sbin"

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif have sudo; then sudo "$@"
  else die "root is needed for: $* (run it as root, then start again)"; fi
}

apt_updated=no
apt_install() {
  have apt-get || die "please install by hand: $* (this set-up knows Debian's apt-get only)"
  if [ "$apt_updated" = no ]; then
    as_root apt-get update -qq
    apt_updated=yes
  fi
  say "apt-get install $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

setup_base() {
  local missing=()
  have cc || missing+=(gcc libc6-dev)
  have curl || missing+=(curl ca-certificates)
  have node || missing+=(nodejs)
  have npm || missing+=(npm)
  if [ ${#missing[@]} -gt 0 ]; then apt_install "${missing[@]}"; fi
}

# rust-toolchain.toml pins the version; targets and components it names are not fetched where auto-install is off.
setup_rust() {
  if ! have cargo; then
    apt_install rustup
  fi
  have rustup || die "please install rustup, then start again: it provides the pinned Rust $RUST_VERSION"
  if ! rustup run "$RUST_VERSION" rustc --version >/dev/null 2>&1; then
    say "rustup toolchain install $RUST_VERSION"
    rustup toolchain install "$RUST_VERSION" --profile minimal --no-self-update
  fi
  local components
  components=$(rustup component list --installed --toolchain "$RUST_VERSION")
  local part
  for part in clippy rustfmt rust-src; do
    grep -q "^$part" <<<"$components" || { say "rustup component add $part"; rustup component add "$part" --toolchain "$RUST_VERSION"; }
  done
  rustup target list --installed --toolchain "$RUST_VERSION" | grep -qx wasm32-unknown-unknown || {
    say "rustup target add wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown --toolchain "$RUST_VERSION"
  }
}

# cargo_tool CRATE VERSION PROGRAM [OPTION...]
cargo_tool() {
  local crate=$1 version=$2 program=$3
  shift 3
  if [ -x "$TOOLS_DIR/bin/$program" ] &&
    cargo install --root "$TOOLS_DIR" --list | grep -qx "$crate v$version:"; then return; fi
  say "cargo install $crate $version (some minutes, once)"
  cargo install --quiet --locked --root "$TOOLS_DIR" --force "$crate@$version" "$@"
}

# npm_tool PACKAGE VERSION
npm_tool() {
  local manifest="$TOOLS_DIR/npm/node_modules/$1/package.json"
  local found
  found=$(node -p "require('$manifest').version" 2>/dev/null) || true
  if [ "$found" != "$2" ]; then
    say "npm install $1 $2"
    mkdir -p "$TOOLS_DIR/npm"
    npm install --silent --no-audit --no-fund --save-exact --prefix "$TOOLS_DIR/npm" "$1@$2"
  fi
}

setup_page() {
  setup_base
  setup_rust
  cargo_tool trunk "$TRUNK_VERSION" trunk
  cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
}

# What looks over the dependencies, and collects their licences.
setup_dependencies() {
  cargo_tool cargo-deny "$CARGO_DENY_VERSION" cargo-deny --no-default-features
  cargo_tool cargo-about "$CARGO_ABOUT_VERSION" cargo-about --no-default-features --features cli
}

# What only the release build needs.
setup_release() {
  setup_page
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli --features build-binary
  npm_tool binaryen "$BINARYEN_VERSION"
  npm_tool esbuild "$ESBUILD_VERSION"
}

# Debian's stable suite keeps one Chromium at a time, so the pin is its major version: where Debian has moved on, its
# current one is taken and named.
setup_browser() {
  if ! have chromium || ! have chromedriver; then
    apt_install "chromium=$CHROMIUM_MAJOR.*" "chromium-driver=$CHROMIUM_MAJOR.*" 2>/dev/null ||
      apt_install chromium chromium-driver
    say "$(chromium --version)"
  fi
  npm_tool axe-core "$AXE_CORE_VERSION"
}

# The web server that deploy/nginx is for. Tests start it themselves; the one that Debian starts is not wanted.
setup_nginx() {
  if ! have nginx || [ ! -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; then
    apt_install nginx libnginx-mod-http-brotli-static
    if [ -d /run/systemd/system ]; then as_root systemctl disable --now --quiet nginx; fi
    say "$(nginx -v 2>&1)"
  fi
}

# Firefox and WebKit, of which Debian keeps one version at a time too.
setup_all_browsers() {
  local missing=()
  have firefox-esr || missing+=(firefox-esr)
  have WebKitWebDriver || missing+=(webkit2gtk-driver)
  have Xvfb || missing+=(xvfb)
  if [ ${#missing[@]} -gt 0 ]; then apt_install "${missing[@]}"; fi
  cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  setup_release
  setup_dependencies
  setup_browser
  setup_nginx
  say "ready"
fi
