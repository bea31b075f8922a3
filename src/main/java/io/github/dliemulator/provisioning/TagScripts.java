package io.github.dliemulator.provisioning;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.ScriptSteps;
import io.github.dliemulator.script.StateMachineRegistry;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.tag.TagValidator;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Scripts in the tags {@code emulator:<kind>} of resources, where the kind is that of the resource or of its peers. */
@Component
public class TagScripts implements TagValidator {

    private static final String TAG_PREFIX = "emulator:";

    private final StateMachineRegistry stateMachines;
    private final ObjectProvider<Tags> tags;
    private final ObjectProvider<TaggableResources> taggableResources;

    TagScripts(
            StateMachineRegistry stateMachines,
            ObjectProvider<Tags> tags,
            ObjectProvider<TaggableResources> taggableResources) {
        this.stateMachines = stateMachines;
        this.tags = tags;
        this.taggableResources = taggableResources;
    }

    /** Rejects a tag whose script is not valid. */
    @Override
    public void validate(ResourceType type, Tag tag) {
        if (tag.key().startsWith(TAG_PREFIX)) {
            parse(type, tag.key(), tag.value());
        }
    }

    /** The script for a kind in the tags of a new resource; at most one. */
    List<AppliedScript> find(ResourceType type, List<Tag> newTags, ResourceKind kind) {
        return newTags.stream()
                .filter(tag -> tag.key().equals(TAG_PREFIX + kind))
                .map(tag -> parse(type, tag.key(), tag.value()))
                .toList();
    }

    /**
     * The scripts for a kind in the tags of all resources of a type.
     *
     * @return scripts by the natural key of the tagged resource
     */
    public Map<String, AppliedScript> findByResource(String projectId, ResourceType type, ResourceKind kind) {
        String key = TAG_PREFIX + kind;
        return tags.getObject().findValues(projectId, type, key).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, value -> parse(type, key, value.getValue())));
    }

    private AppliedScript parse(ResourceType type, String tagKey, String text) {
        try {
            ScriptSteps steps =
                    stateMachines.parseTag(findKind(type), tagKey.substring(TAG_PREFIX.length()), text.strip());
            return new AppliedScript("script by tag", steps);
        } catch (IllegalArgumentException e) {
            throw invalidTag(tagKey, e);
        }
    }

    private static DliException invalidTag(String tagKey, IllegalArgumentException cause) {
        return INVALID_PARAMETER.exception("tag %s: %s", tagKey, String.valueOf(cause.getMessage()));
    }

    private @Nullable ResourceKind findKind(ResourceType type) {
        return taggableResources.stream()
                .filter(provider -> provider.resourceType() == type)
                .map(TaggableResources::kind)
                .findFirst()
                .orElse(null);
    }
}
