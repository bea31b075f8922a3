package io.github.dliemulator.tag;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.simulation.script.Lifecycles;
import io.github.dliemulator.simulation.script.Plot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written on resources about what shall happen to them and to their peers: in a tag {@code emulator:<kind>}, or in
 * the name, where a client can set nothing else: {@code q1__emu_queue_available_after_30s}.
 */
@Component
public class Inscriptions {

    private static final String TAG = "emulator:";
    private static final Pattern MARKER = Pattern.compile("__emu_", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final Lifecycles lifecycles;

    Inscriptions(JdbcClient jdbc, Lifecycles lifecycles) {
        this.jdbc = jdbc;
        this.lifecycles = lifecycles;
    }

    /**
     * What is written on a new resource about resources of a kind, in tags first.
     *
     * @throws io.github.dliemulator.web.refusal.DliException when a tag or the name can mean nothing
     */
    public List<Cue> onNew(ResourceType type, String name, List<Tag> given, String kind) {
        requireLegal(type, given);
        return Stream.concat(
                        given.stream()
                                .filter(tag -> tag.key().equals(TAG + kind))
                                .map(tag -> tagged(type, kind, tag.value())),
                        named(type, name, kind).stream())
                .toList();
    }

    /** Refuses tags that can mean nothing. */
    void requireLegal(ResourceType type, List<Tag> given) {
        given.stream()
                .filter(tag -> tag.key().startsWith(TAG))
                .forEach(tag -> tagged(type, tag.key().substring(TAG.length()), tag.value()));
    }

    /** Refuses a name in which something is written that can mean nothing. */
    public void requireLegal(ResourceType type, String name) {
        markers(type, name);
    }

    private Cue tagged(ResourceType type, String kind, String text) {
        return new Cue("script by tag", read(type, "tag %s%s".formatted(TAG, kind), kind, text));
    }

    /** What is written in a name about resources of a kind; all that is written there must be legal. */
    public Optional<Cue> named(ResourceType type, String name, String kind) {
        return Optional.ofNullable(markers(type, name).get(kind));
    }

    /** By kind, all of them; the first of a kind counts. */
    private Map<String, Cue> markers(ResourceType type, String name) {
        return Arrays.stream(MARKER.split(name, -1))
                .skip(1)
                .map(Marker::of)
                .collect(toMap(Marker::kind, marker -> marked(type, name, marker), (first, other) -> first));
    }

    private Cue marked(ResourceType type, String name, Marker marker) {
        return new Cue("script by name", read(type, "name " + name, marker.kind(), marker.text()));
    }

    private record Marker(String kind, String text) {

        private static Marker of(String written) {
            String[] parts = written.split("_", 2);
            return new Marker(parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].replace('_', ' '));
        }
    }

    private Plot read(ResourceType type, String place, String kind, String text) {
        try {
            if (!type.scripted.contains(kind)) {
                throw new IllegalArgumentException("there can be scripts for %s here, not for %s"
                        .formatted(String.join(" and ", type.scripted), kind));
            }
            return lifecycles.readForNew(kind, text.strip());
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.because("%s: %s", place, String.valueOf(e.getMessage()));
        }
    }

    /** What is written about resources of a kind, in the tags of a project's resources of several types. */
    public Written written(String projectId, List<ResourceType> types, String kind) {
        return new Written(types.stream().collect(toMap(Function.identity(), type -> written(projectId, type, kind))));
    }

    private Map<String, Cue> written(String projectId, ResourceType type, String kind) {
        Map<String, Cue> cues = new HashMap<>();
        jdbc.sql("select resource_name, tag_value from tag where project_id = ? and resource_type = ? and tag_key = ?")
                .params(projectId, type.name(), TAG + kind)
                .query(row -> {
                    cues.put(row.getString("resource_name"), tagged(type, kind, row.getString("tag_value")));
                });
        return cues;
    }

    /** @param cues by the type and the natural key of the resource that is tagged so */
    public record Written(Map<ResourceType, Map<String, Cue>> cues) {

        public Optional<Cue> on(ResourceType type, String name) {
            return Optional.ofNullable(cues.getOrDefault(type, Map.of()).get(name));
        }
    }
}
