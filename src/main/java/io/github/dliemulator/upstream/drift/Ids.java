package io.github.dliemulator.upstream.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which id of the emulator is which id of the upstream: each has one, or none that is known. */
final class Ids {

    private static final int MOST = 2000;

    private static final Pattern ID = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])");

    /** One that stands between quotes. */
    private static final Pattern TEXT = Pattern.compile("(?<=\")(" + ID.pattern() + ")(?=\")");

    private final String projectId;
    private final Map<String, String> upstream = new HashMap<>();
    private final Map<String, String> emulator = new HashMap<>();

    Ids(String projectId) {
        this.projectId = projectId;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether these are two names of one thing, as far as is known by now. Only ids are remembered, since paths are made of them. */
    synchronized boolean match(String ours, String theirs) {
        boolean fresh = !upstream.containsKey(ours) && !emulator.containsKey(theirs);
        if (fresh && isPair(ours, theirs) && upstream.size() < MOST) {
            upstream.put(ours, theirs);
            emulator.put(theirs, ours);
        }
        return fresh || theirs.equals(upstream.get(ours));
    }

    /** The project has one id on both sides. */
    private boolean isPair(String ours, String theirs) {
        return Stream.of(ours, theirs).allMatch(id -> isId(id) && !id.equals(projectId));
    }

    /** A text of the emulator's, as the upstream would write it. */
    synchronized String toUpstream(String text) {
        return replaced(text, id -> Objects.requireNonNullElse(upstream.get(id), id));
    }

    synchronized String toEmulator(String text) {
        return replaced(text, id -> Objects.requireNonNullElse(emulator.get(id), id));
    }

    /** A body of the upstream's, as the emulator would have it. */
    synchronized byte[] toEmulator(byte[] body) {
        return translated(body, id -> Objects.requireNonNullElse(emulator.get(id), id));
    }

    /** A body with other ids in it, where they are all of a text. Whatever it is, the rest stays byte for byte. */
    static byte[] translated(byte[] body, UnaryOperator<String> other) {
        String text = new String(body, ISO_8859_1);
        return TEXT.matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(other.apply(id.group())))
                .getBytes(ISO_8859_1);
    }

    private static String replaced(String text, UnaryOperator<String> other) {
        return ID.matcher(text).replaceAll((MatchResult id) -> Matcher.quoteReplacement(other.apply(id.group())));
    }
}
