package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.ScriptSteps;
import io.github.dliemulator.script.StateMachineRegistry;
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
public class ScriptAnnotations {

    private static final String TAG_PREFIX = "emulator:";
    private static final Pattern MARKER_PREFIX = Pattern.compile("__emu_", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final StateMachineRegistry lifecycles;

    ScriptAnnotations(JdbcClient jdbc, StateMachineRegistry lifecycles) {
        this.jdbc = jdbc;
        this.lifecycles = lifecycles;
    }

    /**
     * What is written on a new resource about resources of a kind, in tags first.
     *
     * @throws io.github.dliemulator.web.error.DliException when a tag or the name can mean nothing
     */
    public List<AppliedScript> findForNewResource(ResourceType type, String name, List<Tag> tags, String kind) {
        validate(type, tags);
        return Stream.concat(
                        tags.stream()
                                .filter(tag -> tag.key().equals(TAG_PREFIX + kind))
                                .map(tag -> scriptFromTag(type, kind, tag.value())),
                        findInName(type, name, kind).stream())
                .toList();
    }

    /** Refuses tags that can mean nothing. */
    void validate(ResourceType type, List<Tag> tags) {
        tags.stream()
                .filter(tag -> tag.key().startsWith(TAG_PREFIX))
                .forEach(tag -> scriptFromTag(type, tag.key().substring(TAG_PREFIX.length()), tag.value()));
    }

    /** Refuses a name in which something is written that can mean nothing. */
    public void validate(ResourceType type, String name) {
        scriptsInName(type, name);
    }

    private AppliedScript scriptFromTag(ResourceType type, String kind, String text) {
        return new AppliedScript("script by tag", parse(type, "tag %s%s".formatted(TAG_PREFIX, kind), kind, text));
    }

    /** What is written in a name about resources of a kind; all that is written there must be legal. */
    public Optional<AppliedScript> findInName(ResourceType type, String name, String kind) {
        return Optional.ofNullable(scriptsInName(type, name).get(kind));
    }

    /** By kind, all of them; the first of a kind counts. */
    private Map<String, AppliedScript> scriptsInName(ResourceType type, String name) {
        return Arrays.stream(MARKER_PREFIX.split(name, -1))
                .skip(1)
                .map(NameMarker::parse)
                .collect(toMap(
                        NameMarker::kind, marker -> scriptFromMarker(type, name, marker), (first, second) -> first));
    }

    private AppliedScript scriptFromMarker(ResourceType type, String name, NameMarker marker) {
        return new AppliedScript("script by name", parse(type, "name " + name, marker.kind(), marker.text()));
    }

    private record NameMarker(String kind, String text) {

        private static NameMarker parse(String segment) {
            String[] parts = segment.split("_", 2);
            return new NameMarker(
                    parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].replace('_', ' '));
        }
    }

    private ScriptSteps parse(ResourceType type, String source, String kind, String text) {
        try {
            if (!type.scriptableKinds.contains(kind)) {
                throw new IllegalArgumentException("there can be scripts for %s here, not for %s"
                        .formatted(String.join(" and ", type.scriptableKinds), kind));
            }
            return lifecycles.parseStepsForCreation(kind, text.strip());
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.exception("%s: %s", source, String.valueOf(e.getMessage()));
        }
    }

    /** What is written about resources of a kind, in the tags of a project's resources of several types. */
    public TagScripts findInTags(String projectId, List<ResourceType> types, String kind) {
        return new TagScripts(
                types.stream().collect(toMap(Function.identity(), type -> findInTags(projectId, type, kind))));
    }

    private Map<String, AppliedScript> findInTags(String projectId, ResourceType type, String kind) {
        Map<String, AppliedScript> scripts = new HashMap<>();
        jdbc.sql("select resource_name, tag_value from tag where project_id = ? and resource_type = ? and tag_key = ?")
                .params(projectId, type.name(), TAG_PREFIX + kind)
                .query(row -> {
                    scripts.put(row.getString("resource_name"), scriptFromTag(type, kind, row.getString("tag_value")));
                });
        return scripts;
    }

    /** @param scripts by the type and the natural key of the resource that is tagged so */
    public record TagScripts(Map<ResourceType, Map<String, AppliedScript>> scripts) {

        public Optional<AppliedScript> find(ResourceType type, String name) {
            return Optional.ofNullable(scripts.getOrDefault(type, Map.of()).get(name));
        }
    }
}
