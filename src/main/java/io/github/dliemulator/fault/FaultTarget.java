package io.github.dliemulator.fault;

import java.util.function.Supplier;

/**
 * A call that may go wrong.
 *
 * @param operation the vendor SDK's name of it
 * @param isRead whether it changes nothing
 * @param isDli whether DLI itself answers it
 * @param fingerprint what is the same for all calls that say the same: a hash of 64 digits; asked only when it matters
 */
public record FaultTarget(String operation, boolean isRead, boolean isDli, Supplier<String> fingerprint) {}
