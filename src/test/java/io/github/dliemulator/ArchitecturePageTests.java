package io.github.dliemulator;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Generates the diagrams and tables of the page on architecture: modules, and the path of a request. */
class ArchitecturePageTests extends EmulatorTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = DliEmulatorApplication.class.getPackageName();
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)(\\.\\s|\\*/)", Pattern.DOTALL);

    private final GeneratedFile page = new GeneratedFile("docs/architecture.md", ArchitecturePageTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectProvider<Filter> filters;

    private record ModuleRow(String name, String purpose, Set<String> uses) {

        static ModuleRow of(String name) {
            ApplicationModule annotation = ClassUtils.resolveClassName(ROOT + "." + name + ".package-info", null)
                    .getPackage()
                    .getAnnotation(ApplicationModule.class);
            return new ModuleRow(
                    name,
                    firstSentence(ROOT + "." + name + ".package-info", "package "),
                    Arrays.stream(annotation.allowedDependencies())
                            .map(module -> module.replaceFirst(" :: .*", ""))
                            .collect(toCollection(TreeSet::new)));
        }

        /** The arrows to other modules, without those that follow from the others. */
        Stream<String> arrows(Map<String, ModuleRow> modules) {
            Set<String> indirect = new TreeSet<>();
            uses.forEach(direct -> modules.get(direct).collectUses(modules, indirect));
            return uses.stream()
                    .filter(target -> !indirect.contains(target))
                    .map(target -> "    %s --> %s\n".formatted(name, target));
        }

        private void collectUses(Map<String, ModuleRow> modules, Set<String> collected) {
            uses.stream()
                    .filter(collected::add)
                    .forEach(used -> modules.get(used).collectUses(modules, collected));
        }

        String markdown() {
            return "| `%s` | %s |\n".formatted(name, purpose);
        }
    }

    /** A filter, an interceptor or the handler of a request. */
    private record RequestStage(Class<?> type) {

        static RequestStage of(Object component) {
            return new RequestStage(ClassUtils.getUserClass(component));
        }

        /** Returns false for filters and interceptors of the tests. */
        boolean isApplicationClass() {
            return type.getPackageName().startsWith(ROOT)
                    && !type.getPackageName().equals(ROOT + ".contract");
        }

        private Class<?> topLevel() {
            return type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        }

        String name() {
            return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        }

        private String kind() {
            return Filter.class.isAssignableFrom(type) ? "filter" : "interceptor";
        }

        String markdown() {
            String module = topLevel().getPackageName().substring(ROOT.length() + 1);
            return "| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            name(),
                            module,
                            kind(),
                            firstSentence(topLevel().getName(), "class " + type.getSimpleName()));
        }
    }

    @Test
    void showsModulesAndTheirDependencies() throws IOException {
        Map<String, ModuleRow> modules = modules();
        page.assertContent(page.withSection(
                "modules",
                modules.values().stream()
                                .flatMap(module -> module.arrows(modules))
                                .collect(joining("", "```mermaid\nflowchart TD\n", "```\n\n"))
                        + modules.values().stream()
                                .map(ModuleRow::markdown)
                                .collect(joining("", "| Module | Responsibility |\n| --- | --- |\n", ""))));
    }

    /** The modules as they are declared; ArchitectureTests verifies the declarations. */
    private static Map<String, ModuleRow> modules() throws IOException {
        try (Stream<Path> packages = Files.list(SOURCES.resolve(ROOT.replace('.', '/')))) {
            return packages.filter(Files::isDirectory)
                    .map(module -> ModuleRow.of(module.getFileName().toString()))
                    .collect(Collectors.toMap(ModuleRow::name, module -> module, (one, other) -> one, TreeMap::new));
        }
    }

    @Test
    void showsTheRequestPath() throws Exception {
        HandlerExecutionChain chain = chain();
        List<RequestStage> stages = Stream.concat(
                        filters.orderedStream().map(RequestStage::of),
                        chain.getInterceptorList().stream().map(RequestStage::of))
                .filter(RequestStage::isApplicationClass)
                .toList();
        String handler = ((HandlerMethod) chain.getHandler()).getBeanType().getSimpleName();
        List<String> names = Stream.concat(stages.stream().map(RequestStage::name), Stream.of(handler))
                .toList();
        String arrows = IntStream.range(1, names.size())
                .mapToObj(i -> "    s%d[%s] --> s%d[%s]\n".formatted(i - 1, names.get(i - 1), i, names.get(i)))
                .collect(joining());
        page.assertContent(page.withSection(
                "request path",
                "```mermaid\nflowchart TD\n" + arrows + "```\n\n"
                        + stages.stream()
                                .map(RequestStage::markdown)
                                .collect(joining(
                                        "", "| Station | Package | Type | Task |\n| --- | --- | --- | --- |\n", ""))));
    }

    private HandlerExecutionChain chain() throws Exception {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/v2.0/p/datasource/enhanced-connections/c/associate-queue");
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        return mapping.getHandler(request);
    }

    /** The first sentence of the comment above this text in a source. */
    private static String firstSentence(String type, String declaration) {
        try {
            String source = Files.readString(SOURCES.resolve(type.replace('.', '/') + ".java"));
            Matcher sentence = SENTENCE.matcher(source);
            int comment = source.lastIndexOf("/**", source.indexOf(declaration));
            assertThat(comment >= 0 && sentence.find(comment))
                    .as("comment on " + type)
                    .isTrue();
            return sentence.group(1)
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
