#!/usr/bin/env bash
# Builds the page a second time, from nothing and in another folder, and says whether dist/ is the same byte for byte.
# dist/ must be there: scripts/build.sh makes it.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- | tar --extract --directory="$copy"
CARGO_TARGET_DIR="$copy/target" "$copy/scripts/build.sh"
diff dist/SHA256SUMS "$copy/dist/SHA256SUMS"
(cd "$copy/dist" && sha256sum --check --quiet SHA256SUMS)
echo "reproduce: two builds are the same, byte for byte"
