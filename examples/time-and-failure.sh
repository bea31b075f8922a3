#!/usr/bin/env bash
# Time, chance and failure in curl: an hour of the pool's guard, ten minutes in which queues start, and three peerings of one
# connection that end in three ways, all within a second of real time.
#
#   examples/time-and-failure.sh           plays it and prints each command with its answer
#   examples/time-and-failure.sh --check   plays it and fails when anything differs from time-and-failure.txt
#
# DLI and PROJECT say where, see story.bash. The emulator must keep pools for an hour: DLI_POOL_DELETECOOLDOWN=1h.
source "$(dirname "$0")/story.bash"

story() {
  play -X POST "$OPERATOR/reset"
  play -X PUT "$OPERATOR/clock" --json '{"mode": "frozen", "now": "2030-01-01T00:00:00Z"}'

  # a queue takes ten minutes to start; what becomes of a peering says the name of its queue
  play -X PUT "$OPERATOR/timing" --json '{"profile": "documented", "delays": {"queue-start": "10m"}}' -o /dev/null
  play -X PUT "$OPERATOR/scripts" -o /dev/null --json '[
    {"match": {"kind": "peer", "queue": "day"}, "steps": [{"for": "1m"}, {"state": "ACTIVE"}]},
    {"match": {"kind": "peer", "queue": "night"}, "steps": [{"for": "2m"}, {"state": "FAILED", "message": "No route"}]},
    {"match": {"kind": "peer", "queue": "noon"}, "steps": [{"for": "held"}, {"state": "ACTIVE"}]}]'

  play "$POOLS" --json '{"elastic_resource_pool_name": "lake", "min_cu": 64, "max_cu": 64}'
  play "$QUEUES" --json '{"queue_name": "day", "resource_mode": 1, "cu_count": 16}'
  play "$QUEUES" --json '{"queue_name": "night", "resource_mode": 1, "cu_count": 16}'
  play "$QUEUES" --json '{"queue_name": "noon", "resource_mode": 1, "cu_count": 16}'
  play "$CONNECTIONS" --json '{
    "name": "three_ways", "dest_vpc_id": "vpc", "dest_network_id": "net", "queues": ["day", "night", "noon"]
  }'
  local connection
  connection=$(created_connection)

  # ten minutes and two later, two peerings are over and one hangs until it is released
  play "$OPERATOR/clock/advance" --json '{"by": "12m"}'
  play "$connection"
  play -X POST "$OPERATOR/resources/peer/${connection##*/}/noon/release" -o /dev/null
  play "$connection"

  # a pool stays for its first hour
  play_in_vain -X DELETE "$POOLS/lake"
  play "$OPERATOR/clock/advance" --json '{"to": "2030-01-01T01:00:00Z"}'
  play -X DELETE "$POOLS/lake"
}

main "$@"
