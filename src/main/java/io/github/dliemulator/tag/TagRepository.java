package io.github.dliemulator.tag;

import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TagRepository extends Repository<TagRow, TagRow.Key> {

    @Query("""
            select tag.resourceName from TagRow tag
            where tag.projectId = :projectId and tag.resourceType = :type
              and tag.tagKey = :key and tag.tagValue = :value""")
    Set<String> findTagged(String projectId, ResourceType type, String key, String value);

    @Modifying
    @Query(
            "delete TagRow tag where tag.projectId = :projectId and tag.resourceType = :type and tag.resourceName = :name")
    void deleteOf(String projectId, ResourceType type, String name);

    TagRow save(TagRow row);
}
