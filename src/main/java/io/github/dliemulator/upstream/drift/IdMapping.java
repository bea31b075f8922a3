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
final class IdMapping {

    private static final int MAX_ENTRIES = 2000;

    private static final Pattern ID = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])");

    /** One that stands between quotes. */
    private static final Pattern QUOTED_ID = Pattern.compile("(?<=\")(" + ID.pattern() + ")(?=\")");

    private final String projectId;
    private final Map<String, String> upstreamByEmulatorId = new HashMap<>();
    private final Map<String, String> emulatorByUpstreamId = new HashMap<>();

    IdMapping(String projectId) {
        this.projectId = projectId;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether these are two names of one thing, as far as is known by now. Only ids are remembered, since paths are made of them. */
    synchronized boolean matchOrLink(String ours, String theirs) {
        boolean unknown = !upstreamByEmulatorId.containsKey(ours) && !emulatorByUpstreamId.containsKey(theirs);
        if (unknown && isLinkable(ours, theirs) && upstreamByEmulatorId.size() < MAX_ENTRIES) {
            upstreamByEmulatorId.put(ours, theirs);
            emulatorByUpstreamId.put(theirs, ours);
        }
        return unknown || theirs.equals(upstreamByEmulatorId.get(ours));
    }

    /** The project has one id on both sides. */
    private boolean isLinkable(String ours, String theirs) {
        return Stream.of(ours, theirs).allMatch(id -> isId(id) && !id.equals(projectId));
    }

    /** A text of the emulator's, as the upstream would write it. */
    synchronized String toUpstream(String text) {
        return replaceIds(text, id -> Objects.requireNonNullElse(upstreamByEmulatorId.get(id), id));
    }

    synchronized String toEmulator(String text) {
        return replaceIds(text, id -> Objects.requireNonNullElse(emulatorByUpstreamId.get(id), id));
    }

    /** A body of the upstream's, as the emulator would have it. */
    synchronized byte[] toEmulator(byte[] body) {
        return replaceQuotedIds(body, id -> Objects.requireNonNullElse(emulatorByUpstreamId.get(id), id));
    }

    /** A body with other ids in it, where they are all of a text. Whatever it is, the rest stays byte for byte. */
    static byte[] replaceQuotedIds(byte[] body, UnaryOperator<String> replacement) {
        String text = new String(body, ISO_8859_1);
        return QUOTED_ID
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(replacement.apply(id.group())))
                .getBytes(ISO_8859_1);
    }

    private static String replaceIds(String text, UnaryOperator<String> replacement) {
        return ID.matcher(text).replaceAll((MatchResult id) -> Matcher.quoteReplacement(replacement.apply(id.group())));
    }
}
