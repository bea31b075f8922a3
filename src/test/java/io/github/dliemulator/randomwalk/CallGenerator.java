package io.github.dliemulator.randomwalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Generates calls: valid, nearly valid, and invalid ones. One seed and one series of responses give one series of calls. */
final class CallGenerator {

    private static final Pattern CHOICE = Pattern.compile("<([^<>]*)>");
    private static final int MAX_KNOWN_IDS = 5;

    private final String project;
    private final Random random;
    private final List<String> templates;
    private final List<String> connections = new ArrayList<>(List.of("nowhere"));
    private final List<String> ids = new ArrayList<>(List.of("0"));
    private final List<String> vpcs = new ArrayList<>(List.of("nowhere"));
    private final List<String> subnets = new ArrayList<>(List.of("nowhere"));
    private final List<String> jobs = new ArrayList<>(List.of("nowhere"));

    CallGenerator(String project, long seed) {
        this.project = project;
        this.random = new Random(seed);
        this.templates = loadTemplates();
    }

    /** Each idea as often as it is to be had. */
    private static List<String> loadTemplates() {
        try (InputStream calls = CallGenerator.class.getResourceAsStream("/walk/calls.txt")) {
            return new String(calls.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .flatMap(line -> Collections.nCopies(Integer.parseInt(line[0]), line[1]).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ApiCall next() {
        String template = templates.get(random.nextInt(templates.size()));
        template = replaceEach(
                template,
                "\\{tags}",
                () -> "<null|null|[{\"key\":\"<a|b>\",\"value\":\"<1|2>\"}]~[{\"key\":\" \"}]|[]>");
        while (CHOICE.matcher(template).find()) {
            template = CHOICE.matcher(template).replaceAll(choice -> Matcher.quoteReplacement(choose(choice.group(1))));
        }
        template = replaceEach(template, "\\{p}", () -> project);
        template = replaceEach(template, "\\{queue}", () -> choose("q1|q2|Q3|q4|q5~default|nope|_bad"));
        template = replaceEach(template, "\\{pool}", () -> choose("pool_a|POOL_B~nope"));
        template = replaceEach(template, "\\{connection}", () -> randomElement(connections));
        template = replaceEach(template, "\\{vpc}", () -> randomElement(vpcs));
        template = replaceEach(template, "\\{subnet}", () -> randomElement(subnets));
        template = replaceEach(template, "\\{job}", () -> randomElement(jobs));
        template = replaceEach(template, "\\{id}", () -> randomElement(random.nextBoolean() ? ids : connections));
        String[] parts = template.split(" ", 3);
        return new ApiCall(parts[0], parts[1], parts.length < 3 ? null : maybeCorrupt(parts[2]));
    }

    private static String replaceEach(String text, String placeholder, Supplier<String> value) {
        return Pattern.compile(placeholder).matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.get()));
    }

    /** One of the first, and now and then one of the odd ones. */
    private String choose(String choices) {
        String[] kinds = choices.split("~");
        String kind = kinds.length > 1 && random.nextInt(15) == 0 ? kinds[1] : kinds[0];
        return randomElement(List.of(kind.split("\\|", -1)));
    }

    private <T> T randomElement(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Now and then it is not what it should be, or not even JSON. */
    private String maybeCorrupt(String body) {
        return switch (random.nextInt(60)) {
            case 0 -> body.substring(0, body.length() / 2);
            case 1 -> "[" + body + "]";
            case 2 -> body.replaceFirst(":[^,}]*", ":{\"odd\":true}");
            case 3 -> body.replaceFirst("\\{", "{\"surplus\":1,");
            case 4 -> body.replaceFirst("\"\\w+\":", "\"other\":");
            default -> body;
        };
    }

    /** Stores the IDs that later calls can use. */
    void recordIds(ApiCall call, ApiClient.Response response) {
        if (response.isOk() && response.text().contains("\"connection_id\"")) {
            addId(connections, response.json().path("connection_id").asString());
        }
        if (response.isOk() && response.text().startsWith("{")) {
            addId(vpcs, response.json().path("vpc").path("id").asString(""));
            addId(subnets, response.json().path("subnet").path("id").asString(""));
            addId(jobs, response.json().path("job_id").asString(""));
        }
        if (response.isOk() && call.method().equals("GET")) {
            Stream.of("queues", "elastic_resource_pools")
                    .flatMap(list -> response.json().path(list).valueStream())
                    .forEach(resource -> addId(ids, resource.path("resource_id").asString("")));
        }
    }

    private static void addId(List<String> known, String id) {
        if (!id.isEmpty() && !known.contains(id)) {
            known.add(id);
        }
        if (known.size() > MAX_KNOWN_IDS) {
            known.remove(0);
        }
    }
}
