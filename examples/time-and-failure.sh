#!/usr/bin/env bash
# Virtual time and failure in curl: three peerings of one connection become ACTIVE, become FAILED and stay CREATING, and a pool cannot be
# deleted in its first hour. It takes less than a second.
#
#   examples/time-and-failure.sh           runs it and prints each command with its answer
#   examples/time-and-failure.sh --check   also fails if the output differs from time-and-failure.txt
#
# For DLI and PROJECT see functions.bash. The emulator must protect new pools for an hour: DLI_POOL_COOLDOWN=1h.
source "$(dirname "$0")/functions.bash"

example() {
  reset

  # a queue takes ten minutes to start; the name of a queue decides the outcome of its peering
  put "$ADMIN/timing" '{"profile": "documented", "delays": {"queue-start": "10m"}}' -o /dev/null
  put "$ADMIN/scripts" '[
    {"match": {"kind": "peer", "queue": "day"}, "steps": [{"for": "1m"}, {"state": "ACTIVE"}]},
    {"match": {"kind": "peer", "queue": "night"}, "steps": [{"for": "2m"}, {"state": "FAILED", "message": "No route"}]},
    {"match": {"kind": "peer", "queue": "noon"}, "steps": [{"for": "held"}, {"state": "ACTIVE"}]}]' -o /dev/null

  post "$POOLS" '{"elastic_resource_pool_name": "lake", "min_cu": 64, "max_cu": 64}'
  post "$QUEUES" '{"queue_name": "day", "resource_mode": 1, "cu_count": 16}'
  post "$QUEUES" '{"queue_name": "night", "resource_mode": 1, "cu_count": 16}'
  post "$QUEUES" '{"queue_name": "noon", "resource_mode": 1, "cu_count": 16}'
  post "$CONNECTIONS" '{
      "name": "three_ways", "dest_vpc_id": "vpc", "dest_network_id": "net", "queues": ["day", "night", "noon"]
    }'
  local connection
  connection=$(created_connection)

  # after twelve minutes two peerings are finished, and the third is held until it is released
  post "$ADMIN/clock/advance" '{"by": "12m"}'
  get "$connection"
  call -X POST "$ADMIN/resources/peer/${connection##*/}/noon/release" -o /dev/null
  get "$connection"

  delete_rejected "$POOLS/lake"
  post "$ADMIN/clock/advance" '{"to": "2030-01-01T01:00:00Z"}'
  delete "$POOLS/lake"
}

main "$@"
