package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.openapi.DocumentationLinks;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generates the tables of the page on settings, and checks the names of settings in all pages. */
class SettingsReferenceTests {

    private static final Pattern VARIABLE = Pattern.compile("\\bDLI_[A-Z0-9_]*[A-Z0-9]\\b");

    private final GeneratedFile page = new GeneratedFile("docs/settings.md", SettingsReferenceTests.class);

    /** The sections of the page with the prefixes of their settings. */
    private enum Section {
        PROJECTS("dli", "dli.projects", "dli.init", "dli.data", "dli.readmodel"),
        AUTHENTICATION("dli.auth"),
        RESOURCES(
                "dli.queue",
                "dli.queue.cu",
                "dli.pool",
                "dli.connection",
                "dli.network",
                "dli.network.max",
                "dli.quota"),
        ADMIN("dli.admin", "dli.journal", "dli.watch.max"),
        UPSTREAM(
                "dli.upstream",
                "dli.upstream.access",
                "dli.upstream.secret",
                "dli.upstream.ssl",
                "dli.upstream.timeout"),
        ENGINE("dli.engine", "dli.obs.max"),
        REQUESTS("dli.web.max");

        private final List<String> groups;

        Section(String... groups) {
            this.groups = List.of(groups);
        }
    }

    private record Setting(String name, Type type, String value, String description) {

        static Setting of(JsonNode property) {
            String name = property.path("name").asString();
            assertThat(property.path("description").asString(""))
                    .as("description of " + name)
                    .isNotBlank();
            return new Setting(
                    name,
                    type(property),
                    value(property.path("defaultValue")),
                    property.path("description").asString());
        }

        private static Type type(JsonNode property) {
            String last = property.path("name").asString().replaceFirst(".*\\.", "");
            Class<?> source =
                    ClassUtils.resolveClassName(property.path("sourceType").asString(), null);
            return Arrays.stream(source.getRecordComponents())
                    .filter(component -> component.getName().equals(last))
                    .findFirst()
                    .map(RecordComponent::getGenericType)
                    .orElseThrow();
        }

        private static String value(JsonNode value) {
            String text = value.asString("").replaceAll("[\\[\\] ]", "");
            return text.isEmpty() ? "" : code(text);
        }

        String group() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        String markdown() {
            return "| %s | `%s` | %s | %s%s |\n".formatted(variables(), name, value, renderedDescription(), choices());
        }

        private String renderedDescription() {
            return DocumentationLinks.addTo(description.replaceAll("\\{@code ([^}]*)}", "`$1`"));
        }

        /** The variables of a list have an index, those of a map a key. */
        private String variables() {
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            if (parts().isEmpty()) {
                return code(variable);
            }
            String first = code(variable + (element().isRecord() ? "_0_" : "_") + parts().get(0));
            return Stream.concat(Stream.of(first), parts().stream().skip(1).map(part -> code("…_" + part)))
                    .collect(Collectors.joining(", "));
        }

        private List<String> parts() {
            Stream<String> parts = element().isRecord()
                    ? names(element())
                    : type.getTypeName().startsWith("java.util.Map") ? constants(element()) : Stream.empty();
            return parts.map(part ->
                            part.toUpperCase(Locale.ROOT).replace("_", "").replace('.', '_'))
                    .toList();
        }

        private static Stream<String> names(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .flatMap(component -> component.getType().isRecord()
                            ? names(component.getType()).map(name -> component.getName() + "." + name)
                            : Stream.of(component.getName()));
        }

        /** The type of the elements of a list, or of the keys of a map. */
        private Class<?> element() {
            return type instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : Object.class;
        }

        private String choices() {
            return type instanceof Class<?> choice && choice.isEnum()
                    ? constants(choice)
                            .map(constant -> code(constant.toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", ", " (", ")"))
                    : "";
        }

        private static Stream<String> constants(Class<?> choice) {
            return Arrays.stream(choice.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        }

        private static String code(String text) {
            return "`" + text + "`";
        }
    }

    /** So the variable of a setting is its name in capitals, with underscores instead of dots. */
    @Test
    void namesHaveNeitherDashesNorCapitals() throws IOException {
        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.name()).matches("[a-z.]+"));
    }

    @Test
    void listsEachSettingWithItsDescription() throws IOException {
        List<Setting> settings = settings();
        assertThat(settings.stream().map(Setting::group).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Section.values())
                        .flatMap(section -> section.groups.stream())
                        .toList());
        for (Section section : Section.values()) {
            page.assertContent(page.withSection(section.name().toLowerCase(Locale.ROOT), table(section, settings)));
        }
    }

    private static String table(Section section, List<Setting> settings) {
        return section.groups.stream()
                .flatMap(group ->
                        settings.stream().filter(setting -> setting.group().equals(group)))
                .map(Setting::markdown)
                .collect(Collectors.joining(
                        "", "| Variable | Property | Default | Description |\n| --- | --- | --- | --- |\n", ""));
    }

    @ParameterizedTest
    @MethodSource("io.github.dliemulator.LinkTests#pages")
    void documentationUsesExistingVariables(Path page) throws IOException {
        List<String> names = Stream.concat(
                        settings().stream().map(Setting::name),
                        Stream.of("dli.java.opts", "dli.endpoint", "dli.emulator"))
                .map(name -> name.replaceAll("[.-]", ""))
                .toList();
        assertThat(VARIABLE.matcher(Files.readString(page)).results().map(MatchResult::group))
                .allSatisfy(variable -> assertThat(names)
                        .anyMatch(name -> variable.replace("_", "")
                                .toLowerCase(Locale.ROOT)
                                .startsWith(name)));
    }

    /** Reads the metadata that the annotation processor has written. */
    private static List<Setting> settings() throws IOException {
        String metadata = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
        return JsonMapper.shared()
                .readTree(metadata)
                .path("properties")
                .valueStream()
                .map(Setting::of)
                .toList();
    }
}
