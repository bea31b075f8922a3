package io.github.dliemulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the container, which needs no container engine. */
class DliEmulatorContainerTests {

    @Test
    void hasSettingsAsMethods() {
        DliEmulatorContainer container = new DliEmulatorContainer("dli-emulator:0.1.0")
                .withTiming("documented")
                .withSeed(7)
                .withAdminToken("secret")
                .withVerifiedCredentials()
                .withSetting("DLI_POOL_COOLDOWN", "1h");
        assertThat(container.getEnvMap())
                .containsEntry("DLI_TIMING", "documented")
                .containsEntry("DLI_SEED", "7")
                .containsEntry("DLI_AUTH_MODE", "verify")
                .containsEntry("DLI_POOL_COOLDOWN", "1h");
        assertThat(container.getAdminToken()).contains("secret");
        assertThat(container.getExposedPorts()).containsExactly(DliEmulatorContainer.PORT);
        assertThat(new DliEmulatorContainer().getAdminToken()).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // there is no other way to see the files
    void copiesInitFiles(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("10-project.json"), "{}");
        DliEmulatorContainer container =
                new DliEmulatorContainer().withInitFile(file).withInitResource("init/20-project.json");
        assertThat(container.getCopyToFileContainerPathMap().values())
                .containsExactlyInAnyOrder(
                        "/etc/dli-emulator/init/10-project.json", "/etc/dli-emulator/init/20-project.json");
    }
}
