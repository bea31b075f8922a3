package io.github.dliemulator.testcontainers.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedEmulatorTests {

    @Test
    void readsSettings() {
        assertThat(SharedEmulator.parseSettings(" DLI_TIMING=documented  SPRING_DATASOURCE_URL=jdbc:h2:mem:x;A=b "))
                .isEqualTo(Map.of("DLI_TIMING", "documented", "SPRING_DATASOURCE_URL", "jdbc:h2:mem:x;A=b"));
        assertThat(SharedEmulator.parseSettings("")).isEmpty();
    }

    @Test
    void rejectsSettingsWithoutAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedEmulator.parseSettings("DLI_TIMING documented"))
                .withMessage(
                        "dli.emulator.settings has settings such as DLI_TIMING=quick, separated by spaces, but not: DLI_TIMING");
    }

    @Test
    void projectIdsFollowFromTheTest() {
        assertThat(TestNames.projectId("[engine:junit-jupiter]/[class:A]/[method:b()]"))
                .hasSize(32)
                .isEqualTo(TestNames.projectId("[engine:junit-jupiter]/[class:A]/[method:b()]"))
                .isNotEqualTo(TestNames.projectId("[engine:junit-jupiter]/[class:A]/[method:c()]"));
    }
}
