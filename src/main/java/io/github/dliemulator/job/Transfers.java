package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.result.StatementType.EXPORT;
import static io.github.dliemulator.result.StatementType.IMPORT;
import static io.github.dliemulator.result.StatementType.QUERY;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.variable.SubstitutedSql;
import io.github.dliemulator.job.api.JobMode;
import io.github.dliemulator.job.api.TransferRequest;
import io.github.dliemulator.job.api.TransferRequest.Encoding;
import io.github.dliemulator.job.api.TransferRequest.ExportMode;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.job.sql.TableReference;
import io.github.dliemulator.queue.JobQueue;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.result.StatementType;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports results and tables, and imports tables, as jobs. Each has a SQL statement with the same effect. */
@Component
class Transfers {

    private final SqlJobRepository jobs;
    private final SqlJobs sqlJobs;
    private final JobSubmitter submitter;
    private final Queues queues;
    private final WorldTransactions transactions;

    Transfers(
            SqlJobRepository jobs,
            SqlJobs sqlJobs,
            JobSubmitter submitter,
            Queues queues,
            WorldTransactions transactions) {
        this.jobs = jobs;
        this.sqlJobs = sqlJobs;
        this.submitter = submitter;
        this.queues = queues;
        this.transactions = transactions;
    }

    TransferRequest.Started exportResult(World entered, String jobId, TransferRequest.ExportResult request) {
        return transactions.execute(entered, world -> {
            SqlJob source = sqlJobs.require(world, jobId);
            if (source.type() != QUERY || source.statusAt(world.now()) != FINISHED) {
                throw NOT_SUPPORTED.exception(
                        "The job %s is of type %s and %s, and only the result of a QUERY that is FINISHED can be exported",
                        source.id(), source.type(), source.statusAt(world.now()));
            }
            TransferSettings settings = new TransferSettings(
                    request.dataPath(),
                    lower(request.dataType()),
                    request.compress() == null ? null : lower(request.compress()),
                    mode(request.exportMode()),
                    request.withColumnHeader(),
                    null,
                    request.quoteChar(),
                    request.escapeChar(),
                    null,
                    null,
                    encoding(request.encodingType()),
                    request.limitNum(),
                    source.id());
            Statement statement = new Statement(EXPORT, List.of(), true, null);
            String text = settings.toExport(source.statement().strip().replaceAll(";+$", ""));
            return start(world, request.queueName(), text, statement, source.databaseName(), settings, "");
        });
    }

    TransferRequest.Started exportTable(World entered, TransferRequest.ExportTable request) {
        TableName table = new TableName(request.databaseName(), request.tableName());
        TransferSettings settings = new TransferSettings(
                request.dataPath(),
                lower(request.dataType()),
                lower(request.compress()),
                mode(request.exportMode()),
                request.withColumnHeader(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        String text = settings.toExport("SELECT * FROM " + table.quoted());
        return transactions.execute(
                entered,
                world -> start(
                        world,
                        request.queueName(),
                        text,
                        statement(EXPORT, table),
                        table.database(),
                        settings,
                        "export all data from table %s to path %s started".formatted(table, request.dataPath())));
    }

    TransferRequest.Started importTable(World entered, TransferRequest.ImportTable request) {
        TableName table = new TableName(request.databaseName(), request.tableName());
        TransferSettings settings = new TransferSettings(
                request.dataPath(),
                lower(request.dataType()),
                null,
                null,
                request.withColumnHeader(),
                request.delimiter(),
                request.quoteChar(),
                request.escapeChar(),
                request.dateFormat(),
                request.timestampFormat(),
                null,
                null,
                null);
        String text = "LOAD DATA INPATH '%s' %sINTO TABLE %s"
                .formatted(
                        request.dataPath(),
                        Boolean.TRUE.equals(request.overwrite()) ? "OVERWRITE " : "",
                        table.quoted());
        return transactions.execute(entered, world -> {
            requireNoImport(world, table);
            return start(
                    world,
                    request.queueName(),
                    text,
                    statement(IMPORT, table),
                    table.database(),
                    settings,
                    "import data to table %s started".formatted(table.table()));
        });
    }

    private void requireNoImport(World world, TableName table) {
        boolean running =
                jobs.findByProjectIdAndScheduleLastChangeAtAfterOrderByNumber(world.projectId(), world.now()).stream()
                        .anyMatch(job -> job.type() == IMPORT
                                && job.databaseName().equals(table.database())
                                && job.tableName().equals(table.table()));
        if (running) {
            throw UNAVAILABLE.exception("Another job imports data into the table %s", table);
        }
    }

    private TransferRequest.Started start(
            World world,
            @Nullable String queueName,
            String text,
            Statement statement,
            String database,
            TransferSettings settings,
            String message) {
        JobQueue queue = queues.requireForSubmission(world, requireNonNullElse(queueName, SqlJobs.DEFAULT_QUEUE));
        Submission submission = new Submission(
                text, SubstitutedSql.of(text), statement, database, queue.name(), SparkConf.NONE, List.of(), settings);
        SqlJob job = submitter.submit(world, queue, submission).job();
        return new TransferRequest.Started(message, job.id(), JobMode.ASYNC);
    }

    private static Statement statement(StatementType type, TableName table) {
        return new Statement(type, List.of(new TableReference(table.database(), table.table())), true, null);
    }

    private static String mode(@Nullable ExportMode mode) {
        return requireNonNullElse(mode, ExportMode.ERROR_IF_EXISTS).text;
    }

    private static @Nullable String encoding(@Nullable Encoding encoding) {
        return encoding == null ? null : lower(encoding).replace('_', '-');
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
