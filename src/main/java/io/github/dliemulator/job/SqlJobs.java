package io.github.dliemulator.job;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.SYNTAX_ERROR;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.catalog.variable.GlobalVariables;
import io.github.dliemulator.catalog.variable.SubstitutedSql;
import io.github.dliemulator.job.api.CheckSql;
import io.github.dliemulator.job.api.CreateSqlJob;
import io.github.dliemulator.job.api.CreateSqlJobResponse;
import io.github.dliemulator.job.api.JobMode;
import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.job.sql.SqlParser;
import io.github.dliemulator.job.sql.SqlSyntaxException;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.queue.JobQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Submits and cancels SQL jobs. */
@Component
public class SqlJobs {

    /** SQL jobs. A job can be held and forced until it ends. */
    public static final ResourceKind KIND = ResourceKind.of("job", "SQL jobs")
            .asHoldable(JobStatus.FINISHED.name(), JobStatus.FAILED.name(), JobStatus.CANCELLED.name())
            .withCollection("/jobs")
            .withStatusIn("job_id", "job_id");

    static final String DEFAULT_QUEUE = "default";

    private static final String DEFAULT_DATABASE = "default";
    private static final int MAX_CHARACTERS = 500_000;
    private static final int MAX_BYTES = 1_048_576;

    private final SqlJobRepository jobs;
    private final JobSubmitter submitter;
    private final JobScheduler scheduler;
    private final Queues queues;
    private final GlobalVariables variables;
    private final WorldTransactions transactions;

    SqlJobs(
            SqlJobRepository jobs,
            JobSubmitter submitter,
            JobScheduler scheduler,
            Queues queues,
            GlobalVariables variables,
            WorldTransactions transactions) {
        this.jobs = jobs;
        this.submitter = submitter;
        this.scheduler = scheduler;
        this.queues = queues;
        this.variables = variables;
        this.transactions = transactions;
    }

    /** The first statement loads the grammar, which takes a second, so no lock is held meanwhile. */
    CreateSqlJobResponse submit(World entered, CreateSqlJob request) {
        SparkConf conf = new SparkConf(request.confOrEmpty());
        conf.requireValid();
        String queueName = requireNonNullElse(request.queueName(), DEFAULT_QUEUE);
        String database = ResourceNames.normalize(requireNonNullElse(request.currentdb(), DEFAULT_DATABASE));
        SubstitutedSql sql = variables.substitute(entered, request.sql());
        Statement statement = parse(sql);
        return transactions.execute(entered, world -> {
            JobQueue queue = queues.requireForSubmission(world, queueName);
            Submission submission = new Submission(
                    request.sql(), sql, statement, database, queue.name(), conf, request.tagsOrEmpty(), null);
            return toResponse(submitter.submit(world, queue, submission));
        });
    }

    private static CreateSqlJobResponse toResponse(JobSubmitter.Submitted submitted) {
        SqlJob job = submitted.job();
        ResultSet result = submitted.result();
        boolean shown = job.isSync() && !result.columns().isEmpty();
        return new CreateSqlJobResponse(
                job.id(),
                job.type(),
                JobMode.of(job.isSync()),
                shown ? result.columns() : null,
                shown ? texts(result) : null);
    }

    /** Values as text: clients read nothing else here. */
    private static List<List<@Nullable String>> texts(ResultSet result) {
        return result.rows().stream()
                .limit(SqlJobResult.MAX_ROWS)
                .map(row -> row.stream()
                        .<@Nullable String>map(value -> value == null ? null : value.toString())
                        .toList())
                .toList();
    }

    CheckSql.Checked check(World world, CheckSql request) {
        SubstitutedSql sql = variables.substitute(world, request.sql());
        return new CheckSql.Checked("the sql is ok", parse(sql).type());
    }

    private static Statement parse(SubstitutedSql sql) {
        String text = sql.text();
        if (text.length() >= MAX_CHARACTERS || text.getBytes(StandardCharsets.UTF_8).length >= MAX_BYTES) {
            throw INVALID_PARAMETER.exception(
                    "A statement must have fewer than %d characters and less than 1 MB", MAX_CHARACTERS);
        }
        try {
            return SqlParser.parse(text);
        } catch (SqlSyntaxException e) {
            throw SYNTAX_ERROR.exception("%s", sql.isSensitive() ? e.messageWithoutText() : e.getMessage());
        }
    }

    MessageResponse cancel(World entered, String jobId) {
        return transactions.execute(entered, world -> {
            SqlJob job = require(world, jobId);
            if (!job.owner().equals(world.caller())) {
                queues.requireCancelPrivilege(world, job.queueName());
            }
            job.cancel(world.now(), "cancelled by CancelSqlJob");
            scheduler.reschedule(world, job.queueName());
            return MessageResponse.empty();
        });
    }

    Optional<SqlJob> find(String projectId, String jobId) {
        return jobs.findById(new SqlJob.Key(projectId, jobId.toLowerCase(Locale.ROOT)));
    }

    SqlJob require(World world, String jobId) {
        return find(world.projectId(), jobId)
                .orElseThrow(() -> NO_SUCH_OBJECT.exception("There is no job with the ID %s", jobId));
    }
}
