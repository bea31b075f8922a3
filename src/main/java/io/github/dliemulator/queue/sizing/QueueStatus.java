package io.github.dliemulator.queue.sizing;

import io.github.dliemulator.simulation.timeline.Passing;
import java.util.Locale;

/** Where a queue is in its life. No answer of the DLI API shows it; clients see it in what is refused and what waits. */
public enum QueueStatus implements Passing {
    /** Its computing resources are being allocated. */
    ASSIGNING,
    AVAILABLE,
    RESTARTING,
    /** It gets more CUs or fewer; which it has when it is available again. */
    SCALING;

    /** As refusals say it (dli_01_0487). */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isPassing() {
        return this != AVAILABLE;
    }
}
