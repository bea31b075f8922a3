package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files for tools that the build does not run: workflows, image builds, manifests, development containers. They are only parsed. */
class RepositoryFilesTests {

    private static final JsonMapper STRICT_JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static List<Path> yamlFiles() throws IOException {
        return files(".yml", ".yaml");
    }

    static List<Path> jsonFiles() throws IOException {
        return files(".json");
    }

    private static List<Path> files(String... extensions) throws IOException {
        List<Path> found = Stream.concat(
                        list(Path.of(""), 1),
                        Stream.of(".github", ".devcontainer", "examples")
                                .map(Path::of)
                                .flatMap(directory -> list(directory, 3)))
                .filter(file -> Stream.of(extensions)
                        .anyMatch(extension -> file.toString().endsWith(extension)))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Stream<Path> list(Path directory, int depth) {
        try {
            return Files.walk(directory, depth).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void yamlFileHasDocuments(Path file) throws IOException {
        assertThat(documents(file))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document).isInstanceOf(Map.class));
    }

    private static List<Object> documents(Path file) throws IOException {
        return StreamSupport.stream(new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jsonFiles")
    void jsonFileIsAnObject(Path file) throws IOException {
        assertThat(STRICT_JSON.readTree(Files.readString(file)).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/ci/github-actions.yml",
                "examples/ci/gitlab-ci.yml",
                "examples/kubernetes/dli-emulator.yaml",
                "docker-bake.json",
                "engine/pom.xml",
                "testcontainers/pom.xml"
            })
    void fileNamesTheVersionOfTheProject(String file) throws IOException {
        assertThat(Files.readString(Path.of(file))).contains(projectVersion());
    }

    @Test
    void changelogHasTheVersionOfTheProject() throws IOException {
        assertThat(Files.readString(Path.of("CHANGELOG.md")))
                .containsPattern("(?m)^## \\[%s] - \\d{4}-\\d{2}-\\d{2}$".formatted(Pattern.quote(projectVersion())));
    }

    @Test
    void imageIsBuiltFromTheRepositoryOfThePom() throws IOException {
        JsonNode bake = STRICT_JSON.readTree(Files.readString(Path.of("docker-bake.json")));
        assertThat(bake.at("/variable/REPOSITORY/default").asString())
                .isEqualTo(valueInPom("<repository\\.url>(.*?)<"));
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        assertThat(bake.at("/target/emulator/args").propertyNames())
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(dockerfile).contains("ARG " + argument + "="));
    }

    @Test
    void kitHasTheRepositoryOfThePom() throws IOException {
        assertThat(Files.readString(Path.of("testcontainers/pom.xml")))
                .contains("<repository.url>%s<".formatted(valueInPom("<repository\\.url>(.*?)<")));
    }

    private static String projectVersion() throws IOException {
        return valueInPom("</parent>.*?<version>(.*?)<");
    }

    private static String valueInPom(String pattern) throws IOException {
        Matcher value = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(Path.of("pom.xml")));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
