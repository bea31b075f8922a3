package io.github.dliemulator.simulation.fault;

import java.util.function.Supplier;

/**
 * A call that may go wrong.
 *
 * @param operation the vendor SDK's name of it
 * @param reads whether it changes nothing
 * @param isOfDli whether DLI itself answers it
 * @param subject what is the same for all calls that say the same: a hash of 64 digits; asked only when it matters
 */
public record Call(String operation, boolean reads, boolean isOfDli, Supplier<String> subject) {}
