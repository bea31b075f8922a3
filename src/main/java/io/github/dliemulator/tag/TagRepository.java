package io.github.dliemulator.tag;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TagRepository extends Repository<TagEntity, TagEntity.Key> {

    List<TagEntity> findByProjectIdAndResourceTypeOrderByTagKeyAscTagValueAsc(String projectId, ResourceType type);

    List<TagEntity> findByProjectIdAndResourceTypeAndResourceNameOrderByTagKey(
            String projectId, ResourceType type, String name);

    @Query("select resourceName from TagEntity where projectId = :projectId and resourceType = :type"
            + " and tagKey = :key and tagValue = :value")
    Set<String> findResourceNames(String projectId, ResourceType type, String key, String value);

    List<TagEntity> findByProjectIdAndResourceTypeAndTagKey(String projectId, ResourceType type, String key);

    @Modifying
    @Query("delete from TagEntity where projectId = :projectId and resourceType = :type and resourceName = :name")
    void deleteByResource(String projectId, ResourceType type, String name);

    TagEntity save(TagEntity row);

    void deleteAll(Iterable<? extends TagEntity> rows);
}
