package io.github.dliemulator.upstream.recording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables of recordings: exchanges, the number of omitted calls, and the position of the replay. */
@Component
class ExchangeRepository {

    private static final String WHERE_PROJECT = " where project_id = :projectId ";

    private final JdbcClient jdbc;

    ExchangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Exchange> findByProject(String projectId) {
        return jdbc.sql("select * from recorded_exchange" + WHERE_PROJECT + "order by number")
                .param("projectId", projectId)
                .query(Exchange.class)
                .list();
    }

    /** Exchanges of the same request, in the order of their responses. */
    List<Exchange> findMatching(String projectId, Exchange request) {
        return jdbc.sql("select * from recorded_exchange" + WHERE_PROJECT + """
                        and method = :method and path = :path and query = :query and request = :request
                        order by number""")
                .param("projectId", projectId)
                .param("method", request.method())
                .param("path", request.path())
                .param("query", request.query())
                .param("request", request.request())
                .query(Exchange.class)
                .list();
    }

    /** Exchanges without responses, and with the first 1,000 characters of each request. */
    List<Exchange> findRequests(String projectId) {
        return jdbc.sql("""
                        select number, operation, method, path, query, left(request, 1000) as request, epoch,
                            first_millis, last_millis, times, status, '' as answer
                        from recorded_exchange""" + WHERE_PROJECT + "order by number")
                .param("projectId", projectId)
                .query(Exchange.class)
                .list();
    }

    /** @param number of the last one; 0 for none */
    record RecordingSize(int number, int epoch, long characters) {}

    RecordingSize size(String projectId) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) as number, coalesce(max(epoch), 0) as epoch,
                            coalesce(sum(characters), 0) as characters
                        from recorded_exchange""" + WHERE_PROJECT)
                .param("projectId", projectId)
                .query(RecordingSize.class)
                .single();
    }

    /** Real time of the write that began this epoch, in milliseconds since 1970. */
    long epochStart(String projectId, int epoch) {
        return jdbc.sql("select coalesce(min(first_millis), 0) from recorded_exchange" + WHERE_PROJECT
                        + "and epoch = :epoch")
                .param("projectId", projectId)
                .param("epoch", epoch)
                .query(Long.class)
                .single();
    }

    void insert(String projectId, Exchange exchange) {
        jdbc.sql("""
                        insert into recorded_exchange (project_id, number, operation, method, path, query, request, epoch,
                            first_millis, last_millis, times, status, answer, characters)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        projectId,
                        exchange.number(),
                        exchange.operation(),
                        exchange.method(),
                        exchange.path(),
                        exchange.query(),
                        exchange.request(),
                        exchange.epoch(),
                        exchange.firstMillis(),
                        exchange.lastMillis(),
                        exchange.times(),
                        exchange.status(),
                        exchange.answer(),
                        exchange.characters())
                .update();
    }

    void incrementTimes(String projectId, int number, long millis) {
        jdbc.sql("update recorded_exchange set last_millis = :millis, times = times + 1" + WHERE_PROJECT
                        + "and number = :number")
                .param("millis", millis)
                .param("projectId", projectId)
                .param("number", number)
                .update();
    }

    /** Increases the number of calls that were omitted for this reason. */
    void addOmitted(String projectId, Omission reason, int calls) {
        int updated = jdbc.sql(
                        "update omitted_exchange set calls = calls + :calls" + WHERE_PROJECT + "and reason = :reason")
                .param("calls", calls)
                .param("projectId", projectId)
                .param("reason", reason.name())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into omitted_exchange (project_id, reason, calls) values (?, ?, ?)")
                    .params(projectId, reason.name(), calls)
                    .update();
        }
    }

    /** Number of omitted calls by reason. */
    Map<Omission, Integer> countOmitted(String projectId) {
        Map<Omission, Integer> omitted = new EnumMap<>(Omission.class);
        jdbc.sql("select reason, calls from omitted_exchange" + WHERE_PROJECT)
                .param("projectId", projectId)
                .query(row -> {
                    omitted.put(Omission.valueOf(row.getString("reason")), row.getInt("calls"));
                });
        return omitted;
    }

    /** The last write of a recording that a project has replayed, and the virtual time of the replay. */
    record ReplayPosition(int epoch, long sinceMillis) {}

    Optional<ReplayPosition> findReplayPosition(String projectId) {
        return jdbc.sql("select epoch, since_millis from replay" + WHERE_PROJECT)
                .param("projectId", projectId)
                .query(ReplayPosition.class)
                .optional();
    }

    void saveReplayPosition(String projectId, ReplayPosition position) {
        int updated = writeReplayPosition(
                "update replay set epoch = :epoch, since_millis = :millis" + WHERE_PROJECT, projectId, position);
        if (updated == 0) {
            writeReplayPosition(
                    "insert into replay (project_id, epoch, since_millis) values (:projectId, :epoch, :millis)",
                    projectId,
                    position);
        }
    }

    private int writeReplayPosition(String sql, String projectId, ReplayPosition position) {
        return jdbc.sql(sql)
                .param("projectId", projectId)
                .param("epoch", position.epoch())
                .param("millis", position.sinceMillis())
                .update();
    }

    /** Deletes exchanges, omissions and the position of the replay. */
    void deleteByProject(String projectId) {
        for (String table : List.of("recorded_exchange", "omitted_exchange", "replay")) {
            jdbc.sql("delete from " + table + WHERE_PROJECT)
                    .param("projectId", projectId)
                    .update();
        }
    }
}
