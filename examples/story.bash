# What the stories of this directory have in common; they read this file in.
#
# DLI      where the emulator is; printed is http://localhost:3540 in any case
# PROJECT  the project to play in, demo if not set; its world is emptied first
#
# The clock stands still and ids are drawn from seed, project and name, so every answer is the same each time. What the .txt
# beside a story says holds for project demo in an emulator with its default seed and timing.
# Needs curl 7.82 or newer.
set -euo pipefail

readonly SHOWN=http://localhost:3540
readonly ADDRESS=${DLI:-$SHOWN}
readonly PROJECT=${PROJECT:-demo}
readonly OPERATOR=$SHOWN/_emulator/projects/$PROJECT
readonly QUEUES=$SHOWN/v1.0/$PROJECT/queues
readonly CONNECTIONS=$SHOWN/v2.0/$PROJECT/datasource/enhanced-connections
readonly POOLS=$SHOWN/v3/$PROJECT/elastic-resource-pools
readonly EXPECTED=${0%.sh}.txt

# Prints the command as a reader would type it, then what it answers; leaves the answer in $answer.
play() {
  ask "$@" || refused
}

# The same for a call that is refused.
play_in_vain() {
  if ask "$@"; then refused; fi
}

gap=
ask() {
  printf '%s$ curl' "$gap"
  gap=$'\n'
  local word status=0
  for word; do
    case $word in
    *[!A-Za-z0-9/:._-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  answer=$(curl -sS --fail-with-body --max-time 30 "${@/#$SHOWN/${ADDRESS%/}}") || status=$?
  [ -z "$answer" ] || printf '%s\n' "$answer"
  return "$status"
}

refused() {
  echo "That is not how the story goes" >&2
  exit 1
}

# The address of the connection that was just created.
created_connection() {
  echo "$CONNECTIONS/$(sed -n 's/.*"connection_id":"\([^"]*\)".*/\1/p' <<<"$answer")"
}

# Plays the story; with --check it fails where anything differs from the .txt beside it.
main() {
  case ${1:-} in
  '') story ;;
  --check)
    story | diff -u "$EXPECTED" -
    echo "All went as $EXPECTED tells it"
    ;;
  *)
    echo "usage: $0 [--check]" >&2
    exit 2
    ;;
  esac
}
