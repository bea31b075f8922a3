package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.DliOperation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the README says is emulated, is; and its stories are those that are played. */
class ReadmeTests extends EmulatorTest {

    private final GeneratedFile readme = new GeneratedFile("README.md", ReadmeTests.class);

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

        Stream<String> calls() {
            return paths.stream().map(path -> method + " " + path);
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
    void listsTheOperationsThatAreAnswered() throws IOException {
        readme.mustRead(readme.with("operations", table()));
    }

    @Test
    void listsTheOperationsOfTheSdkThatAreNotAnswered() throws IOException {
        String list = JavaSdkOperation.all()
                .filter(operation -> !operation.isAnswered(http, project))
                .map(operation -> "- " + operation + "\n")
                .collect(Collectors.joining());
        readme.mustRead(readme.with("sdk operations that are missing", list));
    }

    @Test
    void namesOperationsAsTheSdkNamesThem() {
        Map<String, String> named = rows().flatMap(row ->
                        row.calls().map(call -> Map.entry(call, row.operation().value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(JavaSdkOperation.all().filter(operation -> operation.isAnswered(http, project)))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(named).containsEntry(operation.method() + " " + operation.path(), operation.name()));
    }

    @Test
    void tellsTheCoreStoryWithTheAnswersThatTheExampleExpects() throws IOException {
        String story = Files.readString(Path.of("examples/core-story.txt"));
        readme.mustRead(readme.with("core story", "```console\n" + story + "```\n"));
    }

    @Test
    void tellsTheStoryOfTheSdkAsItIsTested() throws IOException {
        readme.mustRead(readme.with("sdk story", GeneratedFile.story(JavaSdkStoryTests.class)));
    }

    private String table() {
        return Arrays.stream(Service.values()).map(this::table).collect(Collectors.joining("\n"));
    }

    private String table(Service service) {
        return rows().filter(row -> row.operation().service() == service)
                .map(Row::markdown)
                .collect(Collectors.joining(
                        "",
                        "| %s operation | Call | Page | Basis |\n| --- | --- | --- | --- |\n".formatted(service),
                        ""));
    }

    private Stream<Row> rows() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> operation(handler.getValue()) != null)
                .filter(handler -> !operation(handler.getValue()).value().equals(DliOperation.UNKNOWN))
                .map(handler -> Row.of(operation(handler.getValue()), handler.getKey()))
                .sorted(Comparator.comparing(Row::firstPath).thenComparing(Row::method));
    }

    private static DliOperation operation(HandlerMethod handler) {
        return handler.getMethodAnnotation(DliOperation.class);
    }
}
