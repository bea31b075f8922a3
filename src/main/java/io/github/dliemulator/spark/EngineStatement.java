package io.github.dliemulator.spark;

import java.util.List;
import java.util.Map;

/**
 * A statement to run.
 *
 * @param job ID of its job
 * @param session session whose tables it sees: one for each world
 * @param sql statement, which can contain secrets
 * @param database current database
 * @param conf settings of the job
 * @param maxRows maximum number of rows to answer
 * @param definitions objects of the catalogue that the statement names
 */
public record EngineStatement(
        String job,
        String session,
        String project,
        String queue,
        String sql,
        String database,
        Map<String, String> conf,
        int maxRows,
        List<Definition> definitions) {

    /**
     * Definition of an object of the catalogue.
     *
     * @param name name, such as {@code demo} or {@code demo.trips}
     * @param kind {@code database}, {@code table} or {@code view}
     * @param hash a text that changes with the definition
     * @param sql statements that create it
     */
    public record Definition(String name, String kind, String hash, List<String> sql) {}

    @Override
    public String toString() {
        return "EngineStatement[job=%s, session=%s]".formatted(job, session);
    }
}
