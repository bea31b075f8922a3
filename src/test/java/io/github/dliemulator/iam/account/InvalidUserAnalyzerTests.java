package io.github.dliemulator.iam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** The report of a start that failed because of invalid users, by the first analyzer that knows the failure. */
class InvalidUserAnalyzerTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dli.auth.users[0].name  | ada | dli.auth.users[2].password | tops3cret | numbered from 0 without a gap
            dli.auth.users[0].name  | ada | dli.auth.users[0].secret.key | tops3cret | must be set together
            dli.auth.users          | tops3cret | x | y | a user has name, password
            dli.auth.users[0]       | tops3cret | x | y | a user has name, password
            """)
    void valuesOfInvalidUsersAreNotPrinted(
            String firstName, String firstValue, String secondName, String secondValue, String reason) {
        Throwable failure = catchThrowable(() -> new Binder(
                        new MapConfigurationPropertySource(Map.of(firstName, firstValue, secondName, secondValue)))
                .bind("dli.auth", AuthProperties.class));
        FailureAnalysis analysis = analyze(failure);
        assertThat(analysis.getDescription()).contains("dli.auth.users", reason).doesNotContain("tops3cret");
        assertThat(analysis.getAction()).doesNotContain("tops3cret");
    }

    /** As Spring Boot does at the start. */
    private static FailureAnalysis analyze(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, new StandardEnvironment()),
                        FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
