package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.session.Definition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement to run.
 *
 * @param job identifier, unique for ever
 * @param session which catalogue and warehouse it sees
 * @param project asked about when it connects to a database
 * @param queue asked about when it connects to a database
 * @param sql one statement
 * @param database the current one
 * @param conf settings of Spark for this statement
 * @param maxRows how many rows to answer; {@code rowCount} counts all
 * @param definitions objects that the statement may name
 * @param result where to write all rows to
 */
public record StatementRequest(
        String job,
        String session,
        String project,
        String queue,
        String sql,
        String database,
        Map<String, String> conf,
        int maxRows,
        List<Definition> definitions,
        @Nullable ResultFile result) {

    public StatementRequest {
        job = required("job", job);
        session = required("session", session);
        if (!session.matches("[A-Za-z0-9._-]+") || session.startsWith(".")) {
            throw new IllegalArgumentException("session is not a plain name: " + session);
        }
        project = required("project", project);
        queue = required("queue", queue);
        sql = required("sql", sql);
        database = orElse(database, "default");
        conf = orElse(conf, Map.of());
        definitions = orElse(definitions, List.of());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }

    /**
     * A folder for all rows.
     *
     * @param format {@code csv} or {@code json}
     * @param path of the scheme {@code obs}
     * @param options of Spark's writer
     */
    public record ResultFile(String format, String path, Map<String, String> options) {

        public ResultFile {
            if (!"csv".equals(format) && !"json".equals(format)) {
                throw new IllegalArgumentException("result.format is neither csv nor json: " + format);
            }
            if (path == null || !path.startsWith("obs://")) {
                throw new IllegalArgumentException("result.path is not an address of obs: " + path);
            }
            options = orElse(options, Map.of());
        }
    }
}
