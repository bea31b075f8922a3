package io.github.dliemulator.job;

import io.github.dliemulator.job.api.SqlJobFilter;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** The conditions of a list of jobs that columns decide. */
final class SqlJobSpecification {

    private static final char LIKE_ESCAPE = '!';

    private SqlJobSpecification() {}

    static Specification<SqlJob> of(World world, SqlJobFilter filter) {
        return (job, query, builder) ->
                builder.and(conditions(world, filter, job, builder).toArray(Predicate[]::new));
    }

    private static List<Predicate> conditions(
            World world, SqlJobFilter filter, Root<SqlJob> job, CriteriaBuilder builder) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(job.get("projectId"), world.projectId()));
        conditions.add(job.get("jobType").in(filter.statementTypes()));
        addEqual(conditions, job, builder, "jobId", filter.jobId());
        addEqual(conditions, job, builder, "queueName", filter.queueName());
        addEqual(conditions, job, builder, "engineType", filter.engineType());
        addEqual(conditions, job, builder, "databaseName", filter.databaseName());
        addEqual(conditions, job, builder, "tableName", filter.tableName());
        if (filter.owner() != null) {
            conditions.add(builder.equal(job.get("owner"), filter.owner()));
        }
        if (filter.start() != null) {
            conditions.add(builder.greaterThanOrEqualTo(job.get("startTime"), Instant.ofEpochMilli(filter.start())));
        }
        if (filter.end() != null) {
            conditions.add(builder.lessThanOrEqualTo(job.get("startTime"), Instant.ofEpochMilli(filter.end())));
        }
        if (filter.sqlPattern() != null) {
            conditions.add(builder.like(
                    builder.lower(job.get("statement")), "%" + escapeLike(filter.sqlPattern()) + "%", LIKE_ESCAPE));
        }
        return conditions;
    }

    /** Compares with a column that holds lower case. */
    private static void addEqual(
            List<Predicate> conditions,
            Root<SqlJob> job,
            CriteriaBuilder builder,
            String attribute,
            @Nullable String value) {
        if (value != null) {
            conditions.add(builder.equal(job.get(attribute), ResourceNames.normalize(value)));
        }
    }

    private static String escapeLike(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", LIKE_ESCAPE + "$0");
    }
}
