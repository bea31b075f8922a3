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

/** Pairs of IDs, one of the emulator and one of the upstream, that name the same resource. Thread-safe. */
final class IdMapping {

    private static final int MAX_ENTRIES = 2000;

    private static final Pattern ID = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])");

    /** An ID that is a whole JSON string. */
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

    /** Whether these are the names of one resource on both sides. Links two IDs if neither is linked yet. */
    synchronized boolean matchOrLink(String ours, String theirs) {
        boolean unknown = !upstreamByEmulatorId.containsKey(ours) && !emulatorByUpstreamId.containsKey(theirs);
        if (unknown && isLinkable(ours, theirs) && upstreamByEmulatorId.size() < MAX_ENTRIES) {
            upstreamByEmulatorId.put(ours, theirs);
            emulatorByUpstreamId.put(theirs, ours);
        }
        return unknown || theirs.equals(upstreamByEmulatorId.get(ours));
    }

    /** The project ID is the same on both sides. */
    private boolean isLinkable(String ours, String theirs) {
        return Stream.of(ours, theirs).allMatch(id -> isId(id) && !id.equals(projectId));
    }

    /** Replaces IDs of the emulator in a path or a JSON body by those of the upstream. */
    synchronized String toUpstream(String text) {
        return replaceIds(text, id -> Objects.requireNonNullElse(upstreamByEmulatorId.get(id), id));
    }

    synchronized String toEmulator(String text) {
        return replaceIds(text, id -> Objects.requireNonNullElse(emulatorByUpstreamId.get(id), id));
    }

    /** Replaces the upstream's IDs that are whole JSON strings by the emulator's. */
    synchronized byte[] toEmulator(byte[] body) {
        return replaceQuotedIds(body, id -> Objects.requireNonNullElse(emulatorByUpstreamId.get(id), id));
    }

    /** Replaces IDs that are whole JSON strings. All other bytes stay as they are, whatever the encoding. */
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
