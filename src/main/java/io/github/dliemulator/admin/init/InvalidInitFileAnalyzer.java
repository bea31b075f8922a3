package io.github.dliemulator.admin.init;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Describes the failure of an init file at startup. Registered in {@code spring.factories}. */
class InvalidInitFileAnalyzer extends AbstractFailureAnalyzer<InvalidInitFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidInitFileException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files in DLI_INIT_DIR and DLI_INIT_REPORT, or start without them.",
                cause);
    }
}
