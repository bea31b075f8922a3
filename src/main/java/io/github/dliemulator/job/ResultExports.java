package io.github.dliemulator.job;

import static io.github.dliemulator.result.StatementType.EXPORT;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.obs.ObjectConflictException;
import io.github.dliemulator.obs.ObjectPath;
import io.github.dliemulator.obs.ObjectStore;
import io.github.dliemulator.obs.ObjectTooLargeException;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Exports the results of jobs as files. Rows that the emulator still has are written by itself, when the export is submitted. Others
 * are read again by the engine.
 */
@Component
@Order(15)
class ResultExports implements StatementRunner {

    private final ObjectStore objects;
    private final ExportedResults results;
    private final SparkEngine engine;

    ResultExports(ObjectStore objects, ExportedResults results, SparkEngine engine) {
        this.objects = objects;
        this.results = results;
        this.engine = engine;
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0001 for an invalid path */
    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        TransferSettings transfer = submission.transfer();
        if (transfer == null || submission.statement().type() != EXPORT) {
            return Optional.empty();
        }
        ObjectPath folder = folder(transfer);
        return existing(world, folder, transfer)
                .map(StatementRun::failing)
                .or(() -> Optional.ofNullable(transfer.sourceJobId()).map(job -> run(world, folder, transfer, job)));
    }

    private static ObjectPath folder(TransferSettings transfer) {
        try {
            return ObjectPath.parseFolder(transfer.dataPath());
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.exception("The data_path is invalid. %s", String.valueOf(e.getMessage()));
        }
    }

    /** Why the folder cannot be written. */
    private Optional<String> existing(World world, ObjectPath folder, TransferSettings transfer) {
        if (objects.find(world, folder).isPresent()) {
            return Optional.of("DLI.0007: The output path is a file, don't support INSERT...SELECT error");
        }
        return transfer.overwrites() || !objects.exists(world, folder)
                ? Optional.empty()
                : Optional.of("DLI.0005: AnalysisException: path %s already exists".formatted(transfer.dataPath()));
    }

    private StatementRun run(World world, ObjectPath folder, TransferSettings transfer, String jobId) {
        Optional<ResultFile> file = results.find(world, jobId, transfer);
        if (file.isPresent()) {
            return StatementRun.of(() -> write(world, folder, file.get(), jobId));
        }
        return engine.isAvailable()
                ? StatementRun.ON_ENGINE
                : StatementRun.failing(
                        ("DLI.0999: The emulator has only the first %d rows of the result of the job %s, or none"
                                        + " any more, or does not write this compression without an engine. %s")
                                .formatted(SqlJobResult.MAX_ROWS, jobId, engine.howToInstall()));
    }

    private Execution write(World world, ObjectPath folder, ResultFile file, String jobId) {
        ResultColumn unsupported = file.unsupportedColumn();
        if (unsupported != null) {
            return Execution.failed(
                    ("DLI.0005: AnalysisException: [UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE] The CSV datasource"
                                    + " doesn't support the column `%s` of the type \"%s\".")
                            .formatted(
                                    unsupported.name(),
                                    unsupported.type().shortName().toUpperCase(Locale.ROOT)));
        }
        try {
            objects.deleteAll(world, folder.asPrefix());
            objects.put(world, folder.resolve(file.name(jobId)), new ByteArrayInputStream(file.content()));
            objects.put(world, folder.resolve("_SUCCESS"), InputStream.nullInputStream());
            return Execution.of(ResultSet.EMPTY);
        } catch (IOException | ObjectConflictException | ObjectTooLargeException e) {
            return Execution.failed("DLI.0999: %s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }
}
