package io.github.dliemulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The page on architecture shows the rooms as they are, and the way that a request goes. */
class ArchitecturePageTests extends EmulatorTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = DliEmulatorApplication.class.getPackageName();
    private static final Set<String> COMMON = Set.of("web", "simulation");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)(\\.\\s|\\*/)", Pattern.DOTALL);

    private final GeneratedFile page = new GeneratedFile("docs/architecture.md", ArchitecturePageTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectProvider<Filter> filters;

    private record ModuleRow(String name, String purpose, List<String> uses) {

        static ModuleRow of(String name) {
            ApplicationModule annotation = ClassUtils.resolveClassName(ROOT + "." + name + ".package-info", null)
                    .getPackage()
                    .getAnnotation(ApplicationModule.class);
            return new ModuleRow(
                    name,
                    firstSentence(ROOT + "." + name + ".package-info", "package "),
                    Arrays.stream(annotation.allowedDependencies())
                            .map(module -> module.replaceFirst(" :: .*", ""))
                            .distinct()
                            .toList());
        }

        Stream<String> arrows() {
            return uses.stream()
                    .filter(module -> !COMMON.contains(module))
                    .map(module -> "    %s --> %s\n".formatted(name, module));
        }

        String markdown() {
            return "| `%s` | %s |\n".formatted(name, purpose);
        }
    }

    /** A filter, an interceptor or the handler: what a request passes on its way. */
    private record RequestStage(Class<?> type) {

        static RequestStage of(Object component) {
            return new RequestStage(ClassUtils.getUserClass(component));
        }

        /** And not of the tests, which compare calls with the API documents. */
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
        List<ModuleRow> modules = modules();
        page.assertContent(page.withSection(
                "rooms",
                modules.stream()
                                .flatMap(ModuleRow::arrows)
                                .collect(joining("", "```mermaid\nflowchart TD\n", "```\n\n"))
                        + modules.stream()
                                .map(ModuleRow::markdown)
                                .collect(joining("", "| Room | What for |\n| --- | --- |\n", ""))));
    }

    @Test
    void commonModulesHaveNoDependencies() throws IOException {
        assertThat(modules()).allSatisfy(module -> {
            if (COMMON.contains(module.name())) {
                assertThat(module.uses()).isEmpty();
            } else {
                assertThat(module.uses()).containsAll(COMMON);
            }
        });
    }

    /** What they declare, and ArchitectureTests holds them to. */
    private static List<ModuleRow> modules() throws IOException {
        try (Stream<Path> declaration = Files.list(SOURCES.resolve(ROOT.replace('.', '/')))) {
            return declaration
                    .filter(Files::isDirectory)
                    .map(module -> ModuleRow.of(module.getFileName().toString()))
                    .sorted(Comparator.comparing(ModuleRow::name))
                    .toList();
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
                "way",
                "```mermaid\nflowchart TD\n" + arrows + "```\n\n"
                        + stages.stream()
                                .map(RequestStage::markdown)
                                .collect(joining(
                                        "",
                                        "| Station | Room | As | What it does |\n| --- | --- | --- | --- |\n",
                                        ""))));
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
