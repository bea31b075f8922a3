package io.github.dliemulator.job;

import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives statements to the engine that need it, if there is one. */
@Component
@Order(25)
class EngineStatements implements StatementRunner {

    private final SparkEngine engine;

    EngineStatements(SparkEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        return submission.statement().needsEngine() && engine.isAvailable()
                ? Optional.of(StatementRun.ON_ENGINE)
                : Optional.empty();
    }
}
