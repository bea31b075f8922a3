package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs a benchmark, and compares its ratios with those that were accepted last. */
final class Bench {

    private static final Path LAST = Path.of("bench/last.tsv");

    private static final double TOLERATED = 0.75;

    private final Map<String, Double> ratios = new TreeMap<>();
    private final List<String> arguments;

    Bench(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Prints the figures as a table, and stores the ratios that later runs are compared with. */
    interface Program {
        void run(Bench bench) throws Exception;
    }

    private static final Map<String, Program> PROGRAMS = Map.of(
            "speed", new Speed()::run, "growth", new Growth()::run, "passing", new Passing()::run, "watching", new Watching()::run, "attacks", Attacks::run, "soak", Soak::run);

    public static void main(String[] args) throws Exception {
        Program program = args.length == 0 ? null : PROGRAMS.get(args[0]);
        if (program == null) {
            System.err.println("bench/run " + String.join("|", new TreeMap<>(PROGRAMS).keySet()) + " [--accept] [--minutes N]");
            System.exit(2);
        }
        System.out.println(machine() + "\n");
        Bench bench = new Bench(List.of(args));
        program.run(bench);
        bench.compare();
        if (List.of(args).contains("--accept")) {
            bench.accept();
        }
        System.exit(0);
    }

    private static String machine() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return "Commit %s, %d cores, %s %s, Java %s, load %s at the start"
                .formatted(
                        commit,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** The number after an option such as {@code --minutes}. */
    int option(String name, int defaultValue) {
        int index = arguments.indexOf(name);
        return index < 0 ? defaultValue : Integer.parseInt(arguments.get(index + 1));
    }

    static void row(Object... cells) {
        System.out.println(List.of(cells).stream()
                .map(cell -> cell instanceof Double number ? text(number) : String.valueOf(cell))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    static String text(double number) {
        return number < 10 ? "%.2f".formatted(number) : "%,.0f".formatted(number);
    }

    /** Better when it is larger. */
    double ratio(String name, double better, double than) {
        ratios.put(name, better / than);
        return better / than;
    }

    private void compare() throws IOException {
        Map<String, Double> last = last();
        ratios.forEach((name, ratio) -> {
            double before = last.getOrDefault(name, 0.0);
            if (ratio < before * TOLERATED) {
                System.out.printf("WARNING: %s is %.2f, and was %.2f%n", name, ratio, before);
            }
        });
    }

    private void accept() throws IOException {
        Map<String, Double> all = last();
        all.putAll(ratios);
        Files.write(
                LAST,
                all.entrySet().stream()
                        .map(ratio -> "%s\t%.3f".formatted(ratio.getKey(), ratio.getValue()))
                        .toList());
    }

    private static Map<String, Double> last() throws IOException {
        return !Files.exists(LAST)
                ? new TreeMap<>()
                : Files.readAllLines(LAST).stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(
                                line -> line[0], line -> Double.valueOf(line[1]), (one, other) -> other, TreeMap::new));
    }
}
