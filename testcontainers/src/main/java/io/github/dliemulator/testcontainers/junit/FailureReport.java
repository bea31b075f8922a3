package io.github.dliemulator.testcontainers.junit;

import io.github.dliemulator.testcontainers.project.DliProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes the report on the project of a failed test, and prints its path and the seed. */
final class FailureReport {

    private FailureReport() {}

    /** Never throws, so that the failure of the test stays visible. */
    static void write(ExtensionContext context, DliProject project) {
        String test = TestNames.fileName(context);
        try {
            Path file = directory().resolve(test + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, project.report());
            print("%s failed. Report: %s (seed %d, project %s)"
                    .formatted(test, file.toUri(), project.seed(), project.id()));
        } catch (RuntimeException | IOException e) {
            print("%s failed, and there is no report on %s: %s".formatted(test, project, e.getMessage()));
        }
    }

    /** The directory of the build: that of Gradle if the project has it and none of Maven. */
    private static Path directory() {
        boolean gradle = Files.isDirectory(Path.of("build")) && !Files.isDirectory(Path.of("target"));
        return Path.of(Setting.REPORTS.value().orElse(gradle ? "build/dli" : "target/dli"));
    }

    private static void print(String text) {
        System.out.println("DLI Emulator: " + text);
    }
}
