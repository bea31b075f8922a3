package io.github.dliemulator.upstream.recording;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a recording. Beside the calls themselves they hold nothing that the rest of the house knows. */
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

    /** What is known of this question, in the order in which it was answered. */
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

    /** What was asked, each as long as somebody wants to read it; not what was answered. */
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

    /** When, in the recording, the write was made that began this epoch. */
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
                            first_millis, last_millis, times, status, answer, characters, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
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
        jdbc.sql("update recorded_exchange set last_millis = :millis, times = times + 1, version = version + 1"
                        + WHERE_PROJECT + "and number = :number")
                .param("millis", millis)
                .param("projectId", projectId)
                .param("number", number)
                .update();
    }

    /** How far a world has played it again. */
    record ReplayPosition(int epoch, long sinceMillis) {}

    /** Until the change is over nobody else plays on. */
    Optional<ReplayPosition> findReplayPosition(String projectId) {
        return jdbc.sql("select epoch, since_millis from replay" + WHERE_PROJECT + "for update")
                .param("projectId", projectId)
                .query(ReplayPosition.class)
                .optional();
    }

    void saveReplayPosition(String projectId, ReplayPosition position) {
        int updated = execute(
                "update replay set epoch = :epoch, since_millis = :millis, version = version + 1" + WHERE_PROJECT,
                projectId,
                position);
        if (updated == 0) {
            execute(
                    "insert into replay (project_id, epoch, since_millis, version) values (:projectId, :epoch, :millis, 0)",
                    projectId,
                    position);
        }
    }

    private int execute(String sql, String projectId, ReplayPosition position) {
        return jdbc.sql(sql)
                .param("projectId", projectId)
                .param("epoch", position.epoch())
                .param("millis", position.sinceMillis())
                .update();
    }

    void deleteReplayPosition(String projectId) {
        jdbc.sql("delete from replay" + WHERE_PROJECT)
                .param("projectId", projectId)
                .update();
    }

    void deleteByProject(String projectId) {
        jdbc.sql("delete from recorded_exchange" + WHERE_PROJECT)
                .param("projectId", projectId)
                .update();
    }
}
