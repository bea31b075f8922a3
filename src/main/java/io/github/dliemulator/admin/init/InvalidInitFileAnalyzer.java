package io.github.dliemulator.admin.init;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the emulator did not start, without a stack trace. Named in spring.factories. */
class InvalidInitFileAnalyzer extends AbstractFailureAnalyzer<InvalidInitFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidInitFileException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the files in DLI_INIT_DIR, or start without it.", cause);
    }
}
