package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Consistency of {@code @DliOperation} with the paths of its handler. */
class DliOperationTests extends EmulatorTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void resourceVariableOccursInEveryPath() {
        assertThat(EmulatedOperation.all(mapping)
                        .filter(operation -> !variable(operation).isEmpty()))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.paths()).allMatch(path -> path.contains("{" + variable(operation) + "}"));
                    assertThat(operation.annotation().resourceKind()).isNotEmpty();
                });
    }

    @Test
    void operationOnOneResourceNamesItsVariable() {
        assertThat(EmulatedOperation.all(mapping)
                        .filter(operation ->
                                !operation.annotation().resourceKind().isEmpty())
                        .filter(operation -> variable(operation).isEmpty()))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.paths())
                        .allMatch(path -> path.replace("{project_id}", "").indexOf('{') < 0));
    }

    @Test
    void resourceKindIsRegistered() {
        List<String> registered = read(get("/_emulator"), "$.kinds[*].name");
        assertThat(registered).containsExactly("pool", "queue", "cu", "connection", "peer", "job");
        assertThat(EmulatedOperation.all(mapping)
                        .map(operation -> operation.annotation().resourceKind())
                        .filter(kind -> !kind.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(registered);
    }

    private static String variable(EmulatedOperation operation) {
        return operation.annotation().resourceVariable();
    }
}
