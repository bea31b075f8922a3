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

/** A guide whose console blocks are run: the output of each command must be the output that the guide shows. */
public record ExecutableGuide(GeneratedFile file) {

    /** The address of the emulator in the commands of a guide. */
    public static final String DEFAULT_ADDRESS = "localhost:3540";

    private static final Pattern BLOCK = Pattern.compile("(?<=```console\n).*?(?=```\n)", Pattern.DOTALL);

    /** A command continues until its quotes are closed, and on the next line after a pipe, a backslash or the head of a loop. */
    private static final Pattern COMMAND =
            Pattern.compile("^\\$ ((?:[^\n']|'[^']*'|(?<=\\||\\\\|do)\n)*+)", Pattern.MULTILINE);

    /** Hides curl's progress, supports {@code --json} in curl before 7.82, and starts the application from the class path. */
    private static final String SHELL = """
            curl() {
              local word arguments=()
              for word; do
                case $word in --json) arguments+=(-H 'Content-Type: application/json' -d) ;; *) arguments+=("$word") ;; esac
              done
              command curl -sS "${arguments[@]}"
            }
            java() { command java io.github.dliemulator.DliEmulatorApplication "${@:3}"; }
            """;

    /** @param runner returns the output of a command */
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

    /** Runs a command in a shell and returns its output. */
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
