package io.github.dliemulator.walk;

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

/** Thinks of calls: valid ones, nearly valid ones, and nonsense. The same seed and the same answers give the same calls. */
final class Walker {

    private static final Pattern CHOICE = Pattern.compile("<([^<>]*)>");
    private static final int REMEMBERED = 5;

    private final String project;
    private final Random random;
    private final List<String> ideas;
    private final List<String> connections = new ArrayList<>(List.of("nowhere"));
    private final List<String> ids = new ArrayList<>(List.of("0"));
    private final List<String> vpcs = new ArrayList<>(List.of("nowhere"));
    private final List<String> subnets = new ArrayList<>(List.of("nowhere"));

    Walker(String project, long seed) {
        this.project = project;
        this.random = new Random(seed);
        this.ideas = ideas();
    }

    /** Each idea as often as it is to be had. */
    private static List<String> ideas() {
        try (InputStream calls = Walker.class.getResourceAsStream("/walk/calls.txt")) {
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

    Call next() {
        String idea = ideas.get(random.nextInt(ideas.size()));
        idea = each(
                idea, "\\{tags}", () -> "<null|null|[{\"key\":\"<a|b>\",\"value\":\"<1|2>\"}]~[{\"key\":\" \"}]|[]>");
        while (CHOICE.matcher(idea).find()) {
            idea = CHOICE.matcher(idea).replaceAll(choice -> Matcher.quoteReplacement(chosen(choice.group(1))));
        }
        idea = each(idea, "\\{p}", () -> project);
        idea = each(idea, "\\{queue}", () -> chosen("q1|q2|Q3|q4|q5~default|nope|_bad"));
        idea = each(idea, "\\{pool}", () -> chosen("pool_a|POOL_B~nope"));
        idea = each(idea, "\\{connection}", () -> oneOf(connections));
        idea = each(idea, "\\{vpc}", () -> oneOf(vpcs));
        idea = each(idea, "\\{subnet}", () -> oneOf(subnets));
        idea = each(idea, "\\{id}", () -> oneOf(random.nextBoolean() ? ids : connections));
        String[] parts = idea.split(" ", 3);
        return new Call(parts[0], parts[1], parts.length < 3 ? null : spoilt(parts[2]));
    }

    private static String each(String text, String what, Supplier<String> value) {
        return Pattern.compile(what).matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.get()));
    }

    /** One of the first, and now and then one of the odd ones. */
    private String chosen(String choices) {
        String[] kinds = choices.split("~");
        String kind = kinds.length > 1 && random.nextInt(15) == 0 ? kinds[1] : kinds[0];
        return oneOf(List.of(kind.split("\\|", -1)));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Now and then it is not what it should be, or not even JSON. */
    private String spoilt(String body) {
        return switch (random.nextInt(60)) {
            case 0 -> body.substring(0, body.length() / 2);
            case 1 -> "[" + body + "]";
            case 2 -> body.replaceFirst(":[^,}]*", ":{\"odd\":true}");
            case 3 -> body.replaceFirst("\\{", "{\"surplus\":1,");
            case 4 -> body.replaceFirst("\"\\w+\":", "\"other\":");
            default -> body;
        };
    }

    /** Learns the ids that later calls can name. */
    void learn(Call call, Wire.Answer answer) {
        if (answer.isOk() && answer.text().contains("\"connection_id\"")) {
            remember(connections, answer.json().path("connection_id").asString());
        }
        if (answer.isOk() && answer.text().startsWith("{")) {
            remember(vpcs, answer.json().path("vpc").path("id").asString(""));
            remember(subnets, answer.json().path("subnet").path("id").asString(""));
        }
        if (answer.isOk() && call.method().equals("GET")) {
            Stream.of("queues", "elastic_resource_pools")
                    .flatMap(list -> answer.json().path(list).valueStream())
                    .forEach(resource ->
                            remember(ids, resource.path("resource_id").asString("")));
        }
    }

    private static void remember(List<String> known, String id) {
        if (!id.isEmpty() && !known.contains(id)) {
            known.add(id);
        }
        if (known.size() > REMEMBERED) {
            known.remove(0);
        }
    }
}
