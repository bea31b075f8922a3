package io.github.dliemulator.testcontainers.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The local Maven repository, in which {@code mvn install} and {@code mvn dependency:get} store the jar of the emulator. */
final class LocalMavenRepository {

    private static final String ARTIFACT = "dli-emulator";

    private LocalMavenRepository() {}

    /** Returns the jar of the version that the kit has, if it is there. */
    static Optional<Path> jar() {
        return Optional.of(expectedJar()).filter(Files::isRegularFile);
    }

    static Path expectedJar() {
        String version = version();
        return directory()
                .resolve(Path.of("io", "github", "dliemulator", ARTIFACT, version, ARTIFACT + "-" + version + ".jar"));
    }

    private static String version() {
        return Optional.ofNullable(LocalMavenRepository.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    /** Surefire sets {@code localRepository}. */
    private static Path directory() {
        String configured = System.getProperty("maven.repo.local", System.getProperty("localRepository"));
        return configured != null ? Path.of(configured) : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }
}
