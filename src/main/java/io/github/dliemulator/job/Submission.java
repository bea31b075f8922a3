package io.github.dliemulator.job;

import io.github.dliemulator.catalog.variable.SubstitutedSql;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.tag.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is submitted to a queue.
 *
 * @param text statement as the client sent it
 * @param sql statement that runs: with the values of variables
 * @param database current database, in lower case
 * @param transfer settings of an import or export; null for a statement that a client wrote
 */
record Submission(
        String text,
        SubstitutedSql sql,
        Statement statement,
        String database,
        String queueName,
        SparkConf conf,
        List<Tag> tags,
        @Nullable TransferSettings transfer) {

    /** Whether the statement runs before its submission is answered: DCL always, DDL on demand (dli_02_0102). */
    boolean isSync() {
        return switch (statement.type()) {
            case DCL -> true;
            case DDL -> !conf.isAsync();
            default -> false;
        };
    }

    /** Jobs have no names, so equal statements on equal queues take their random numbers one after the other. */
    String seedName() {
        return UUID.nameUUIDFromBytes((queueName + '\0' + text).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** @param sync whether it runs before its submission is answered */
    SubmittedStatement toSubmittedStatement(boolean sync) {
        return new SubmittedStatement(
                statement.type(), sync, queueName, text, database, tableName(), conf.entries(), tags, transfer);
    }

    /** The table that the job shows: the first that the statement names. */
    private String tableName() {
        return statement.tables().isEmpty()
                ? ""
                : sql.mask(statement.tables().get(0).table());
    }
}
