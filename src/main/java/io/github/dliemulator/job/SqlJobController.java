package io.github.dliemulator.job;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.RESULT_EXPIRED;
import static io.github.dliemulator.web.error.DliError.SEMANTIC_ERROR;
import static io.github.dliemulator.web.error.DliError.SYNTAX_ERROR;

import io.github.dliemulator.job.api.CheckSql;
import io.github.dliemulator.job.api.CreateSqlJob;
import io.github.dliemulator.job.api.CreateSqlJobResponse;
import io.github.dliemulator.job.api.SqlJobDetail;
import io.github.dliemulator.job.api.SqlJobFilter;
import io.github.dliemulator.job.api.SqlJobPreview;
import io.github.dliemulator.job.api.SqlJobProgress;
import io.github.dliemulator.job.api.SqlJobView;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service has jobs under v1.0, and their progress under v1; here each of them answers under both. */
@Tag(name = "SQL jobs")
@RestController
@RequestMapping({"/v1.0/{project_id}/jobs", "/v1/{project_id}/jobs"})
class SqlJobController {

    private static final long MIN_MILLIS = 0;
    private static final long MAX_MILLIS = 9_999_999_999_999L;

    private final SqlJobs jobs;
    private final SqlJobQueries queries;

    SqlJobController(SqlJobs jobs, SqlJobQueries queries) {
        this.jobs = jobs;
        this.queries = queries;
    }

    /**
     * Submits a statement. The job waits for its queue, and runs then. DCL runs before the response, and so does DDL
     * with {@code dli.sql.sqlasync.enabled=false}.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown object), DLI.0003 (not permitted), DLI.0004 (syntax
     * error), DLI.0005 (failed statement), DLI.0006 (role exists), DLI.0007 (no SQL queue), DLI.0009 (too many
     * unfinished jobs).
     */
    @DliOperation(value = "CreateSqlJob", page = "dli_02_0102", evidence = DOCUMENTED)
    @DliErrors({
        NO_SUCH_OBJECT,
        PERMISSION_DENIED,
        SYNTAX_ERROR,
        SEMANTIC_ERROR,
        ALREADY_EXISTS,
        NOT_SUPPORTED,
        RESTRICTED
    })
    @PostMapping("/submit-job")
    CreateSqlJobResponse submit(World world, @RequestBody @Valid CreateSqlJob request) {
        return jobs.submit(world, request);
    }

    /**
     * Cancels a job that has not ended.
     *
     * <p>Errors: DLI.0002 (unknown job), DLI.0003 (not permitted), DLI.0007 (job has ended).
     */
    @DliOperation(
            value = "CancelSqlJob",
            page = "dli_02_0104",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED})
    @DeleteMapping("/{job_id}")
    MessageResponse cancel(World world, @PathVariable("job_id") String jobId) {
        return jobs.cancel(world, jobId);
    }

    /** Lists jobs, the last one first. Times of 0 have no effect. */
    @DliOperation(value = "ListSqlJobs", page = "dli_02_0025", evidence = DOCUMENTED, resourceKind = "job")
    @GetMapping
    SqlJobView.Page list(
            World world,
            @RequestParam(name = "job-type", required = false) SqlJobFilter.@Nullable Type type,
            @RequestParam(name = "job_types", required = false) @Nullable List<SqlJobFilter.Type> types,
            @RequestParam(name = "job-status", required = false) SqlJobFilter.@Nullable Status status,
            @RequestParam(name = "job-id", required = false) @Nullable String jobId,
            @RequestParam(name = "queue_name", required = false) @Nullable String queueName,
            @RequestParam(name = "start", required = false) @Min(MIN_MILLIS) @Max(MAX_MILLIS) @Nullable Long start,
            @RequestParam(name = "end", required = false) @Min(MIN_MILLIS) @Max(MAX_MILLIS) @Nullable Long end,
            @RequestParam(name = "sql_pattern", required = false) @Nullable String sqlPattern,
            @RequestParam(name = "owner", required = false) @Nullable String owner,
            @RequestParam(name = "engine-type", required = false) @Nullable String engineType,
            @RequestParam(name = "engine_type", required = false) @Nullable String engineTypeOfPage,
            @RequestParam(name = "db_name", required = false) @Nullable String databaseName,
            @RequestParam(name = "table_name", required = false) @Nullable String tableName,
            @RequestParam(name = "tags", required = false) @Nullable String tags,
            @RequestParam(name = "order", defaultValue = "start_time_desc") SqlJobFilter.Order order,
            @RequestParam(name = "page-size", defaultValue = "50") @Min(1) @Max(100) int pageSize,
            @RequestParam(name = "current-page", defaultValue = "1") @Min(1) int currentPage) {
        SqlJobFilter filter = new SqlJobFilter(
                union(type, types),
                status,
                jobId,
                queueName,
                zeroToNull(start),
                zeroToNull(end),
                sqlPattern,
                owner,
                engineType == null ? engineTypeOfPage : engineType,
                databaseName,
                tableName,
                TagFilter.parse(tags),
                order);
        return queries.list(world, filter, Paging.ofPage(currentPage, pageSize));
    }

    private static Set<SqlJobFilter.Type> union(
            SqlJobFilter.@Nullable Type type, @Nullable List<SqlJobFilter.Type> types) {
        Set<SqlJobFilter.Type> union = EnumSet.noneOf(SqlJobFilter.Type.class);
        if (type != null) {
            union.add(type);
        }
        if (types != null) {
            union.addAll(types);
        }
        return union;
    }

    /** Clients send 0 for a limit that they do not have. */
    private static @Nullable Long zeroToNull(@Nullable Long millis) {
        return millis == null || millis == 0 ? null : millis;
    }

    /**
     * Shows the status of a job. The message of a failed job says why it failed.
     *
     * <p>Errors: DLI.0002 (unknown job).
     */
    @DliOperation(
            value = "ShowSqlJobStatus",
            page = "dli_02_0021",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{job_id}/status")
    SqlJobView.StatusResponse status(World world, @PathVariable("job_id") String jobId) {
        return queries.status(world, jobId);
    }

    /**
     * Shows the detail of a job. The page has only imports and exports; clients read it of every job.
     *
     * <p>Errors: DLI.0002 (unknown job).
     */
    @DliOperation(
            value = "ShowSqlJobDetail",
            page = "dli_02_0022",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{job_id}/detail")
    SqlJobDetail detail(World world, @PathVariable("job_id") String jobId) {
        return queries.detail(world, jobId);
    }

    /**
     * Shows the first rows of the result of a finished query.
     *
     * <p>Errors: DLI.0001 (invalid page size), DLI.0002 (unknown job), DLI.0007 (job is no query, or is not finished),
     * DLI.0100 (result has expired).
     */
    @DliOperation(
            value = "PreviewSqlJobResult",
            page = "dli_02_0312",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, RESULT_EXPIRED})
    @GetMapping("/{job_id}/preview")
    SqlJobPreview preview(
            World world,
            @PathVariable("job_id") String jobId,
            @RequestParam(name = "page-size", defaultValue = "100") @Min(1) @Max(SqlJobResult.MAX_ROWS) int pageSize,
            @RequestParam(name = "queue-name", required = false) @Nullable String queueName) {
        return queries.preview(world, jobId, pageSize);
    }

    /**
     * Shows the progress of a job.
     *
     * <p>Errors: DLI.0002 (unknown job).
     */
    @DliOperation(
            value = "ShowSqlJobProgress",
            page = "dli_02_0296",
            evidence = DOCUMENTED,
            resourceKind = "job",
            resourceVariable = "job_id")
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{job_id}/progress")
    SqlJobProgress progress(World world, @PathVariable("job_id") String jobId) {
        return queries.progress(world, jobId);
    }

    /**
     * Checks the syntax of a statement. Starts no job.
     *
     * <p>Errors: DLI.0001 (invalid field, statement too long), DLI.0004 (syntax error).
     */
    @DliOperation(value = "CheckSql", page = "dli_02_0107", evidence = DOCUMENTED)
    @DliErrors(SYNTAX_ERROR)
    @PostMapping("/check-sql")
    CheckSql.Checked check(World world, @RequestBody @Valid CheckSql request) {
        return jobs.check(world, request);
    }
}
