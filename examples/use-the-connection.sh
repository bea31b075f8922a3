#!/usr/bin/env bash
# Uses a connection in curl: a job reads a table of PostgreSQL only while its queue is bound and the peer is ACTIVE. Before and
# after that, the job fails with the message of the driver.
#
#   examples/use-the-connection.sh           runs it and prints each command with its answer
#   examples/use-the-connection.sh --check   also fails if the output differs from use-the-connection.txt
#
# The emulator needs the engine: ./mvnw -f engine package -DskipTests
# DATABASE is the address of PostgreSQL as the engine reaches it, by default localhost:5432. The database crm has the table of
# use-the-connection.sql, and the user crm with the password crm. docker compose --profile engine up starts all of it.
# For DLI and PROJECT see functions.bash.
source "$(dirname "$0")/functions.bash"

readonly DATABASE=${DATABASE:-localhost:5432}
readonly JOBS=$SHOWN/v1.0/$PROJECT/jobs
readonly TABLE='create table orders using jdbc options (url \"jdbc:postgresql://pg-a.crm/crm\", dbtable \"orders\", user \"crm\", password \"crm\")'

example() {
  reset
  set_endpoint
  post "$QUEUES" '{"queue_name": "etl_night", "resource_mode": 1, "cu_count": 16}'
  post "$CONNECTIONS" '{
      "name": "crm_pg",
      "dest_vpc_id": "b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01",
      "dest_network_id": "c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12",
      "hosts": [{"name": "pg-a.crm", "ip": "192.168.40.7"}]
    }'
  local connection
  connection=$(created_connection)
  post "$ADMIN/clock/advance" '{"by": "1m"}' -o /dev/null

  # the queue is not bound
  run_statement "$TABLE"
  show_last_dial

  # the peer is CREATING
  post "$connection/associate-queue" '{"queues": ["etl_night"]}'
  run_statement "$TABLE"
  show_last_dial

  # the peer is ACTIVE
  post "$ADMIN/clock/advance" '{"by": "1m"}' -o /dev/null
  run_statement "$TABLE"
  run_statement "select id, city from orders"
  get "$JOBS/$job/preview"
  show_last_dial

  # the queue is not bound any more
  post "$connection/disassociate-queue" '{"queues": ["etl_night"]}'
  run_statement "select id, city from orders"
  show_last_dial
}

# The address of the database is another one on each machine, so it is not shown.
set_endpoint() {
  local shown='{"192.168.40.7:5432": "localhost:5432"}'
  put "$ADMIN/endpoints" "$shown" -o /dev/null
  [ "$DATABASE" = localhost:5432 ] \
    || curl -sSf -X PUT "${ADMIN/#$SHOWN/${ADDRESS%/}}/endpoints" "${JSON[@]}" -d "${shown/localhost:5432/$DATABASE}" -o /dev/null
}

# Shows why the last connection was opened or not. The number of a dial depends on other projects, so it is not shown.
show_last_dial() {
  local filter='"outcome":"[^"]*"|"reason":"[^"]*"'
  printf "\n$ curl -s %s | grep -oE '%s' | tail -n 2\n" "$ADMIN/dials" "$filter"
  curl -sSf "${ADMIN/#$SHOWN/${ADDRESS%/}}/dials" | grep -oE "$filter" | tail -n 2
}

# Submits a statement, and waits until it has run. The first one starts the engine, which takes some seconds.
run_statement() {
  post "$JOBS/submit-job" "{\"queue_name\": \"etl_night\", \"sql\": \"$1\"}"
  job=$(sed -n 's/.*"job_id":"\([^"]*\)".*/\1/p' <<<"$answer")
  post "$ADMIN/clock/advance" '{"by": "10s"}' -o /dev/null
  get "$JOBS/$job/status"
}

main "$@"
