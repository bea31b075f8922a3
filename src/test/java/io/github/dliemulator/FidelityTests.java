package io.github.dliemulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.web.DliOperation.Service;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Generates the tables of the page on fidelity: operations, state transitions, and what is not emulated. */
class FidelityTests extends EmulatorTest {

    private final GeneratedFile page = new GeneratedFile("docs/fidelity.md", FidelityTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private List<StateMachineDefinition<?>> lifecycles;

    @Test
    void listsEmulatedOperations() throws IOException {
        page.assertContent(page.withSection(
                "operations", Arrays.stream(Service.values()).map(this::table).collect(joining("\n"))));
    }

    private String table(Service service) {
        return operations()
                .filter(operation -> operation.annotation().service() == service)
                .map(EmulatedOperation::markdown)
                .collect(joining(
                        "",
                        "| %s operation | Call | Page | Evidence |\n| --- | --- | --- | --- |\n".formatted(service),
                        ""));
    }

    @Test
    void listsStateTransitions() throws IOException {
        Map<String, List<ResourceTransition.DeclaredTransition>> kinds =
                ResourceTransition.declaredWithAnnotations().stream()
                        .collect(groupingBy(
                                declared -> declared.transition().kind(), TreeMap::new, Collectors.toList()));
        page.assertContent(page.withSection(
                "states",
                kinds.entrySet().stream()
                        .map(kind -> states(kind.getKey(), kind.getValue()))
                        .collect(joining("\n"))));
    }

    private static String states(String kind, List<ResourceTransition.DeclaredTransition> edges) {
        return edges.stream()
                .map(ResourceTransition.DeclaredTransition::markdown)
                .collect(joining(
                        "",
                        "| State of a %s | Next state | Cause | Source | Evidence |\n| --- | --- | --- | --- | --- |\n"
                                .formatted(kind),
                        ""));
    }

    @Test
    void scriptsUseOnlyListedTransitions() {
        Stream<ResourceTransition> scripted = lifecycles.stream()
                .flatMap(lifecycle -> lifecycle.transitions().entrySet().stream()
                        .flatMap(edges -> edges.getValue().stream()
                                .map(to -> new ResourceTransition(
                                        lifecycle.kind().name(), edges.getKey().name(), to.name()))));
        assertThat(ResourceTransition.declared()).containsAll(scripted.toList());
    }

    @Test
    void listsWhyOperationsAreNotEmulated() throws IOException {
        List<JavaSdkOperation> missing = JavaSdkOperation.all()
                .filter(operation -> !operation.isEmulated(http, project))
                .toList();
        page.assertContent(page.withSection("not emulated", NotEmulated.table(missing)));
    }

    @Test
    void operationNamesMatchTheSdk() {
        Map<String, String> named = operations()
                .flatMap(operation -> operation.endpoints().map(call -> Map.entry(call, operation.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(JavaSdkOperation.all().filter(operation -> operation.isEmulated(http, project)))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(named).containsEntry(operation.method() + " " + operation.path(), operation.name()));
    }

    private Stream<EmulatedOperation> operations() {
        return EmulatedOperation.all(mapping);
    }
}
