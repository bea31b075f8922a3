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
    private static final String ROOT = DliEmulator.class.getPackageName();
    private static final Set<String> COMMON = Set.of("web", "simulation");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)(\\.\\s|\\*/)", Pattern.DOTALL);

    private final GeneratedFile page = new GeneratedFile("docs/architecture.md", ArchitecturePageTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectProvider<Filter> filters;

    private record Room(String name, String purpose, List<String> uses) {

        static Room of(String name) {
            ApplicationModule module = ClassUtils.resolveClassName(ROOT + "." + name + ".package-info", null)
                    .getPackage()
                    .getAnnotation(ApplicationModule.class);
            return new Room(
                    name,
                    sentence(ROOT + "." + name + ".package-info", "package "),
                    Arrays.stream(module.allowedDependencies())
                            .map(room -> room.replaceFirst(" :: .*", ""))
                            .distinct()
                            .toList());
        }

        Stream<String> arrows() {
            return uses.stream()
                    .filter(room -> !COMMON.contains(room))
                    .map(room -> "    %s --> %s\n".formatted(name, room));
        }

        String markdown() {
            return "| `%s` | %s |\n".formatted(name, purpose);
        }
    }

    /** A filter, an interceptor or the handler: what a request passes on its way. */
    private record Station(Class<?> type) {

        static Station of(Object passed) {
            return new Station(ClassUtils.getUserClass(passed));
        }

        /** And not of the tests, which compare calls with the API documents. */
        boolean isOurs() {
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
            String room = topLevel().getPackageName().substring(ROOT.length() + 1);
            return "| `%s` | `%s` | %s | %s |\n"
                    .formatted(name(), room, kind(), sentence(topLevel().getName(), "class " + type.getSimpleName()));
        }
    }

    @Test
    void showsTheRoomsAndWhatTheyMayUse() throws IOException {
        List<Room> rooms = rooms();
        page.mustRead(page.with(
                "rooms",
                rooms.stream().flatMap(Room::arrows).collect(joining("", "```mermaid\nflowchart TD\n", "```\n\n"))
                        + rooms.stream()
                                .map(Room::markdown)
                                .collect(joining("", "| Room | What for |\n| --- | --- |\n", ""))));
    }

    @Test
    void allMayUseWhatIsCommonAndThatUsesNothing() throws IOException {
        assertThat(rooms()).allSatisfy(room -> {
            if (COMMON.contains(room.name())) {
                assertThat(room.uses()).isEmpty();
            } else {
                assertThat(room.uses()).containsAll(COMMON);
            }
        });
    }

    /** What they declare, and ArchitectureTests holds them to. */
    private static List<Room> rooms() throws IOException {
        try (Stream<Path> below = Files.list(SOURCES.resolve(ROOT.replace('.', '/')))) {
            return below.filter(Files::isDirectory)
                    .map(room -> Room.of(room.getFileName().toString()))
                    .sorted(Comparator.comparing(Room::name))
                    .toList();
        }
    }

    @Test
    void showsTheWayOfARequest() throws Exception {
        HandlerExecutionChain chain = chain();
        List<Station> stations = Stream.concat(
                        filters.orderedStream().map(Station::of),
                        chain.getInterceptorList().stream().map(Station::of))
                .filter(Station::isOurs)
                .toList();
        String handler = ((HandlerMethod) chain.getHandler()).getBeanType().getSimpleName();
        List<String> names = Stream.concat(stations.stream().map(Station::name), Stream.of(handler))
                .toList();
        String arrows = IntStream.range(1, names.size())
                .mapToObj(i -> "    s%d[%s] --> s%d[%s]\n".formatted(i - 1, names.get(i - 1), i, names.get(i)))
                .collect(joining());
        page.mustRead(page.with(
                "way",
                "```mermaid\nflowchart TD\n" + arrows + "```\n\n"
                        + stations.stream()
                                .map(Station::markdown)
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
    private static String sentence(String type, String below) {
        try {
            String source = Files.readString(SOURCES.resolve(type.replace('.', '/') + ".java"));
            Matcher sentence = SENTENCE.matcher(source);
            int comment = source.lastIndexOf("/**", source.indexOf(below));
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
