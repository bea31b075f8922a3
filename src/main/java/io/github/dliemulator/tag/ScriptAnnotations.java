package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.ScriptSteps;
import io.github.dliemulator.script.StateMachineRegistry;
import io.github.dliemulator.world.ResourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scripts in tags {@code emulator:<kind>} of resources, which apply to the resource or to its peers. */
@Component
public class ScriptAnnotations {

    private static final String TAG_PREFIX = "emulator:";

    private final JdbcClient jdbc;
    private final StateMachineRegistry lifecycles;
    private final ObjectProvider<TaggableResources> taggableResources;

    ScriptAnnotations(
            JdbcClient jdbc, StateMachineRegistry lifecycles, ObjectProvider<TaggableResources> taggableResources) {
        this.jdbc = jdbc;
        this.lifecycles = lifecycles;
        this.taggableResources = taggableResources;
    }

    /**
     * Scripts for a kind in the tags of a new resource.
     *
     * @throws io.github.dliemulator.web.error.DliException if a tag holds an invalid script
     */
    public List<AppliedScript> findForNewResource(ResourceType type, List<Tag> tags, ResourceKind kind) {
        validate(type, tags);
        return tags.stream()
                .filter(tag -> tag.key().equals(TAG_PREFIX + kind.name()))
                .map(tag -> scriptFromTag(type, kind.name(), tag.value()))
                .toList();
    }

    /** Refuses tags that can mean nothing. */
    void validate(ResourceType type, List<Tag> tags) {
        tags.stream()
                .filter(tag -> tag.key().startsWith(TAG_PREFIX))
                .forEach(tag -> scriptFromTag(type, tag.key().substring(TAG_PREFIX.length()), tag.value()));
    }

    private AppliedScript scriptFromTag(ResourceType type, String kind, String text) {
        return new AppliedScript("script by tag", parse(type, "tag %s%s".formatted(TAG_PREFIX, kind), kind, text));
    }

    private ScriptSteps parse(ResourceType type, String source, String kind, String text) {
        try {
            return lifecycles.parseTag(kindOf(type), kind, text.strip());
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.exception("%s: %s", source, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable ResourceKind kindOf(ResourceType type) {
        return taggableResources.stream()
                .filter(provider -> provider.resourceType() == type)
                .map(TaggableResources::kind)
                .findFirst()
                .orElse(null);
    }

    /** What is written about resources of a kind, in the tags of a project's resources of several types. */
    public TagScripts findInTags(String projectId, List<ResourceType> types, ResourceKind kind) {
        return new TagScripts(types.stream()
                .collect(toMap(Function.identity(), type -> findInTags(projectId, type, kind.name()))));
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
