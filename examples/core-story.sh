#!/usr/bin/env bash
# The core story in curl: a queue comes, a connection binds it, time passes, and both go.
#
#   examples/core-story.sh           plays it and prints each command with its answer
#   examples/core-story.sh --check   plays it and fails when anything differs from core-story.txt
# DLI and PROJECT say where, see story.bash.
source "$(dirname "$0")/story.bash"

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
  connection=$(created_connection)

  # no queue was bound yet
  play "$connection/associate-queue" --json '{"queues": ["etl_night"]}'
  play "$connection"
  play "$OPERATOR/clock/advance" --json '{"by": "1m"}'
  play "$connection"

  play -X DELETE "$connection"
  play "$connection"
  play -X DELETE "$QUEUES/etl_night"
}

main "$@"
