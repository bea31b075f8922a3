package io.github.dliemulator.iam.account;

import io.github.dliemulator.world.Worlds;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** A project, which is a world of its own: whatever has an id is there. */
public record Project(String id, String name) {

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public Project {
        NameBasedId.requireName("dli.auth.projects: name", name);
        if (id == null || !Worlds.isProjectId(id)) {
            throw new IllegalArgumentException("dli.auth.projects: id needs 1 to 64 letters and digits");
        }
    }

    /** The project of this name: its id is the name itself, or made of it when the name cannot be one. */
    static Optional<Project> ofName(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(new Project(Worlds.isProjectId(name) ? name : NameBasedId.of("project", name), name))
                : Optional.empty();
    }

    /** The project of this id, of which nothing else is known. */
    static Optional<Project> ofId(String id) {
        return Worlds.isProjectId(id) ? Optional.of(new Project(id, id)) : Optional.empty();
    }

    /** Whether it lies in this region: it is called so, or so with something after an underscore. */
    public boolean isInRegion(String region) {
        return name.equals(region) || name.startsWith(region + "_");
    }

    /** Those of these regions that it lies in; all, when its name tells nothing. */
    public Collection<String> filterRegions(Collection<String> regions) {
        return regions.stream().anyMatch(this::isInRegion)
                ? regions.stream().filter(this::isInRegion).toList()
                : regions;
    }
}
