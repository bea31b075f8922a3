package io.github.dliemulator.job;

import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets statements fail that nothing runs. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NoEngine implements StatementRunner {

    private final SparkEngine engine;

    NoEngine(SparkEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        return Optional.of(StatementRun.failing(submission.statement().needsRows() ? noResult(world) : notSupported()));
    }

    private String noResult(World world) {
        return ("DLI.0999: No engine runs this statement, and no result is prescribed for it. %s. Or prescribe a result with"
                        + " PUT /_emulator/projects/%s/results, for example"
                        + " [{\"match\": {\"sql\": \"select *\"}, \"schema\": [{\"n\": \"int\"}], \"rows\": [[1]]}]")
                .formatted(engine.howToInstall(), world.projectId());
    }

    private String notSupported() {
        return "DLI.0999: The emulator has no engine, and runs this kind of statement only with one. "
                + engine.howToInstall();
    }
}
