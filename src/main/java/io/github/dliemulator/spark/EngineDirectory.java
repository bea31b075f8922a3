package io.github.dliemulator.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Directory of an installed engine: {@code lib}, and files with options for the JVM. */
record EngineDirectory(Path path) {

    private static final String NAME = "dli-engine";

    /** Finds the engine where the setting says, or else beside the JAR and in a checked-out repository. */
    static Optional<EngineDirectory> find(String setting) {
        Path home = new ApplicationHome(EngineDirectory.class).getDir().toPath();
        Stream<Path> candidates = setting.isEmpty()
                ? Stream.of(home.resolve(NAME), Path.of("engine", "target", NAME))
                : Stream.of(Path.of(setting));
        return candidates
                .filter(path -> Files.isDirectory(path.resolve("lib")))
                .findFirst()
                .map(path -> new EngineDirectory(path.toAbsolutePath().normalize()));
    }

    /** The command that starts the engine with the Java of this process. */
    List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options(Runtime.version().feature()).ifPresent(file -> command.add("@" + file));
        command.add("-cp");
        command.add("%s/lib/*%s%s/*".formatted(path, java.io.File.pathSeparator, drivers()));
        command.add("io.github.dliemulator.engine.EngineApplication");
        return command;
    }

    /** JDBC drivers of the user: {@code drivers} in the directory, or {@code engine/drivers} of a repository. */
    private Path drivers() {
        Path inRepository = path.resolve("../../drivers").normalize();
        return Files.isDirectory(path.resolve("drivers")) || !Files.isDirectory(inRepository)
                ? path.resolve("drivers")
                : inRepository;
    }

    /** The options for the newest Java that is not newer than this one. */
    private Optional<Path> options(int java) throws IOException {
        Predicate<Path> fits = file -> version(file) > 0 && version(file) <= java;
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(fits).max(Comparator.comparingInt(EngineDirectory::version));
        }
    }

    private static int version(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("jvm-[0-9]{2}\\.options") ? Integer.parseInt(name.substring(4, 6)) : 0;
    }
}
