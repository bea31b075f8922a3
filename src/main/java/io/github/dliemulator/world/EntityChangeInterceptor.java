package io.github.dliemulator.world;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.Transaction;
import org.hibernate.cfg.SessionEventSettings;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/**
 * Notes each entity that Hibernate inserts, updates or deletes. A row concerns every project whose ID is in its primary key: a
 * grant concerns the project that has it and the one that gets it. Before the commit, increases the revisions of the projects
 * whose worlds the transaction has not locked.
 */
@Component
class EntityChangeInterceptor implements Interceptor, HibernatePropertiesCustomizer {

    private final WorldChanges changes;
    private final ObjectProvider<EntityManagerFactory> entityManagerFactory;

    EntityChangeInterceptor(WorldChanges changes, ObjectProvider<EntityManagerFactory> entityManagerFactory) {
        this.changes = changes;
        this.entityManagerFactory = entityManagerFactory;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(SessionEventSettings.INTERCEPTOR, this);
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        touch(entity, id);
        if (entity instanceof WorldEntity world) {
            changes.replace(world.projectId());
        }
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object @Nullable [] previousState, String[] names, Type[] types) {
        touch(entity, id);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        touch(entity, id);
    }

    private void touch(Object entity, Object id) {
        EntityKeys.projectIds(id).forEach(projectId -> changes.touch(projectId, Hibernate.getClass(entity), id));
    }

    @Override
    public void beforeTransactionCompletion(Transaction transaction) {
        changes.findUnlocked().forEach(this::increaseRevision);
    }

    /** With the entity manager, so that a failure to get the lock is translated as that of any other statement. */
    private void increaseRevision(String projectId) {
        Objects.requireNonNull(
                        EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagerFactory.getObject()))
                .createNativeQuery("update world set revision = revision + 1 where project_id = :projectId")
                .setParameter("projectId", projectId)
                .executeUpdate();
    }
}
