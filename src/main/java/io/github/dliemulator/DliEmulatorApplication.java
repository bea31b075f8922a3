package io.github.dliemulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Entry point of the emulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DliEmulatorApplication {

    private static final String OPEN = "open";

    /** Starts the emulator. The arguments are settings, or {@code open <file>} and settings, which opens the report of a project. */
    public static void main(String[] args) {
        boolean opensReport = args.length > 0 && args[0].equals(OPEN);
        if (opensReport && (args.length == 1 || !Files.isReadable(Path.of(args[1])))) {
            System.err.println("Usage: open <report.html> [--setting=value ...]; the file must exist");
            System.exit(2);
        }
        SpringApplication.run(DliEmulatorApplication.class, opensReport ? withReport(args) : args);
    }

    private static String[] withReport(String... args) {
        return Stream.concat(
                        Stream.of("--dli.init.report=" + args[1]),
                        Arrays.stream(args).skip(2))
                .toArray(String[]::new);
    }
}
