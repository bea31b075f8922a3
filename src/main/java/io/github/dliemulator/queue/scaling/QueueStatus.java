package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.web.StateTransition;
import java.util.Locale;

/** Status of a queue. No response of the DLI API shows it. Clients see rejected operations and peers in CREATING. */
public enum QueueStatus implements TransitionalState {
    /** Its computing resources are being allocated. */
    @StateTransition(trigger = "it is created", source = "dli_01_0487", evidence = DOCUMENTED)
    @StateTransition(
            from = "AVAILABLE",
            trigger = "its CIDR block is changed",
            source = "dli_03_0257",
            evidence = DOCUMENTED)
    ASSIGNING,
    @StateTransition(trigger = "it is the preset queue `default`", evidence = ASSUMED)
    @StateTransition(
            from = "ASSIGNING",
            trigger = "its resources are allocated",
            source = "dli_01_0487",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "RESTARTING",
            trigger = "the restart is finished",
            source = "dli_02_0249",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "SCALING",
            trigger = "the scaling is finished",
            source = "dli_01_0487",
            evidence = DOCUMENTED)
    AVAILABLE,
    @StateTransition(from = "AVAILABLE", trigger = "it is restarted", source = "dli_02_0249", evidence = DOCUMENTED)
    RESTARTING,
    /** Its CUs change; the change takes effect when it is available again. */
    @StateTransition(
            from = "AVAILABLE",
            trigger = "it is scaled out or in",
            source = "dli_02_0249",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "AVAILABLE",
            trigger = "a scaling plan starts",
            source = "dli_02_0291",
            evidence = DOCUMENTED)
    SCALING;

    /** The name in error texts (dli_01_0487). */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isTransitional() {
        return this != AVAILABLE;
    }
}
