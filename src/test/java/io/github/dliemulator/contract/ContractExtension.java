package io.github.dliemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails each test in which a call breached the API documents. JUnit finds it by itself. */
public final class ContractExtension implements BeforeEachCallback, AfterEachCallback {

    /** Ignores calls of clients that outlived the previous test. */
    @Override
    public void beforeEach(ExtensionContext test) {
        ContractViolations.drain();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean allowsUndocumentedRequests =
                AnnotationSupport.isAnnotated(test.getElement(), AllowsUndocumentedRequests.class)
                        || AnnotationSupport.isAnnotated(test.getTestClass(), AllowsUndocumentedRequests.class);
        List<String> violations = ContractViolations.drain().stream()
                .filter(violation -> !(violation.ofRequest() && allowsUndocumentedRequests))
                .map(ContractViolations.Violation::text)
                .distinct()
                .toList();
        assertThat(violations)
                .as("calls that are not as openapi/dli.yaml and openapi/emulator.yaml have them")
                .isEmpty();
    }
}
