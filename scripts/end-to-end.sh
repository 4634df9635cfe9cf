#!/usr/bin/env bash
# Runs the end-to-end tests on the page that is built in dist/ (or in $PAGE_DIST).
#
#   scripts/end-to-end.sh [--all]
#
# Every scenario runs in Chromium as the page is deployed, behind nginx on one origin. The scenarios below run in other
# surroundings too: those in which something else can happen there. With --all every scenario runs everywhere, in
# Firefox and WebKit too.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT"

# Scenarios wait more than they reckon: more of them than processors run at once.
readonly THREADS=${THREADS:-3}

# Behind nginx, page and proxy on separate origins: each request is preceded by a preflight, a response without CORS
# headers is no response, a header is read only if it is exposed, and the policy has to name the other origin.
separate_origins=(
  # Which failures have a response to tell of, and which headers of it.
  going_on_after_a_failure::
  reading_every_response::
  copying_details::
  # Retry-After is read, and preflights do not count among the requests at once.
  loading_all_users::every_page_is_asked_for_once
  loading_all_users::retry_after_is_honoured
  # A request that is aborted may be at its preflight.
  late_responses::
  waiting_for_a_response::
  # Where the token goes, and whether a large one gets there.
  keeping_the_token_secret::
  opening_links_and_going_back::a_link_cannot_send_a_token_elsewhere
  filling_in_the_form::a_token_of_eight_kilobytes
  filling_in_the_form::values_of_128_characters
  # The other request of the page, and the choice among endpoints.
  picking_a_configuration::
  first_load::
)

# A plain file server, which sets no headers, and the service itself on another origin: nothing of what nginx and the
# policy do is done.
file_server=(
  # The service that hangs up, that nginx would answer for, and responses just as the service sends them.
  going_on_after_a_failure::no_network_and_a_refusal_by_cors
  reading_every_response::
  speaking_two_languages::every_banner_is_in_chinese
  # IDs that the proxy refuses.
  filling_in_the_form::values_of_128_characters
  # Files that are missing in another way, and of a type that the server does not know.
  first_load::
  fetching_lazy_files::
  meeting_a_panic::a_page_of_which_a_part_does_not_arrive
  # Addresses of the page that are not its site's root.
  opening_links_and_going_back::only_the_query_string_changes
  setting_up_the_deployment::
  # What the policy blocks, and the page must not do without it either.
  keeping_the_token_secret::
)

all=no
for argument in "$@"; do
  case $argument in
    --all) all=yes ;;
    *) echo "usage: scripts/end-to-end.sh [--all]" >&2; exit 2 ;;
  esac
done
export PAGE_DIST="${PAGE_DIST:-$ROOT/dist}"

say_scenarios() { printf '\n-- scenarios: %s (%s s)\n' "$*" "$SECONDS"; }

# run_scenarios [NAME...]: those whose name contains one of these, by default all.
run_scenarios() {
  local known name
  known=$(cargo test --package e2e --test operator --quiet -- --list)
  for name in "$@"; do
    grep -qF -- "$name" <<<"$known" || die "no scenario is called $name"
  done
  cargo test --package e2e --test operator --quiet -- --test-threads="$THREADS" "$@"
}

if [ "$all" = yes ]; then
  separate_origins=()
  file_server=()
fi

say_scenarios "behind nginx, same origin; the harness; nginx alone"
cargo test --package e2e --quiet -- --test-threads="$THREADS"

say_scenarios "behind nginx, separate origins"
PAGE_HOST=separate-origins run_scenarios "${separate_origins[@]}"

say_scenarios "on a plain file server"
PAGE_HOST=file-server run_scenarios "${file_server[@]}"

if [ "$all" = yes ]; then
  for engine in firefox webkit; do
    say_scenarios "in $engine"
    ENGINE=$engine run_scenarios
    # What its driver cannot do, by its own words, and what the tests do instead.
    ENGINE=$engine cargo test --package e2e --test operator --quiet -- --nocapture knowing_the_engine
  done
fi
