package io.github.dliemulator.job;

import io.github.dliemulator.world.World;
import java.util.Optional;

/** Runs statements of one kind. The runners are asked in their order, and the first one that runs a statement decides. */
interface StatementRunner {

    /**
     * Prepares to run a statement. Called in the transaction of its submission.
     *
     * @return nothing if it does not run such statements
     */
    Optional<StatementRun> prepare(World world, Submission submission);
}
