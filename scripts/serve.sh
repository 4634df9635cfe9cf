#!/usr/bin/env bash
# Shows the page working on sample data: sets up what is missing, starts the mock service, serves the page.
#
#   scripts/serve.sh [--port 8080] [--api-port 8081] [options of the mock service: --users N, --latency MS, --no-total]

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

port=8080
api_port=8081
mock_service_options=()
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=${2:?--port needs a number}; shift 2 ;;
    --api-port) api_port=${2:?--api-port needs a number}; shift 2 ;;
    *) mock_service_options+=("$1"); shift ;;
  esac
done

[ -d "$TOOLS_DIR" ] || say "the first run installs tools and compiles the page: 6 minutes on two cores, a minute or less from then on"
have curl || apt_install "it waits for the page (seconds)" curl
setup_page

say "building the mock service"
cargo build --quiet --package mock-service
target=${CARGO_TARGET_DIR:-$ROOT/target}
"$target/debug/mock-service" --port "$api_port" "${mock_service_options[@]}" &
trap 'kill %1 2>/dev/null' EXIT

say "building the page (a minute or two the first time)"
(
  until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/"; do sleep 1; done
  printf '\nOpen http://127.0.0.1:%s and type: Project ID sample-project, Configuration ID sample, Token any-word. (Try also Configuration ID status-503 or Token expired. Ctrl+C ends it.)\n\n' "$port"
) &

# trunk wants what it is not to watch to be there, and cargo may keep its files elsewhere.
mkdir -p target
trunk serve --port "$port" --proxy-backend="http://127.0.0.1:$api_port/" --proxy-rewrite=/api/cn-north-4/
