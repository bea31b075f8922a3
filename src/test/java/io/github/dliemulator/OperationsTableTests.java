package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.DliOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the README says is emulated, is. */
class OperationsTableTests extends EmulatorTest {

    private static final String BEGIN = "<!-- operations: generated -->\n";
    private static final String END = "<!-- /operations -->";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Row(DliOperation operation, List<String> paths, String method) {

        static Row of(DliOperation operation, RequestMappingInfo call) {
            return new Row(
                    operation,
                    call.getPatternValues().stream().sorted().toList(),
                    call.getMethodsCondition().getMethods().stream()
                            .map(RequestMethod::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }

        String firstPath() {
            return paths.get(0);
        }

        String markdown() {
            return "| %s | `%s %s` | %s | %s |\n"
                    .formatted(
                            operation.value(),
                            method,
                            String.join("` and `", paths),
                            operation.page(),
                            operation.basis().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void readmeListsTheOperationsThatAreAnswered() throws Exception {
        GeneratedFile file = new GeneratedFile("README.md", OperationsTableTests.class);
        String readme = file.kept();
        assertThat(readme).containsSubsequence(BEGIN, END);
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        file.mustRead(before + table() + readme.substring(readme.indexOf(END)));
    }

    private String table() {
        return rows().map(Row::markdown)
                .collect(
                        Collectors.joining("", "| Operation | Call | Page | Basis |\n| --- | --- | --- | --- |\n", ""));
    }

    private Stream<Row> rows() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> operation(handler.getValue()) != null)
                .map(handler -> Row.of(operation(handler.getValue()), handler.getKey()))
                .sorted(Comparator.comparing(Row::firstPath).thenComparing(Row::method));
    }

    private static DliOperation operation(HandlerMethod handler) {
        return handler.getMethodAnnotation(DliOperation.class);
    }
}
