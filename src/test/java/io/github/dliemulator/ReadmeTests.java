package io.github.dliemulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.DliOperation.Basis;
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
    private enum Noun {
        QUEUE("Queues"),
        POOL("Elastic resource pools"),
        CONNECTION("Enhanced datasource connections"),
        TAG("Tags"),
        QUOTA("Quotas"),
        IAM("Identity service"),
        NETWORK("VPCs and subnets");

        private final String title;

        Noun(String title) {
            this.title = title;
        }
    }

    @Test
    void saysWhatIsEmulated() throws IOException {
        readme.mustRead(readme.with(
                "operations",
                Arrays.stream(Noun.values())
                        .map(this::row)
                        .collect(joining("", "| What | Operations | Basis |\n| --- | --- | --- |\n", ""))));
    }

    private String row(Noun noun) {
        List<EmulatedOperation> operations = EmulatedOperation.all(mapping)
                .filter(operation -> operation.room().equals(noun.name().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(operations).as(noun.title).isNotEmpty();
        return "| %s | %s | %s |\n"
                .formatted(
                        noun.title,
                        operations.stream()
                                .map(EmulatedOperation::name)
                                .distinct()
                                .collect(joining(", ")),
                        count(operations));
    }

    private static String count(List<EmulatedOperation> operations) {
        Map<Basis, Long> counts = operations.stream()
                .collect(groupingBy(
                        operation -> operation.named().basis(), () -> new EnumMap<>(Basis.class), counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    @Test
    void leavesNoRoomOut() {
        assertThat(EmulatedOperation.all(mapping).map(EmulatedOperation::room).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Noun.values())
                        .map(noun -> noun.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void tellsTheCoreStoryWithTheAnswersThatTheExampleExpects() throws IOException {
        String story = Files.readString(Path.of("examples/core-story.txt"));
        readme.mustRead(readme.with("core story", "```console\n" + story + "```\n"));
    }

    @Test
    void namesTheProviderAsTheTerraformExampleDoes() throws IOException {
        GeneratedFile clients = new GeneratedFile("docs/clients.md", ReadmeTests.class);
        String main = Files.readString(Path.of("examples/terraform/main.tf"));
        String provider = main.substring(main.indexOf("# provider\n") + 11, main.indexOf("# /provider"));
        clients.mustRead(clients.with("terraform", "```hcl\n" + provider + "```\n"));
    }

    @Test
    void tellsTheStoryOfTheSdkAsItIsTested() throws IOException {
        readme.mustRead(readme.with("sdk story", GeneratedFile.story(JavaSdkStoryTests.class)));
    }
}
