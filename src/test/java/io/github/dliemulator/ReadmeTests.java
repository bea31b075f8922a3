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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the README says is emulated, is; and its stories are those that are played. */
class ReadmeTests extends EmulatorTest {

    private final GeneratedFile readme = new GeneratedFile("README.md", ReadmeTests.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** The rooms that answer calls of the cloud's API, by the name of their package. */
    private enum ApiSection {
        QUEUE("Queues"),
        POOL("Elastic resource pools"),
        CONNECTION("Enhanced datasource connections"),
        TAG("Tags"),
        QUOTA("Quotas"),
        IAM("Identity service"),
        NETWORK("VPCs and subnets");

        private final String title;

        ApiSection(String title) {
            this.title = title;
        }
    }

    @Test
    void listsEmulatedOperations() throws IOException {
        readme.assertContent(readme.withSection(
                "operations",
                Arrays.stream(ApiSection.values())
                        .map(this::row)
                        .collect(joining("", "| What | Operations | Basis |\n| --- | --- | --- |\n", ""))));
    }

    private String row(ApiSection section) {
        List<EmulatedOperation> operations = EmulatedOperation.all(mapping)
                .filter(operation -> operation.module().equals(section.name().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(operations).as(section.title).isNotEmpty();
        return "| %s | %s | %s |\n"
                .formatted(
                        section.title,
                        operations.stream()
                                .map(EmulatedOperation::name)
                                .distinct()
                                .collect(joining(", ")),
                        count(operations));
    }

    private static String count(List<EmulatedOperation> operations) {
        Map<Evidence, Long> counts = operations.stream()
                .collect(groupingBy(
                        operation -> operation.annotation().evidence(),
                        () -> new EnumMap<>(Evidence.class),
                        counting()));
        return counts.entrySet().stream()
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
    void showsTheWalkthroughOfTheExample() throws IOException {
        String walkthrough = Files.readString(Path.of("examples/core-story.txt"));
        readme.assertContent(readme.withSection("core story", "```console\n" + walkthrough + "```\n"));
    }

    @Test
    void showsTheProviderOfTheTerraformExample() throws IOException {
        GeneratedFile clients = new GeneratedFile("docs/clients.md", ReadmeTests.class);
        String main = Files.readString(Path.of("examples/terraform/main.tf"));
        String provider = main.substring(main.indexOf("# provider\n") + 11, main.indexOf("# /provider"));
        clients.assertContent(clients.withSection("terraform", "```hcl\n" + provider + "```\n"));
    }

    @Test
    void showsTheSdkExampleThatIsTested() throws IOException {
        readme.assertContent(readme.withSection("sdk story", GeneratedFile.snippet(JavaSdkWalkthroughTests.class)));
    }
}
