package io.github.dliemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
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
        assertNoViolations(test.getRequiredTestMethod(), test.getRequiredTestClass());
    }

    /** @param test where an annotation may allow requests that are not documented */
    static void assertNoViolations(AnnotatedElement... test) {
        boolean allowsUndocumentedRequests = Stream.of(test)
                .anyMatch(element -> AnnotationSupport.isAnnotated(element, AllowsUndocumentedRequests.class));
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
