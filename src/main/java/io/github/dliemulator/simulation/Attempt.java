package io.github.dliemulator.simulation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How often a name has been used in a world, so that a resource made again under its old name is not its old self. */
@Entity
@IdClass(Attempt.Key.class)
class Attempt {

    record Key(String projectId, String kind, String name) {}

    @Id
    private String projectId;

    @Id
    private String kind;

    @Id
    private String name;

    private long attempts;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(String projectId, String kind, String name) {
        this.projectId = projectId;
        this.kind = kind;
        this.name = name;
    }

    long next() {
        return ++attempts;
    }
}
