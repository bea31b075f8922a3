package io.github.dliemulator.tag;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TagRepository extends Repository<TagRow, TagRow.Key> {

    List<TagRow> findByProjectIdAndResourceTypeOrderByTagKeyAscTagValueAsc(String projectId, ResourceType type);

    List<TagRow> findByProjectIdAndResourceTypeAndResourceNameOrderByTagKey(
            String projectId, ResourceType type, String name);

    @Query("select resourceName from TagRow where projectId = :projectId and resourceType = :type"
            + " and tagKey = :key and tagValue = :value")
    Set<String> namesOfTagged(String projectId, ResourceType type, String key, String value);

    TagRow save(TagRow row);

    /** Lets what was saved be found by questions in SQL. */
    void flush();

    void deleteAll(Iterable<? extends TagRow> rows);
}
