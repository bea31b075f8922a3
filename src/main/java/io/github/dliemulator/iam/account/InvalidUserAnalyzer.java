package io.github.dliemulator.iam.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports invalid users without their values, which may be secrets. Spring Boot's report shows them. Registered in spring.factories. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidUserAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String USERS = "dli.auth.users";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return cause.getName().toString().startsWith(USERS)
                ? new FailureAnalysis(
                        "The setting %s is invalid: %s".formatted(cause.getName(), reason(cause)),
                        "Correct it. docs/settings.md describes the settings of users.",
                        cause)
                : null;
    }

    private static String reason(BindException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (failure.getCause() instanceof UnboundConfigurationPropertiesException) {
            return "users are numbered from 0 without a gap";
        }
        String message = String.valueOf(root.getMessage());
        return message.startsWith(USERS) ? message : "a user has name, password, access.key, secret.key and token";
    }
}
