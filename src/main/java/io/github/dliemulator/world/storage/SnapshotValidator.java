package io.github.dliemulator.world.storage;

import io.github.dliemulator.timeline.Instants;
import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSettingValidator;
import io.github.dliemulator.world.Worlds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Reads the project of a snapshot once, in the transaction of the restore, and rejects values that requests could not read. */
@Component
class SnapshotValidator {

    private static final String PROJECT_ID = "projectId";

    private final EntityManager entityManager;
    private final ResourceRegistry resources;
    private final WorldSettingValidator settings;
    private final Worlds worlds;
    private final List<SnapshotCheck> checks;

    SnapshotValidator(
            EntityManager entityManager,
            ResourceRegistry resources,
            WorldSettingValidator settings,
            Worlds worlds,
            List<SnapshotCheck> checks) {
        this.entityManager = entityManager;
        this.resources = resources;
        this.settings = settings;
        this.worlds = worlds;
        this.checks = checks;
    }

    /** @throws InvalidSnapshotException with table and column of a value that cannot be read */
    void validate(String projectId, Instant now) {
        entityManager.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getAttributes().stream()
                        .anyMatch(attribute -> attribute.getName().equals(PROJECT_ID)))
                .forEach(entity -> requireReadable(entity, projectId));
        settings.findError(projectId).ifPresent(error -> {
            throw new InvalidSnapshotException("tables.world[0].settings.%s", error);
        });
        World world = worlds.find(projectId).orElseThrow();
        checks.forEach(check -> requireReadable(check, world));
        requireTimelines(projectId, now);
    }

    private static void requireReadable(SnapshotCheck check, World world) {
        try {
            check.read(world);
        } catch (RuntimeException e) {
            throw new InvalidSnapshotException("tables.%s has a value that cannot be read", check.column());
        }
    }

    private void requireReadable(EntityType<?> entity, String projectId) {
        if (!isReadable(entity, "e", projectId)) {
            String column = paths(entity, "")
                    .filter(path -> !isReadable(entity, "e." + path, projectId))
                    .findFirst()
                    .map(path -> "." + columnName(path.substring(path.lastIndexOf('.') + 1)))
                    .orElse("");
            throw new InvalidSnapshotException(
                    "tables.%s%s has a value that cannot be read", tableName(entity), column);
        }
    }

    /** The attributes of a type, also those within others. */
    private static Stream<String> paths(ManagedType<?> type, String parent) {
        return type.getAttributes().stream()
                .flatMap(attribute -> attribute instanceof SingularAttribute<?, ?> single
                                && single.getType() instanceof EmbeddableType<?> embedded
                        ? paths(embedded, parent + attribute.getName() + ".")
                        : Stream.of(parent + attribute.getName()));
    }

    private boolean isReadable(EntityType<?> entity, String selection, String projectId) {
        try (Stream<?> rows = entityManager
                .createQuery(
                        "select %s from %s e where e.projectId = :projectId".formatted(selection, entity.getName()))
                .setParameter(PROJECT_ID, projectId)
                .getResultStream()) {
            rows.forEach(row -> {});
            return true;
        } catch (RuntimeException e) {
            return false;
        } finally {
            entityManager.clear();
        }
    }

    /** Spring's naming strategy. */
    private static String columnName(String attribute) {
        return attribute.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
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

    private void requireTimelines(String projectId, Instant now) {
        try {
            resources.list(projectId).forEach(resource -> requireTimeline(resource.timeline(), now));
        } catch (RuntimeException e) {
            throw new InvalidSnapshotException("tables has a resource whose timeline cannot be read");
        }
    }

    private static void requireTimeline(StateTimeline<?> timeline, Instant now) {
        requireTimes(timeline);
        if (timeline.stepAt(now).from().isAfter(now)) {
            throw new IllegalArgumentException("The resource has no state yet");
        }
        timeline.nextStep(now);
        timeline.pendingTransitions(now).forEach(transition -> {});
    }

    private static void requireTimes(StateTimeline<?> timeline) {
        Stream<Instant> steps = timeline.steps().stream().map(Step::from);
        Stream<Instant> hold =
                timeline instanceof Timeline<?> stored ? Stream.ofNullable(stored.heldAt()) : Stream.of();
        if (!Stream.concat(steps, hold).allMatch(Instants::hasFourDigitYear)) {
            throw new IllegalArgumentException("A time has no year of four digits");
        }
    }
}
