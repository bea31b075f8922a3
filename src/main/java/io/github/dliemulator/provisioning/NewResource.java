package io.github.dliemulator.provisioning;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.world.ResourceKind;
import java.util.List;
import java.util.Map;

/**
 * A resource to create.
 *
 * @param type type under which it is tagged
 * @param name natural key, under which its tags are stored and scripts match it
 * @param quota what it uses of the quotas of its project
 */
public record NewResource(
        ResourceKind kind, ResourceType type, String name, List<Tag> tags, Map<QuotaType, Integer> quota) {}
