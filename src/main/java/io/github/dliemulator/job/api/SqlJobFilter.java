package io.github.dliemulator.job.api;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.tag.TagFilter;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and order of a list of jobs. A null condition has no effect.
 *
 * @param types types; no condition if empty
 * @param start earliest time of submission in milliseconds since 1970 (UTC)
 * @param end latest time of submission in milliseconds since 1970 (UTC)
 * @param sqlPattern part of the statement, without regard to case
 */
public record SqlJobFilter(
        Set<Type> types,
        @Nullable Status status,
        @Nullable String jobId,
        @Nullable String queueName,
        @Nullable Long start,
        @Nullable Long end,
        @Nullable String sqlPattern,
        @Nullable String owner,
        @Nullable String engineType,
        @Nullable String databaseName,
        @Nullable String tableName,
        TagFilter tags,
        Order order) {

    /** The type in the filter of a list. Jobs have only some of them. */
    public enum Type {
        ALL,
        DDL,
        DCL,
        IMPORT,
        EXPORT,
        QUERY,
        INSERT,
        DATA_MIGRATION,
        UPDATE,
        DELETE,
        RESTART_QUEUE,
        SCALE_QUEUE
    }

    /** The types of jobs that match; all if there is no condition. */
    public Set<StatementType> statementTypes() {
        EnumSet<StatementType> matching = EnumSet.allOf(StatementType.class);
        if (!types.isEmpty() && !types.contains(Type.ALL)) {
            Set<String> names = types.stream().map(Enum::name).collect(toSet());
            matching.removeIf(type -> !names.contains(type.name()));
        }
        return matching;
    }

    /** Whether the database alone decides which jobs match, and in which order. */
    public boolean isStored() {
        return status == null && tags.isEmpty() && (order == Order.START_TIME_DESC || order == Order.START_TIME_ASC);
    }

    /** The status in the filter of a list. Jobs have only some of them. */
    public enum Status {
        LAUNCHING,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED,
        SCALING,
        COMPUTED,
        SUSPENDED,
        ACTIVE,
        DELETED,
        CREATING;

        public boolean matches(JobStatus status) {
            return name().equals(status.name());
        }
    }

    /** Order of a list: by submission or by duration. */
    public enum Order {
        @JsonProperty("start_time_desc")
        START_TIME_DESC,
        @JsonProperty("start_time_asc")
        START_TIME_ASC,
        @JsonProperty("duration_desc")
        DURATION_DESC,
        @JsonProperty("duration_asc")
        DURATION_ASC
    }
}
