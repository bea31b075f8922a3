package io.github.dliemulator.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class WorldDatabaseTests {

    private final DataSourceProperties named = new DataSourceProperties();

    @Test
    void isInMemoryAndNobodyElsesWithoutADirectory() {
        assertThat(url("")).startsWith("jdbc:h2:mem:").isNotEqualTo(url(""));
        assertThat(url(" ")).startsWith("jdbc:h2:mem:");
    }

    @Test
    void isAFileBelowTheDirectoryWhereverThatIs() {
        assertThat(url("/var/lib/dli")).startsWith("jdbc:h2:file:/var/lib/dli/dli;");
        assertThat(url("data")).startsWith("jdbc:h2:file:" + Path.of("data/dli").toAbsolutePath() + ";");
    }

    @Test
    void isTheOneThatIsNamed() {
        named.setUrl("jdbc:postgresql://localhost/dli");
        named.setUsername("me");
        assertThat(url("/var/lib/dli")).isEqualTo("jdbc:postgresql://localhost/dli");
        assertThat(new WorldDatabase(named, new DataSettings("")).getUsername()).isEqualTo("me");
    }

    private String url(String directory) {
        return new WorldDatabase(named, new DataSettings(directory)).getJdbcUrl();
    }
}
