package io.github.dliemulator.job;

import static io.github.dliemulator.result.StatementType.DDL;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.job.sql.Catalog;
import io.github.dliemulator.job.sql.CatalogCommand;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ErrorCode;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs DDL statements on the catalogue, and DCL statements on the permissions. They take effect when they are submitted, because
 * the catalogue has no timeline: a job only shows later that it is finished.
 */
@Component
@Order(30)
class CatalogRuns implements StatementRunner {

    /** Errors of the catalogue that Spark finds when it analyses a statement. */
    private static final Set<ErrorCode> ANALYSIS_ERRORS = Set.of(NO_SUCH_OBJECT, ALREADY_EXISTS, NOT_SUPPORTED);

    private final Catalog catalog;

    CatalogRuns(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        return Optional.ofNullable(submission.statement().command())
                .map(command -> StatementRun.of(() -> execute(world, command, submission)));
    }

    private Execution execute(World world, CatalogCommand command, Submission submission) {
        try {
            return Execution.of(command.execute(catalog, world, submission.database()));
        } catch (DliException e) {
            return Execution.failed(
                    submission.statement().type() == DDL && ANALYSIS_ERRORS.contains(e.errorCode())
                            ? "DLI.0005: AnalysisException: " + e.getMessage()
                            : e.errorCode().code() + ": " + e.getMessage());
        }
    }
}
