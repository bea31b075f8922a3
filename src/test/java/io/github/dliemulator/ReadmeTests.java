package io.github.dliemulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.DliOperation.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Generates the tables and the code of the README. Its commands are run by {@link GuideTests}. */
class ReadmeTests extends EmulatorTest {

    private final GeneratedFile readme = new GeneratedFile("README.md", ReadmeTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** The packages that answer calls of the cloud's API. */
    private enum ApiSection {
        QUEUE("Queues"),
        POOL("Elastic resource pools"),
        CONNECTION("Enhanced datasource connections"),
        JOB("SQL jobs"),
        CATALOG("Databases, tables, variables, datasource authentications"),
        PERMISSION("Permissions"),
        TAG("Tags"),
        QUOTA("Quotas"),
        IAM("IAM: tokens, projects, catalog"),
        NETWORK("VPCs and subnets");

        private final String title;

        ApiSection(String title) {
            this.title = title;
        }
    }

    @Test
    void countsEmulatedOperations() throws IOException {
        readme.assertContent(readme.withSection(
                "operations",
                Arrays.stream(ApiSection.values())
                        .map(this::row)
                        .collect(joining("", "| Area | Operations | Evidence |\n| --- | --- | --- |\n", ""))));
    }

    private String row(ApiSection section) {
        Map<String, Evidence> operations = EmulatedOperation.all(mapping)
                .filter(operation -> operation.module().equals(section.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        EmulatedOperation::name,
                        operation -> operation.annotation().evidence(),
                        ReadmeTests::stronger));
        assertThat(operations).as(section.title).isNotEmpty();
        return "| %s | %d | %s |\n".formatted(section.title, operations.size(), counts(operations));
    }

    /** An operation can have two handlers, for two versions of the API. */
    private static Evidence stronger(Evidence one, Evidence other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String counts(Map<String, Evidence> operations) {
        return operations.values().stream()
                .collect(groupingBy(evidence -> evidence, () -> new EnumMap<>(Evidence.class), counting()))
                .entrySet()
                .stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    @Test
    void listsEveryModule() {
        assertThat(EmulatedOperation.all(mapping).map(EmulatedOperation::module).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ApiSection.values())
                        .map(section -> section.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void showsTheClientOfTheSdkExample() throws IOException {
        String client = GeneratedFile.snippet(JavaSdkWalkthroughTests.class).split("\n\n")[0];
        readme.assertContent(readme.withSection("client", GeneratedFile.block("java", client)));
    }

    @Test
    void listsTestedVersions() throws IOException {
        readme.assertContent(readme.withSection("versions", """
                | Software | Version | Checked |
                | --- | --- | --- |
                | Java | 17 or newer | the test suite on 17, a part of it on 25 |
                | Huawei Cloud SDK for Java (`dli`, `vpc`) | %s | each of its operations, by the test suite |
                | PostgreSQL | %s | the test suite |
                | newman | %s | the Postman collection |
                | curl | 7.68 or newer | the commands of the guides, with the installed version |
                | Terraform provider `huaweicloud` | | not run: its calls were recorded once and are tested |
                """.formatted(
                        find("pom.xml", "<huaweicloud-sdk.version>(.*?)<"),
                        find("docker-compose.yml", "postgres:(\\d+)"),
                        find(".ci/npm/package.json", "\"newman\": \"(.*?)\""))));
    }

    private static String find(String file, String pattern) throws IOException {
        List<String> found = Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(found).as("%s in %s", pattern, file).hasSize(1);
        return found.get(0);
    }
}
