package io.github.dliemulator.testcontainers.junit;

import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.DliEmulatorContainer;
import io.github.dliemulator.testcontainers.DliEmulatorProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The emulator that all tests of a run share. It starts when the first test needs it and ends with the run. It is the first of these
 * that there is:
 *
 * <ol>
 *   <li>one that runs already, at the system property {@code dli.emulator.endpoint} or the variable {@code DLI_ENDPOINT},
 *   <li>a process of the jar at {@code dli.emulator.jar} or {@code DLI_EMULATOR_JAR},
 *   <li>a container of the image {@code dli.emulator.image} or {@code DLI_EMULATOR_IMAGE},
 *   <li>a container of the image {@code dli-emulator}, if a container engine answers at once that it has it,
 *   <li>a process of the jar in the local Maven repository.
 * </ol>
 *
 * The system property {@code dli.emulator.settings} has the settings of an emulator that is started, for example {@code
 * DLI_TIMING=documented DLI_POOL_COOLDOWN=1h}. The properties can also be lines of {@code junit-platform.properties}.
 */
public final class SharedEmulator {

    private static DliEmulator running;
    private static RuntimeException failure;
    private static int runs;

    private SharedEmulator() {}

    /** Returns the emulator, and starts it if necessary. Safe for use by several threads. */
    public static synchronized DliEmulator get() {
        if (failure != null) {
            throw failure; // not again for each test
        }
        if (running == null) {
            try {
                running = start();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return running;
    }

    /** Counts a run of tests. Runs can be nested, since tests of extensions start runs. */
    static synchronized void beginRun() {
        runs++;
    }

    /** Ends the emulator with the last run. */
    static synchronized void endRun() {
        runs--;
        if (runs == 0 && running != null) {
            running.close();
            running = null;
        }
    }

    private static DliEmulator start() {
        Optional<String> endpoint = Setting.ENDPOINT.value();
        if (endpoint.isPresent()) {
            return new RunningEmulator(endpoint.get(), Setting.ADMIN_TOKEN.value());
        }
        Optional<String> jar = Setting.JAR.value();
        if (jar.isPresent()) {
            return DliEmulatorProcess.start(Path.of(jar.get()), settings());
        }
        Optional<String> image = Setting.IMAGE.value().or(ContainerEngine::findDefaultImage);
        if (image.isPresent()) {
            return startContainer(image.get());
        }
        return DliEmulatorProcess.start(LocalMavenRepository.jar().orElseThrow(SharedEmulator::noEmulator), settings());
    }

    private static DliEmulator startContainer(String image) {
        DliEmulatorContainer container = new DliEmulatorContainer(image).withEnv(settings());
        container.start();
        return container;
    }

    /** Variables of the application under test are not passed on, since the emulator rejects settings that it does not know. */
    private static Map<String, String> settings() {
        return parseSettings(Setting.SETTINGS.value().orElse(""));
    }

    static Map<String, String> parseSettings(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : text.trim().split("\\s+")) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                settings.put(setting.substring(0, equals), setting.substring(equals + 1));
            } else if (!setting.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has settings such as DLI_TIMING=quick, separated by spaces, but not: %s"
                                .formatted(Setting.SETTINGS.property(), setting));
            }
        }
        return settings;
    }

    private static IllegalStateException noEmulator() {
        return new IllegalStateException("""
                There is no emulator for the tests. Do one of these:
                - build the image: docker build -t dli-emulator .
                - name another image: -D%s=...
                - install the jar into the local Maven repository (./mvnw install), expected at %s
                - name a jar: -D%s=/path/of/dli-emulator.jar
                - name an emulator that runs: -D%s=http://localhost:3540""".formatted(
                        Setting.IMAGE.property(),
                        LocalMavenRepository.expectedJar(),
                        Setting.JAR.property(),
                        Setting.ENDPOINT.property()));
    }

    /** An emulator that somebody else started and ends. */
    private record RunningEmulator(String endpoint, Optional<String> token) implements DliEmulator {

        @Override
        public String getEndpoint() {
            return endpoint.replaceAll("/+$", "");
        }

        @Override
        public Optional<String> getAdminToken() {
            return token;
        }

        @Override
        public void close() {
            // not ours
        }
    }
}
