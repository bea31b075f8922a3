#!/usr/bin/env bash
# The walkthrough in curl: creates a queue and a connection, binds the queue, advances the clock until the peering is ACTIVE,
# and deletes both.
#
#   examples/walkthrough.sh           runs it and prints each command with its answer
#   examples/walkthrough.sh --check   also fails if the output differs from walkthrough.txt
#
# For DLI and PROJECT see functions.bash.
source "$(dirname "$0")/functions.bash"

example() {
  reset
  post "$QUEUES" '{"queue_name": "etl_night", "resource_mode": 1, "cu_count": 16}'
  post "$CONNECTIONS" '{
      "name": "crm_pg",
      "dest_vpc_id": "b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01",
      "dest_network_id": "c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12",
      "hosts": [{"name": "pg-a.crm", "ip": "192.168.40.7"}]
    }'
  local connection
  connection=$(created_connection)

  post "$connection/associate-queue" '{"queues": ["etl_night"]}'
  get "$connection"
  post "$ADMIN/clock/advance" '{"by": "1m"}'
  get "$connection"

  delete "$connection"
  get "$connection"
  delete "$QUEUES/etl_night"
}

main "$@"
