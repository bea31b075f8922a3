package io.github.dliemulator.fault;

import java.util.function.Supplier;

/**
 * A call to which faults can apply.
 *
 * @param operation name of the operation in the vendor's SDK
 * @param isRead whether the call is read-only
 * @param isDli whether it is a call of the DLI API
 * @param fingerprint supplies a hash that is equal for equal calls
 */
public record FaultTarget(String operation, boolean isRead, boolean isDli, Supplier<String> fingerprint) {}
