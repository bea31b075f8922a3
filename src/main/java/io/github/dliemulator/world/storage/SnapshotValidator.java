package io.github.dliemulator.world.storage;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldSettingValidator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Reads all rows and timelines of a restored world, so that invalid ones are rejected now and not by later requests. */
@Component
class SnapshotValidator {

    private static final String PROJECT_ID = "projectId";

    private final EntityManager entityManager;
    private final ResourceRegistry resources;
    private final WorldSettingValidator settings;

    SnapshotValidator(EntityManager entityManager, ResourceRegistry resources, WorldSettingValidator settings) {
        this.entityManager = entityManager;
        this.resources = resources;
        this.settings = settings;
    }

    void validate(String projectId, Instant now) {
        entityManager.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getAttributes().stream()
                        .anyMatch(attribute -> attribute.getName().equals(PROJECT_ID)))
                .forEach(entity -> requireReadable(entity, projectId));
        settings.findError(projectId).ifPresent(error -> {
            throw new InvalidSnapshotException("tables.world[0].settings.%s", error);
        });
        try {
            resources.list(projectId).forEach(resource -> requireTimeline(resource.timeline(), now));
        } catch (RuntimeException e) {
            throw new InvalidSnapshotException("tables have a resource with an invalid timeline");
        }
    }

    private void requireReadable(EntityType<?> entity, String projectId) {
        try (Stream<?> rows = entityManager
                .createQuery(
                        "select e from %s e where e.projectId = :projectId".formatted(entity.getName()),
                        entity.getJavaType())
                .setParameter(PROJECT_ID, projectId)
                .getResultStream()) {
            rows.forEach(entityManager::detach);
        } catch (RuntimeException e) {
            throw new InvalidSnapshotException("tables.%s has an invalid row", tableName(entity));
        }
    }

    private String tableName(EntityType<?> entity) {
        return entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity.getJavaType())
                .getMappedTableDetails()
                .getTableName();
    }

    private static void requireTimeline(StateTimeline<?> timeline, Instant now) {
        timeline.stepAt(now);
        timeline.nextStep(now);
        timeline.pendingTransitions(now).forEach(transition -> {});
    }
}
