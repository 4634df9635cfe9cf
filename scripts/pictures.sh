#!/usr/bin/env bash
# Takes a picture of every state of the page, wide and narrow, light and dark, and puts all of them on one page:
# target/pictures/index.html. Of the page in dist/ (or in $PAGE_DIST), which is built if it is not there; some five minutes.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

setup_release
setup_browser
setup_nginx
export PAGE_DIST="${PAGE_DIST:-$ROOT/dist}" SCREENSHOTS="$ROOT/target/pictures"
[ -e "$PAGE_DIST/index.html" ] || scripts/build.sh
rm -rf "$SCREENSHOTS"
mkdir -p "$SCREENSHOTS"
# Those that look at the page in passing are named one by one.
cargo test --package e2e --test operator --quiet -- --test-threads="${THREADS:-3}" \
  looking_at_the_page:: looks_right keeping_watch:: checking_a_roster:: asking_for_help:: comparing_with_an_earlier_export:: \
  finding_a_user:: selecting_rows:: looking_into_issues:: filtering_rows:: exporting:: copying_as_curl:: waiting_for_the_page:: \
  after_the_wait_that_the_service_asks_for names_that_differ_only_in_what_nobody_sees

cd "$SCREENSHOTS"
{
  echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of the page</title>'
  echo '<style>body{font:14px sans-serif}figure{display:inline-block;margin:8px;vertical-align:top}img{width:280px;border:1px solid gray}</style>'
  for picture in *.png; do
    echo "<figure><a href=\"$picture\"><img src=\"$picture\" alt=\"\" loading=\"lazy\"></a><figcaption>${picture%.png}</figcaption></figure>"
  done
} > index.html
echo "$(ls ./*.png | wc -l) pictures: target/pictures/index.html"
