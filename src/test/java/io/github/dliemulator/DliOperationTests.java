package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String variable(EmulatedOperation operation) {
        return operation.annotation().resourceVariable();
    }
}
