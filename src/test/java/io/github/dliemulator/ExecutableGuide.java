package io.github.dliemulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide whose console examples are played: what it tells to type answers what it says. Needs bash, and curl 7.82 or newer. */
public record ExecutableGuide(GeneratedFile file) {

    /** Where its emulator is. */
    public static final String DEFAULT_ADDRESS = "localhost:3540";

    private static final Pattern BLOCK = Pattern.compile("(?<=```console\n).*?(?=```\n)", Pattern.DOTALL);

    /** A command goes on until its quotes are closed, and over the end of a line after a pipe or the head of a loop. */
    private static final Pattern COMMAND =
            Pattern.compile("^\\$ ((?:[^\n']|'[^']*'|(?<=\\||do)\n)*+)", Pattern.MULTILINE);

    /** Where curl says nothing of how far it is, and the jar is what is tested. */
    private static final String SHELL = """
            curl() { command curl -sS "$@"; }
            java() { command java io.github.dliemulator.DliEmulatorApplication "${@:3}"; }
            """;

    /** @param runner what a command answers */
    public void assertOutputs(UnaryOperator<String> runner) throws IOException {
        file.assertContent(
                BLOCK.matcher(file.content()).replaceAll(block -> quoteReplacement(runBlock(block.group(), runner))));
    }

    private static String runBlock(String block, UnaryOperator<String> runner) {
        return COMMAND.matcher(block)
                .results()
                .map(command -> runCommand(command, runner))
                .collect(joining("\n"));
    }

    private static String runCommand(MatchResult command, UnaryOperator<String> runner) {
        String output = runner.apply(command.group(1)).strip();
        return command.group() + "\n" + (output.isEmpty() ? "" : output + "\n");
    }

    /** What a shell answers to a command. */
    public static String runInShell(String command, Path directory) {
        ProcessBuilder shell = new ProcessBuilder("timeout", "60", "bash", "-c", SHELL + command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        shell.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return new String(shell.start().getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
