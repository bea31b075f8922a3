package io.github.dliemulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.timeline.Delay;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.timeline.TimingProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings as the README names them, from environment variables. */
class WorldPropertiesTests {

    @Test
    void haveDefaults() {
        WorldProperties settings = bind(Map.of());
        assertThat(settings)
                .isEqualTo(new WorldProperties(1, Timing.of("quick"), new WorldProperties.Projects(10_000, true)));
    }

    @Test
    void acceptAProfileName() {
        assertThat(bind(Map.of("DLI_TIMING", "documented")).timing()).isEqualTo(Timing.of("documented"));
    }

    @Test
    void acceptATimingWithOverrides() {
        Map<String, Object> parts = Map.of(
                "DLI_TIMING_PROFILE", "documented",
                "DLI_TIMING_DELAYS_QUEUESTART", "2m..3m",
                "DLI_TIMING_FAILURES_PEERING", "0.1");
        Timing expected = new Timing(
                TimingProfile.DOCUMENTED,
                Map.of(DelayedOperation.QUEUE_START, Delay.of("2m..3m")),
                Map.of(DelayedOperation.PEERING, 0.1));
        assertThat(bind(parts).timing()).isEqualTo(expected);
    }

    @Test
    void acceptSeedAndProjectLimit() {
        WorldProperties settings = bind(Map.of("DLI_SEED", "7", "DLI_PROJECTS_MAX", "3"));
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.projects().max()).isEqualTo(3);
    }

    @Test
    void rejectAnInvalidTiming() {
        assertThatThrownBy(() -> bind(Map.of("DLI_TIMING", "leisurely")))
                .hasStackTraceContaining("'leisurely' is not a timing profile: use instant, quick or documented");
    }

    private static WorldProperties bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return Binder.get(environment).bindOrCreate("dli", WorldProperties.class);
    }
}
