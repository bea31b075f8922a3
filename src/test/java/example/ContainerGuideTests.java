package example;

import io.github.dliemulator.GeneratedFile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generates the code of the guide on Testcontainers from the examples, which are run if the image exists. */
class ContainerGuideTests {

    private static final Map<String, Class<?>> EXAMPLES = Map.of(
            "container", DliEmulatorContainer.class,
            "junit", ContainerTests.class,
            "spring boot", SpringBootContainerTests.class);

    private final GeneratedFile guide = new GeneratedFile("docs/testcontainers.md", ContainerGuideTests.class);

    @Test
    void showsTheExamplesThatAreCompiled() throws IOException {
        for (String part : EXAMPLES.keySet()) {
            guide.assertContent(
                    guide.withSection(part, GeneratedFile.block("java", GeneratedFile.snippet(EXAMPLES.get(part)))));
        }
    }
}
