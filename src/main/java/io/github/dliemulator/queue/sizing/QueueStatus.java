package io.github.dliemulator.queue.sizing;

import static io.github.dliemulator.web.DliOperation.Basis.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.web.DliEdge;
import java.util.Locale;

/** Where a queue is in its life. No answer of the DLI API shows it; clients see it in what is refused and what waits. */
public enum QueueStatus implements Passing {
    /** Its computing resources are being allocated. */
    @DliEdge(when = "it is created", source = "dli_01_0487", basis = DOCUMENTED)
    @DliEdge(from = "AVAILABLE", when = "it moves to another CIDR block", source = "dli_03_0257", basis = DOCUMENTED)
    ASSIGNING,
    @DliEdge(when = "it is the preset queue default", basis = ASSUMED)
    @DliEdge(from = "ASSIGNING", when = "its resources are there", source = "dli_02_0311", basis = DOCUMENTED)
    @DliEdge(from = "RESTARTING", when = "it is up again", source = "dli_02_0249", basis = DOCUMENTED)
    @DliEdge(from = "SCALING", when = "it has the CUs that it shall have", source = "dli_01_0487", basis = DOCUMENTED)
    AVAILABLE,
    @DliEdge(from = "AVAILABLE", when = "it is restarted", source = "dli_02_0249", basis = DOCUMENTED)
    RESTARTING,
    /** It gets more CUs or fewer; which it has when it is available again. */
    @DliEdge(from = "AVAILABLE", when = "it is scaled out or in", source = "dli_02_0249", basis = DOCUMENTED)
    @DliEdge(from = "AVAILABLE", when = "a plan starts", source = "dli_02_0291", basis = DOCUMENTED)
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
