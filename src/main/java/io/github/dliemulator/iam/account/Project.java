package io.github.dliemulator.iam.account;

import io.github.dliemulator.world.Worlds;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** A project of the identity API. Every valid ID and name is a project. */
public record Project(String id, String name) {

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public Project {
        NameBasedId.requireName("dli.auth.projects: name", name);
        if (id == null || !Worlds.isProjectId(id)) {
            throw new IllegalArgumentException("dli.auth.projects: id needs 1 to 64 letters and digits");
        }
    }

    /** The project with this name. Its ID is the name, or derived from it if the name is no valid ID. */
    static Optional<Project> ofName(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(new Project(Worlds.isProjectId(name) ? name : NameBasedId.of("project", name), name))
                : Optional.empty();
    }

    /** The project with this ID, which is also its name. */
    static Optional<Project> ofId(String id) {
        return Worlds.isProjectId(id) ? Optional.of(new Project(id, id)) : Optional.empty();
    }

    /** Whether the project belongs to a region: its name is the region, or begins with region and underscore. */
    public boolean isInRegion(String region) {
        return name.equals(region) || name.startsWith(region + "_");
    }

    /** The regions of the project; all of them if its name contains none. */
    public Collection<String> filterRegions(Collection<String> regions) {
        return regions.stream().anyMatch(this::isInRegion)
                ? regions.stream().filter(this::isInRegion).toList()
                : regions;
    }
}
