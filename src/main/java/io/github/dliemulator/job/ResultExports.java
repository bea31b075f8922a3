package io.github.dliemulator.job;

import static io.github.dliemulator.result.StatementType.EXPORT;

import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the results of jobs. No files are written; the emulator remembers which folders exist. */
@Component
@Order(15)
class ResultExports implements StatementRunner {

    private final SqlJobRepository jobs;

    ResultExports(SqlJobRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        TransferSettings transfer = submission.transfer();
        if (transfer == null || submission.statement().type() != EXPORT) {
            return Optional.empty();
        }
        if (!transfer.overwrites() && existsFolder(world, transfer.dataPath())) {
            return Optional.of(StatementRun.failing(
                    "DLI.0005: AnalysisException: path %s already exists".formatted(transfer.dataPath())));
        }
        return transfer.isExportOfResult()
                ? Optional.of(StatementRun.of(() -> Execution.of(ResultSet.EMPTY)))
                : Optional.empty();
    }

    /** Whether an earlier job exported to a folder. */
    private boolean existsFolder(World world, String path) {
        return jobs.findByProjectIdAndJobTypeOrderByNumber(world.projectId(), EXPORT).stream()
                .filter(job -> job.isFinishedAt(world.now()))
                .map(SqlJob::transfer)
                .anyMatch(transfer -> transfer != null && transfer.hasPath(path));
    }
}
