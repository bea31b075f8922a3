package io.github.dliemulator.tag;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TagRepository extends Repository<TagRow, TagRow.Key> {

    List<TagRow> findByProjectIdAndResourceTypeOrderByTagKeyAscTagValueAsc(String projectId, ResourceType type);

    List<TagRow> findByProjectIdAndResourceTypeAndResourceNameOrderByTagKey(
            String projectId, ResourceType type, String name);

    List<TagRow> findByProjectIdAndResourceTypeInAndTagKey(
            String projectId, Collection<ResourceType> types, String tagKey);

    @Modifying
    @Query(
            "delete TagRow tag where tag.projectId = :projectId and tag.resourceType = :type and tag.resourceName = :name")
    void deleteOf(String projectId, ResourceType type, String name);

    TagRow save(TagRow row);

    void deleteAll(Iterable<? extends TagRow> rows);
}
