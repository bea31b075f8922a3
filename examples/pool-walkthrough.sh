#!/usr/bin/env bash
# The walkthrough with an elastic resource pool: creates a pool, a queue in it and a connection, and binds the pool. Then it advances
# the clock until the peering is ACTIVE, and deletes the connection and the queue.
#
#   examples/pool-walkthrough.sh           runs it and prints each command with its answer
#   examples/pool-walkthrough.sh --check   also fails if the output differs from pool-walkthrough.txt
#
# For DLI and PROJECT see functions.bash.
source "$(dirname "$0")/functions.bash"

example() {
  reset
  post "$POOLS" '{"elastic_resource_pool_name": "lake", "min_cu": 64, "max_cu": 64}'
  post "$ADMIN/clock/advance" '{"until": "pool/lake=AVAILABLE"}'
  post "$QUEUES" '{"queue_name": "etl_night", "elastic_resource_pool_name": "lake", "cu_count": 16}'
  post "$CONNECTIONS" '{
      "name": "crm_pg",
      "dest_vpc_id": "b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01",
      "dest_network_id": "c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12"
    }'
  local connection
  connection=$(created_connection)

  post "$connection/associate-queue" '{"elastic_resource_pools": ["lake"]}'
  post "$ADMIN/clock/advance" "{\"until\": \"connection/${connection##*/}=ACTIVE\"}"
  get "$connection"

  delete "$connection"
  delete "$QUEUES/etl_night"
}

main "$@"
