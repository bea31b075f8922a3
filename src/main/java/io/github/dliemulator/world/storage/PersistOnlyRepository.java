package io.github.dliemulator.world.storage;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * What repositories do with entities of which those are saved that are new, and those deleted that were read in the same change.
 * The usual base asks each whether it is new, by a getter of its version: it has none, and the exception for that, with a
 * search for names that are alike, costs more than the statement.
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
