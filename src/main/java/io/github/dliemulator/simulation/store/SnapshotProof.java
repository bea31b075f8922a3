package io.github.dliemulator.simulation.store;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Resources;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Looks once at all that a snapshot brought: what no room can read is refused now, and not when somebody asks for it. */
@Component
class SnapshotProof {

    private static final String PROJECT = "projectId";

    private final EntityManager entities;
    private final Resources resources;

    SnapshotProof(EntityManager entities, Resources resources) {
        this.entities = entities;
        this.resources = resources;
    }

    void require(String projectId, Instant now) {
        entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getAttributes().stream()
                        .anyMatch(attribute -> attribute.getName().equals(PROJECT)))
                .forEach(entity -> requireReadable(entity, projectId));
        try {
            resources.of(projectId).forEach(resource -> requireCourse(resource.course(), now));
        } catch (RuntimeException e) {
            throw new BadSnapshotException("tables have a resource whose course cannot be understood");
        }
    }

    private void requireReadable(EntityType<?> entity, String projectId) {
        try (Stream<?> rows = entities.createQuery(
                        "select e from %s e where e.projectId = :projectId".formatted(entity.getName()),
                        entity.getJavaType())
                .setParameter(PROJECT, projectId)
                .getResultStream()) {
            rows.forEach(entities::detach);
        } catch (RuntimeException e) {
            throw new BadSnapshotException("tables.%s has a row that cannot be understood", table(entity));
        }
    }

    private String table(EntityType<?> entity) {
        return entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity.getJavaType())
                .getMappedTableDetails()
                .getTableName();
    }

    private static void requireCourse(Course<?> course, Instant now) {
        course.stepAt(now);
        course.next(now);
        course.pending(now).forEach(shift -> {});
    }
}
