package io.github.dliemulator.job;

import io.github.dliemulator.catalog.variable.GlobalVariables;
import io.github.dliemulator.catalog.variable.SubstitutedSql;
import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.job.sql.SqlParser;
import io.github.dliemulator.job.sql.SqlSyntaxException;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.spark.EngineAnswer;
import io.github.dliemulator.spark.EngineAnswer.Column;
import io.github.dliemulator.spark.EngineStatement;
import io.github.dliemulator.spark.Warehouse;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends a run to the engine, and stores its answer. */
@Component
class RunResults {

    private static final int MAX_MESSAGE = 4000;

    private final EngineCatalog catalog;
    private final GlobalVariables variables;
    private final SqlJobResultRepository results;
    private final JobScheduler scheduler;
    private final RunWorlds worlds;

    RunResults(
            EngineCatalog catalog,
            GlobalVariables variables,
            SqlJobResultRepository results,
            JobScheduler scheduler,
            RunWorlds worlds) {
        this.catalog = catalog;
        this.variables = variables;
        this.results = results;
        this.scheduler = scheduler;
        this.worlds = worlds;
    }

    /** @throws DliException if the statement cannot run any more, because a variable was deleted */
    EngineStatement statement(RunKey key, SqlJob job) {
        World world = worlds.find(key).orElseThrow(DliError.SERVER_ERROR::exception);
        String sql = variables.substitute(world, job.statement()).text();
        return new EngineStatement(
                key.engineJob(),
                Warehouse.session(world.projectId(), world.uid()),
                world.projectId(),
                job.queueName(),
                sql,
                job.databaseName(),
                new SparkConf(job.conf()).settings(),
                SqlJobResult.MAX_ROWS,
                catalog.definitions(world, parse(sql), job.databaseName()));
    }

    private static Statement parse(String sql) {
        try {
            return SqlParser.parse(sql);
        } catch (SqlSyntaxException e) {
            throw DliError.SYNTAX_ERROR.exception("%s", e.getMessage());
        }
    }

    /** Changes the catalogue as the statement did. Needs the lock of the world. */
    EngineOutcome apply(World world, SqlJob job, EngineAnswer answer) {
        SubstitutedSql sql = variables.substitute(world, job.statement());
        return switch (answer.status()) {
            case FAILED -> EngineOutcome.failed(sql.mask(message(answer)));
            case CANCELLED -> EngineOutcome.cancelled();
            case FINISHED -> finish(world, job, sql, answer);
        };
    }

    private static String message(EngineAnswer answer) {
        String message = Objects.requireNonNullElse(answer.error(), "DLI.0999: The statement failed");
        return message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message;
    }

    private EngineOutcome finish(World world, SqlJob job, SubstitutedSql sql, EngineAnswer answer) {
        try {
            catalog.apply(world, parse(sql.text()), job.databaseName(), answer);
        } catch (DliException e) {
            return EngineOutcome.failed(e.errorCode().code() + ": " + sql.mask(e.getMessage()));
        }
        return new EngineOutcome(
                JobStatus.FINISHED,
                "the engine has run the statement",
                "",
                answer.schema().stream().map(RunResults::column).toList(),
                answer.rows(),
                answer.rowCount(),
                answer.inputRows(),
                answer.inputBytes(),
                answer.outputBytes());
    }

    /** A column; its type is string if the API has no other for it. */
    private static ResultColumn column(Column column) {
        try {
            return ResultColumn.of(column.name(), column.type());
        } catch (IllegalArgumentException e) {
            return ResultColumn.of(column.name(), "string");
        }
    }

    /** Ends a job, and lets the next one of its queue run. Needs the lock of the world. */
    void end(World world, SqlJob job, EngineOutcome outcome, Duration minTime) {
        job.endRun(outcome, minTime, world.now());
        if (!outcome.columns().isEmpty()) {
            results.save(new SqlJobResult(job.key(), outcome.rows()));
        }
        scheduler.reschedule(world, job.queueName());
    }
}
