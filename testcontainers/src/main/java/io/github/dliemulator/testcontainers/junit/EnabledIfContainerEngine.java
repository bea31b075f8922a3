package io.github.dliemulator.testcontainers.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test unless a container engine answers at once that it has the image {@code dli-emulator}. For tests that need a container,
 * on machines that may have no engine.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(EnabledIfContainerEngine.Condition.class)
public @interface EnabledIfContainerEngine {

    /** Decides whether the test runs. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ContainerEngine.findDefaultImage()
                    .map(image -> ConditionEvaluationResult.enabled("A container engine has the image " + image))
                    .orElseGet(
                            () -> ConditionEvaluationResult.disabled(
                                    "No container engine has the image dli-emulator; docker build -t dli-emulator . creates it"));
        }
    }
}
