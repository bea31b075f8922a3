package io.github.dliemulator.upstream.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a request in random ways that all mean the same. */
public final class EquivalentRequest {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Random random;

    public EquivalentRequest(Random random) {
        this.random = random;
    }

    /** Escapes characters of a path that need no escape, in both cases of hexadecimal digits. */
    public String path(String path) {
        return map(path, character -> character.equals("/") ? "/" : escape(character, ":@!$'()*,"));
    }

    /** Escapes parameters in random ways, and changes the order of their names. */
    public String query(Map<String, List<String>> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        Collections.shuffle(names, random);
        List<List<String>> left = new ArrayList<>();
        names.forEach(name -> left.add(new ArrayList<>(parameters.get(name).stream()
                .map(value -> parameter(name, value))
                .toList())));
        List<String> query = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ofOneName = left.get(random.nextInt(left.size()));
            query.add(ofOneName.remove(0));
            left.removeIf(List::isEmpty);
        }
        return String.join(random.nextInt(4) == 0 ? "&&" : "&", query);
    }

    private String parameter(String name, String value) {
        return value.isEmpty() && random.nextBoolean()
                ? form(name, "")
                : form(name, "") + "=" + form(value, "=/?:@!$'()*,");
    }

    private String form(String text, String safe) {
        return map(text, character -> character.equals(" ") && random.nextBoolean() ? "+" : escape(character, safe));
    }

    private String escape(String character, String safe) {
        boolean plain = character.length() == 1 && (UNRESERVED + safe).contains(character);
        if (plain && random.nextInt(4) > 0) {
            return character;
        }
        StringBuilder escaped = new StringBuilder();
        for (byte octet : character.getBytes(UTF_8)) {
            escaped.append((random.nextBoolean() ? "%%%02X" : "%%%02x").formatted(octet));
        }
        return escaped.toString();
    }

    /** Writes JSON with other white space, escapes, order of members and, if asked for, forms of numbers. */
    public String json(String json, boolean withNumbers) {
        return write(JSON.readTree(json), withNumbers);
    }

    private String write(JsonNode json, boolean withNumbers) {
        if (json.isObject()) {
            List<String> members = new ArrayList<>(json.properties().stream()
                    .map(member -> string(member.getKey()) + space() + ":" + write(member.getValue(), withNumbers))
                    .toList());
            Collections.shuffle(members, random);
            return space() + "{" + space() + String.join(space() + "," + space(), members) + space() + "}" + space();
        }
        if (json.isArray()) {
            return json.valueStream()
                    .map(item -> write(item, withNumbers))
                    .collect(Collectors.joining(",", space() + "[", "]" + space()));
        }
        String text = json.isString() ? string(json.stringValue()) : json.toString();
        return space() + (json.isNumber() && withNumbers ? number(json.decimalValue()) : text) + space();
    }

    private String number(BigDecimal value) {
        return switch (random.nextInt(3)) {
            case 0 -> value.setScale(value.scale() + 1 + random.nextInt(3)).toPlainString();
            case 1 -> value.unscaledValue() + "E" + -value.scale();
            default -> value.toPlainString();
        };
    }

    private String string(String text) {
        return map(text, character -> switch (character) {
                    case "\"" -> "\\\"";
                    case "\\" -> "\\\\";
                    default -> random.nextInt(4) > 0 ? character : unicode(character);
                })
                .transform(escaped -> "\"" + escaped + "\"");
    }

    private String unicode(String character) {
        return character
                .chars()
                .mapToObj((random.nextBoolean() ? "\\u%04x" : "\\u%04X")::formatted)
                .collect(Collectors.joining());
    }

    private String space() {
        return List.of("", "", " ", "\n", "\t", "\r\n  ").get(random.nextInt(6));
    }

    private static String map(String text, Function<String, String> character) {
        return text.codePoints().mapToObj(Character::toString).map(character).collect(Collectors.joining());
    }
}
