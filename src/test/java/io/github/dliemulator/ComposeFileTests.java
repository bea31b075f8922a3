package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.Yaml;

/** The services of docker-compose.yml. */
class ComposeFileTests {

    private static final Set<String> EMULATORS = Set.of("emulator", "emulator-1", "emulator-2", "emulator-with-engine");

    private Map<String, Map<String, Object>> services;

    @BeforeEach
    void readServices() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        services = compose.get("services");
        assertThat(services).containsKeys(EMULATORS.toArray(String[]::new));
    }

    @Test
    void emulatorsAreRestartedAndHaveAMemoryLimit() {
        EMULATORS.forEach(name -> {
            Map<String, Object> service = services.get(name);
            assertThat(service).as(name).containsEntry("restart", "unless-stopped");
            DataSize limit = DataSize.parse(service.get("mem_limit").toString().toUpperCase() + "B");
            assertThat(limit).as(name).isGreaterThanOrEqualTo(DataSize.ofMegabytes(256));
        });
    }

    @Test
    void emulatorsHaveNoPrivileges() {
        EMULATORS.forEach(name -> assertThat(services.get(name))
                .as(name)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true")));
    }

    @Test
    void portsArePublishedToThisMachineOnly() {
        services.forEach((name, service) -> assertThat((List<?>) service.getOrDefault("ports", List.of()))
                .as(name)
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }
}
