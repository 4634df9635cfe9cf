#!/usr/bin/env bash
# Installs what a command of this project needs and the machine lacks, and says what, what for, and roughly how long that
# takes on two cores. Sourced by the other scripts, so that PATH reaches the tools; run on its own it installs what
# scripts/serve.sh and scripts/test.sh need. Needs no network when nothing is missing.
#
# Tools live in one folder outside the checkout, so that a second clone finds them: TOOLS_DIR, by default
# ${XDG_CACHE_HOME:-~/.cache}/non-migration-users/tools. The versions of those from npm are in scripts/tools/package.json, of
# those from PyPI in scripts/tools/requirements.txt.

set -euo pipefail

readonly TRUNK_VERSION=0.21.14
readonly WASM_BINDGEN_VERSION=0.2.126
readonly WASM_SPLIT_VERSION=0.2.4
readonly CARGO_DENY_VERSION=0.20.2
readonly CARGO_ABOUT_VERSION=0.9.3
readonly CARGO_CYCLONEDX_VERSION=0.5.9
readonly TWIGGY_VERSION=0.8.0
readonly CHROMIUM_MAJOR=156
readonly GECKODRIVER_VERSION=0.37.0

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
RUST_VERSION=$(sed -n 's/^channel = "\(.*\)"$/\1/p' "$ROOT/rust-toolchain.toml")
TOOLS_DIR=${TOOLS_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/non-migration-users/tools}
export TOOLS_DIR CHROMEDRIVER="${CHROMEDRIVER:-/usr/bin/chromedriver}"
export PATH="$TOOLS_DIR/bin:$TOOLS_DIR/npm/node_modules/.bin:$TOOLS_DIR/python/bin:$HOME/.cargo/bin:$PATH:/usr/sbin"

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# A heading for each step of a long script, with the seconds since its start.
step() { printf '\n== %s (%s s)\n' "$*" "$SECONDS"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif have sudo; then sudo "$@"
  else die "root is needed for: $* (run it as root, then start again)"; fi
}

# apt_install PURPOSE PACKAGE...
apt_updated=no
apt_install() {
  local purpose=$1
  shift
  have apt-get || die "please install by hand: $* (this set-up knows Debian's apt-get only)"
  say "apt-get install $*: $purpose"
  if [ "$apt_updated" = no ]; then
    as_root apt-get update -qq
    apt_updated=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

setup_rust() {
  have cc || apt_install "Rust's linker" gcc libc6-dev
  have rustup || die "please install rustup, then start again: it provides the pinned Rust $RUST_VERSION"
  if ! rustup run "$RUST_VERSION" rustc --version >/dev/null 2>&1; then
    say "rustup toolchain install $RUST_VERSION: the pinned Rust (1 minute)"
    rustup toolchain install "$RUST_VERSION" --profile minimal --no-self-update
  fi
  # rust-toolchain.toml names them too, but they are not fetched where rustup's auto-install is off.
  local installed part
  installed=$(rustup component list --installed --toolchain "$RUST_VERSION")
  for part in clippy rustfmt rust-src; do
    if [[ $installed != *"$part"* ]]; then
      say "rustup component add $part (seconds)"
      rustup --quiet component add "$part" --toolchain "$RUST_VERSION"
    fi
  done
  if [[ $installed != *rust-std-wasm32-unknown-unknown* ]]; then
    say "rustup target add wasm32-unknown-unknown (seconds)"
    rustup --quiet target add wasm32-unknown-unknown --toolchain "$RUST_VERSION"
  fi
}

# cargo_tool CRATE VERSION PURPOSE [OPTION...]
#
# Compiling a tool takes far longer than it ever runs, so it is optimized little, and without link-time optimization.
cargo_tool() {
  local crate=$1 version=$2 purpose=$3
  shift 3
  if [[ $(cargo install --list --root "$TOOLS_DIR") == *"$crate v$version:"* ]]; then return; fi
  say "cargo install $crate $version: $purpose"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=${TOOL_OPT_LEVEL:-1} CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --quiet --locked --root "$TOOLS_DIR" "$crate@$version" "$@"
}

# Installs what scripts/tools/package.json names, as its lock file says.
setup_npm() {
  local folder=$TOOLS_DIR/npm
  # npm writes the second file when it is through.
  if cmp --silent "$ROOT/scripts/tools/package-lock.json" "$folder/package-lock.json" &&
    [ -e "$folder/node_modules/.package-lock.json" ]; then return; fi
  have npm || apt_install "it brings the npm packages (1 minute)" nodejs npm
  say "npm ci: wasm-opt and esbuild, which make the page's files smaller, and axe-core, which tests look for barriers with (seconds)"
  mkdir -p "$folder"
  cp "$ROOT/scripts/tools/package.json" "$ROOT/scripts/tools/package-lock.json" "$folder"
  npm ci --ignore-scripts --silent --no-audit --no-fund --prefix "$folder"
}

# What shows the page.
setup_page() {
  setup_rust
  # It mostly waits for cargo and the browser. Without TLS it downloads no tools: those that it would are installed here.
  TOOL_OPT_LEVEL=0 cargo_tool trunk "$TRUNK_VERSION" "it builds the page and serves it (2 minutes)" --no-default-features
  cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "it connects WebAssembly to the browser (2 minutes)"
}

# What only the release build needs besides.
setup_release() {
  setup_page
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" "it splits WebAssembly into files (half a minute)" --features build-binary
  setup_npm
}

# Debian's stable suite keeps one Chromium at a time, so the pin is its major version: where Debian has moved on, its
# current one is taken and named.
setup_browser() {
  if ! have chromium || ! have chromedriver; then
    apt_install "the browser that tests drive (1 minute)" "chromium=$CHROMIUM_MAJOR.*" "chromium-driver=$CHROMIUM_MAJOR.*" 2>/dev/null ||
      apt_install "the browser that tests drive (1 minute)" chromium chromium-driver
    say "$(chromium --version)"
  fi
  setup_npm
}

# The web server that deploy/nginx is for. Tests start it themselves; the one that Debian starts is not wanted.
setup_nginx() {
  local modules=/usr/lib/nginx/modules
  if ! have nginx || [ ! -e $modules/ngx_http_js_module.so ] || [ ! -e $modules/ngx_http_brotli_static_module.so ]; then
    apt_install "the web server and proxy that are tested (seconds)" nginx libnginx-mod-http-js libnginx-mod-http-brotli-static
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
  if [ ${#missing[@]} -gt 0 ]; then apt_install "the other browsers that tests drive (1 minute)" "${missing[@]}"; fi
  cargo_tool geckodriver "$GECKODRIVER_VERSION" "it drives Firefox (2 minutes)"
}

# What scripts/package.sh needs besides the release build: licences and the bill of materials.
setup_package() {
  cargo_tool cargo-about "$CARGO_ABOUT_VERSION" "it collects the licences of dependencies (2 minutes)" --no-default-features --features cli
  cargo_tool cargo-cyclonedx "$CARGO_CYCLONEDX_VERSION" "it writes the bills of materials (1 minute)"
  # Both read the manifests of all crates that the standard library has anywhere, and ask nobody for them.
  local fetch=(env RUSTC_BOOTSTRAP=1 cargo fetch --quiet --locked --manifest-path "$(standard_library)/std/Cargo.toml")
  if ! "${fetch[@]}" --offline 2>/dev/null; then
    say "cargo fetch: the crates that Rust's standard library is made of (seconds)"
    "${fetch[@]}"
  fi
}

# The source of Rust's standard library.
standard_library() { printf '%s/lib/rustlib/src/rust/library' "$(rustc --print sysroot)"; }

# Installs what scripts/tools/requirements.txt names.
setup_python() {
  local folder=$TOOLS_DIR/python
  if cmp --silent "$ROOT/scripts/tools/requirements.txt" "$folder/requirements.txt"; then return; fi
  python3 -c 'import ensurepip' 2>/dev/null || apt_install "it brings the Python packages" python3-venv
  say "pip install: zizmor, gixy-ng and hadolint, which check the workflows, nginx's configuration and the Dockerfile (seconds)"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: --requirement "$ROOT/scripts/tools/requirements.txt"
  cp "$ROOT/scripts/tools/requirements.txt" "$folder"
}

# What looks over dependencies, workflows and the deployment.
setup_release_checks() {
  cargo_tool cargo-deny "$CARGO_DENY_VERSION" "it checks licences, sources and advisories of dependencies (2 minutes)" --no-default-features
  setup_python
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  setup_release
  setup_browser
  setup_nginx
  say "ready"
fi
