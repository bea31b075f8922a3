package example;

import io.github.dliemulator.GeneratedFile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guide shows what is compiled here, and tested where there is an image. */
class ContainerGuideTests {

    private static final Map<String, Class<?>> EXAMPLES = Map.of(
            "container", DliEmulatorContainer.class,
            "junit", ContainerTests.class,
            "spring boot", SpringBootContainerTests.class);

    private final GeneratedFile guide = new GeneratedFile("docs/testcontainers.md", ContainerGuideTests.class);

    @Test
    void showsTheExamplesThatAreCompiled() throws IOException {
        for (String part : EXAMPLES.keySet()) {
            guide.assertContent(guide.withSection(part, GeneratedFile.snippet(EXAMPLES.get(part))));
        }
    }
}
