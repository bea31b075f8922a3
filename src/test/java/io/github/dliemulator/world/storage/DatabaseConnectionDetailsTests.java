package io.github.dliemulator.world.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class DatabaseConnectionDetailsTests {

    private final DataSourceProperties configured = new DataSourceProperties();

    @Test
    void isPrivateAndInMemoryWithoutADirectory() {
        assertThat(url("")).startsWith("jdbc:h2:mem:").isNotEqualTo(url(""));
        assertThat(url(" ")).startsWith("jdbc:h2:mem:");
    }

    @Test
    void isAFileInTheDirectory() {
        assertThat(url("/var/lib/dli")).startsWith("jdbc:h2:file:/var/lib/dli/dli;");
        assertThat(url("data")).startsWith("jdbc:h2:file:" + Path.of("data/dli").toAbsolutePath() + ";");
    }

    @Test
    void usesTheConfiguredUrl() {
        configured.setUrl("jdbc:postgresql://localhost/dli");
        configured.setUsername("me");
        assertThat(url("/var/lib/dli")).isEqualTo("jdbc:postgresql://localhost/dli");
        assertThat(new DatabaseConnectionDetails(configured, new DataDirectoryProperties("")).getUsername())
                .isEqualTo("me");
    }

    private String url(String directory) {
        return new DatabaseConnectionDetails(configured, new DataDirectoryProperties(directory)).getJdbcUrl();
    }
}
