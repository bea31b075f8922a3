package io.github.dliemulator.world.storage;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * Base of all repositories: {@code save} always inserts a new entity, {@code delete} always deletes a managed one. The default
 * implementation first finds out whether an entity is new, which costs a select statement, because keys are assigned.
 */
class PersistOnlyRepository<T, K> extends SimpleJpaRepository<T, K> {

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(basePackages = "io.github.dliemulator", repositoryBaseClass = PersistOnlyRepository.class)
    static class JpaConfiguration {}

    private final EntityManager entityManager;

    PersistOnlyRepository(JpaEntityInformation<T, ?> information, EntityManager entityManager) {
        super(information, entityManager);
        this.entityManager = entityManager;
    }

    @Override
    public <S extends T> S save(S entity) {
        entityManager.persist(entity);
        return entity;
    }

    @Override
    public void delete(T entity) {
        entityManager.remove(entity);
    }
}
