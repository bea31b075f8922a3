package io.github.dliemulator.simulation.store;

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
class Entities<T, K> extends SimpleJpaRepository<T, K> {

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(basePackages = "io.github.dliemulator", repositoryBaseClass = Entities.class)
    static class OfAllRooms {}

    private final EntityManager entities;

    Entities(JpaEntityInformation<T, ?> information, EntityManager entities) {
        super(information, entities);
        this.entities = entities;
    }

    @Override
    public <S extends T> S save(S made) {
        entities.persist(made);
        return made;
    }

    @Override
    public void delete(T read) {
        entities.remove(read);
    }
}
