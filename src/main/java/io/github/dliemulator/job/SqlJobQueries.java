package io.github.dliemulator.job;

import static io.github.dliemulator.result.StatementType.QUERY;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.RESULT_EXPIRED;

import io.github.dliemulator.job.api.SqlJobDetail;
import io.github.dliemulator.job.api.SqlJobFilter;
import io.github.dliemulator.job.api.SqlJobPreview;
import io.github.dliemulator.job.api.SqlJobProgress;
import io.github.dliemulator.job.api.SqlJobView;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads jobs for responses. */
@Component
class SqlJobQueries {

    private final SqlJobRepository jobs;
    private final SqlJobResultRepository results;
    private final SqlJobs sqlJobs;
    private final RunProgress progress;

    SqlJobQueries(SqlJobRepository jobs, SqlJobResultRepository results, SqlJobs sqlJobs, RunProgress progress) {
        this.jobs = jobs;
        this.results = results;
        this.sqlJobs = sqlJobs;
        this.progress = progress;
    }

    /** A page of jobs. Status, duration and tags are not in columns, so conditions on them take all jobs. */
    @Transactional(readOnly = true)
    SqlJobView.Page list(World world, SqlJobFilter filter, Paging paging) {
        Specification<SqlJob> stored = SqlJobSpecification.of(world, filter);
        if (filter.isStored()) {
            int count = Math.toIntExact(jobs.count(stored));
            return toPage(count, jobs.findBy(stored, query -> paging.apply(query, sort(filter))), world.now());
        }
        List<SqlJob> matching = jobs.findAll(stored, sort(filter)).stream()
                .filter(job -> matches(job, filter, world.now()))
                .sorted(byDuration(filter, world.now()))
                .toList();
        return toPage(matching.size(), paging.apply(matching), world.now());
    }

    private static SqlJobView.Page toPage(int count, List<SqlJob> page, Instant now) {
        return new SqlJobView.Page(
                count,
                page.stream().map(job -> new SqlJobViews(job, now).item()).toList());
    }

    private static Sort sort(SqlJobFilter filter) {
        Sort byAge = Sort.by("number");
        return filter.order() == SqlJobFilter.Order.START_TIME_ASC ? byAge : byAge.descending();
    }

    private static boolean matches(SqlJob job, SqlJobFilter filter, Instant now) {
        return (filter.status() == null || filter.status().matches(job.statusAt(now)))
                && new HashSet<>(job.tags()).containsAll(filter.tags().tags());
    }

    /** Jobs that took equally long remain in their order. */
    private static Comparator<SqlJob> byDuration(SqlJobFilter filter, Instant now) {
        Comparator<SqlJob> byDuration = Comparator.comparing(job -> job.durationAt(now));
        return switch (filter.order()) {
            case DURATION_ASC -> byDuration;
            case DURATION_DESC -> byDuration.reversed();
            default -> (one, other) -> 0;
        };
    }

    SqlJobView.StatusResponse status(World world, String jobId) {
        return views(world, jobId).status();
    }

    SqlJobDetail detail(World world, String jobId) {
        return views(world, jobId).detail();
    }

    private SqlJobViews views(World world, String jobId) {
        SqlJob job = sqlJobs.require(world, jobId);
        progress.wake(world, job);
        return new SqlJobViews(job, world.now());
    }

    SqlJobProgress progress(World world, String jobId) {
        return progress.of(world, sqlJobs.require(world, jobId));
    }

    /** The first rows of the result of a query. */
    SqlJobPreview preview(World world, String jobId, int limit) {
        SqlJob job = sqlJobs.require(world, jobId);
        requireFinishedQuery(job, world.now());
        List<List<@Nullable Object>> rows =
                requireRows(job, world.now()).stream().limit(limit).toList();
        return new SqlJobPreview(
                job.id(),
                job.type(),
                rows.size(),
                job.sizesAt(world.now()).inputSize(),
                job.columnsAt(world.now()),
                rows);
    }

    /** Only a result without columns is not stored. */
    private List<List<@Nullable Object>> requireRows(SqlJob job, Instant now) {
        Optional<SqlJobResult> result = results.findById(job.key());
        if (result.isEmpty() && job.resultCountAt(now) > 0) {
            throw RESULT_EXPIRED.exception(
                    "The result of the job %s has expired: a project keeps those of its last %d jobs",
                    job.id(), JobRetention.MAX_RESULTS);
        }
        return result.map(SqlJobResult::rows).orElse(List.of());
    }

    private static void requireFinishedQuery(SqlJob job, Instant now) {
        if (job.type() != QUERY) {
            throw NOT_SUPPORTED.exception(
                    "The job %s is of type %s, and only a QUERY has a result", job.id(), job.type());
        }
        if (!job.isFinishedAt(now)) {
            throw NOT_SUPPORTED.exception(
                    "The job %s is %s, and only a FINISHED one has a result", job.id(), job.statusAt(now));
        }
    }
}
