package io.github.dliemulator.world;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.util.ReflectionUtils;

/** Primary keys of entities: a project ID, or a record that begins with one. */
final class EntityKeys {

    private static final Map<Class<?>, List<RecordComponent>> PROJECT_IDS = new ConcurrentHashMap<>();

    private EntityKeys() {}

    /** The project that has the row. */
    static String projectId(Object key) {
        return projectIds(key).findFirst().orElseThrow();
    }

    /** The projects that a row concerns: first the one that has it, then others whose IDs are in the key. */
    static Stream<String> projectIds(Object key) {
        return key instanceof String projectId
                ? Stream.of(projectId)
                : PROJECT_IDS.computeIfAbsent(key.getClass(), EntityKeys::findProjectIds).stream()
                        .map(component -> String.valueOf(ReflectionUtils.invokeMethod(component.getAccessor(), key)));
    }

    private static List<RecordComponent> findProjectIds(Class<?> type) {
        RecordComponent[] components = Objects.requireNonNull(type.getRecordComponents(), type + " must be a record");
        List<RecordComponent> projectIds = Arrays.stream(components)
                .filter(component -> component.getName().matches("projectId|.*ProjectId"))
                .toList();
        projectIds.forEach(component -> ReflectionUtils.makeAccessible(component.getAccessor()));
        return projectIds;
    }
}
