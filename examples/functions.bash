# Functions for the scripts of this directory, which source this file. Needs curl 7.68 or newer.
#
# DLI is the address of the emulator (the output shows http://localhost:3540 in any case).
# PROJECT is the project to use, by default demo. It is reset first.
#
# The clock is frozen and IDs depend on seed, project and name only, so every answer is the same each time. The .txt file of a script
# holds for the project demo in an emulator with the default seed and timing.
set -euo pipefail

readonly SHOWN=http://localhost:3540
readonly ADDRESS=${DLI:-$SHOWN}
readonly PROJECT=${PROJECT:-demo}
readonly ADMIN=$SHOWN/_emulator/projects/$PROJECT
readonly QUEUES=$SHOWN/v1.0/$PROJECT/queues
readonly CONNECTIONS=$SHOWN/v2.0/$PROJECT/datasource/enhanced-connections
readonly POOLS=$SHOWN/v3/$PROJECT/elastic-resource-pools
readonly EXPECTED=${0%.sh}.txt
readonly JSON=(-H 'Content-Type: application/json')

# get URL, delete URL, post URL [BODY [OPTION...]], put URL BODY [OPTION...]: print the command and its answer.
get() { call "$1"; }
delete() { call -X DELETE "$1"; }
put() { call -X PUT "$1" "${JSON[@]}" -d "$2" "${@:3}"; }
post() {
  if (($# == 1)); then call -X POST "$1"; else call "$1" "${JSON[@]}" -d "$2" "${@:3}"; fi
}

# Runs curl and stores the answer in $answer. The call must succeed.
call() {
  run "$@"
  ((status < 400)) || unexpected
}

# Deletes a resource that must not be deleted yet.
delete_rejected() {
  run -X DELETE "$1"
  ((status >= 400)) || unexpected
}

separator=
run() {
  printf '%s$ curl' "$separator"
  separator=$'\n'
  local word
  for word; do
    case $word in
    -H) printf ' \\\n    -H' ;;
    *[!A-Za-z0-9/:._-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  answer=$(curl -sS --max-time 30 -w '\n%{http_code}' "${@/#$SHOWN/${ADDRESS%/}}")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  [ -z "$answer" ] || printf '%s\n' "$answer"
}

unexpected() {
  echo "The status $status was not expected" >&2
  exit 1
}

# The address of the connection that the last call created.
created_connection() {
  echo "$CONNECTIONS/$(sed -n 's/.*"connection_id":"\([^"]*\)".*/\1/p' <<<"$answer")"
}

# Starts with an empty project whose clock is frozen.
reset() {
  post "$ADMIN/reset"
  put "$ADMIN/clock" '{"mode": "frozen", "now": "2030-01-01T00:00:00Z"}'
}

# Runs the example; with --check it fails if the output differs from the .txt file.
main() {
  case ${1:-} in
  '') example ;;
  --check)
    example | diff -u "$EXPECTED" -
    echo "The output is that of $EXPECTED"
    ;;
  *)
    echo "usage: $0 [--check]" >&2
    exit 2
    ;;
  esac
}
