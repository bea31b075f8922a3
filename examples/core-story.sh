#!/usr/bin/env bash
# The core story in curl: a queue comes, a connection binds it, time passes, and both go.
#
#   examples/core-story.sh           plays it and prints each command with its answer
#   examples/core-story.sh --check   plays it and fails when anything differs from core-story.txt
#
# DLI      where the emulator is; printed is http://localhost:3540 in any case
# PROJECT  the project to play in, demo if not set; its world is emptied first
#
# The clock stands still and ids are drawn from seed, project and name, so every answer is the same each time. What
# core-story.txt says holds for project demo in an emulator with its default seed and timing.
# Needs curl 7.82 or newer.
set -euo pipefail

readonly SHOWN=http://localhost:3540
readonly ADDRESS=${DLI:-$SHOWN}
readonly PROJECT=${PROJECT:-demo}
readonly OPERATOR=$SHOWN/_emulator/projects/$PROJECT
readonly QUEUES=$SHOWN/v1.0/$PROJECT/queues
readonly CONNECTIONS=$SHOWN/v2.0/$PROJECT/datasource/enhanced-connections
readonly EXPECTED=$(dirname "$0")/core-story.txt

# Prints the command as a reader would type it, then what it answers; leaves the answer in $answer.
gap=
play() {
  printf '%s$ curl' "$gap"
  gap=$'\n'
  local word
  for word; do
    case $word in
    *[!A-Za-z0-9/:._-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  answer=$(curl -sS --fail-with-body --max-time 30 "${@/#$SHOWN/${ADDRESS%/}}") || refused
  [ -z "$answer" ] || printf '%s\n' "$answer"
}

refused() {
  printf '%s\n' "$answer"
  exit 1
}

story() {
  play -X POST "$OPERATOR/reset"
  play -X PUT "$OPERATOR/clock" --json '{"mode": "frozen", "now": "2030-01-01T00:00:00Z"}'

  play "$QUEUES" --json '{"queue_name": "etl_night", "resource_mode": 1, "cu_count": 16}'
  play "$CONNECTIONS" --json '{
    "name": "crm_pg",
    "dest_vpc_id": "b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01",
    "dest_network_id": "c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12",
    "hosts": [{"name": "pg-a.crm", "ip": "192.168.40.7"}]
  }'
  local connection
  connection=$CONNECTIONS/$(sed -n 's/.*"connection_id":"\([^"]*\)".*/\1/p' <<<"$answer")

  # no queue was bound yet
  play "$connection/associate-queue" --json '{"queues": ["etl_night"]}'
  play "$connection"
  play "$OPERATOR/clock/advance" --json '{"by": "1m"}'
  play "$connection"

  play -X DELETE "$connection"
  play "$connection"
  play -X DELETE "$QUEUES/etl_night"
}

case ${1:-} in
'') story ;;
--check)
  story | diff -u "$EXPECTED" -
  echo "The core story went as $EXPECTED tells it"
  ;;
*)
  echo "usage: $0 [--check]" >&2
  exit 2
  ;;
esac
