package io.github.dliemulator.upstream.drift;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code drift --fail --project=demo}: asks an emulator that is running what differs, and says so by its exit code: 0 for nothing, 1
 * for something, 2 when it is not known: since nothing was compared, not every call was, or it cannot be asked. Without
 * {@code --fail} it is 0 where anything was compared.
 */
public final class DriftCommand {

    private static final String NAME = "drift";
    private static final int DRIFT = 1;
    private static final int UNKNOWN = 2;

    private DriftCommand() {}

    public static boolean isMeant(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code */
    public static int run(PrintStream out, String... args) {
        List<String> given = Arrays.asList(args).subList(1, args.length);
        String project = option(given, "--project=", null);
        if (project == null || !given.stream().allMatch(DriftCommand::isKnown)) {
            out.println(
                    "usage: drift [--fail] [--url=http://localhost:3540] --project=<project id>   (DLI_ADMIN_TOKEN)");
            return UNKNOWN;
        }
        try {
            return report(
                    out, ask(option(given, "--url=", "http://localhost:3540"), project), given.contains("--fail"));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            out.println("The emulator cannot be asked: " + e);
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static boolean isKnown(String option) {
        return option.equals("--fail") || option.startsWith("--url=") || option.startsWith("--project=");
    }

    private static @Nullable String option(List<String> given, String name, @Nullable String otherwise) {
        return given.stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .map(option -> option.substring(name.length()))
                .orElse(otherwise);
    }

    private static JsonNode ask(@Nullable String url, String project) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url + "/_emulator/projects/" + project + "/drift"))
                .timeout(Duration.ofSeconds(30));
        String token = System.getenv("DLI_ADMIN_TOKEN");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("it answered " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static int report(PrintStream out, JsonNode drift, boolean fails) {
        String verdict = drift.path("verdict").asString("");
        int notCompared = drift.path("notCompared").asInt(0);
        out.println(drift.toPrettyString());
        out.printf(
                Locale.ROOT,
                "%s after %d calls, and %d that could not be compared%n",
                verdict,
                drift.path("compared").asInt(0),
                notCompared);
        return switch (verdict) {
            case "equal" -> fails && notCompared > 0 ? UNKNOWN : 0;
            case NAME -> fails ? DRIFT : 0;
            default -> UNKNOWN;
        };
    }
}
