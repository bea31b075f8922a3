package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.world.WorldSpec;
import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.Snapshots;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Creates projects with the defaults, from a snapshot, or as a copy of another project. */
@Component
class ProjectCreation {

    private final Worlds worlds;
    private final Snapshots snapshots;

    ProjectCreation(Worlds worlds, Snapshots snapshots) {
        this.worlds = worlds;
        this.snapshots = snapshots;
    }

    Worlds.Summary create(CreateProjectRequest request) {
        WorldSpec defaults = worlds.defaultSpec();
        return request.from() == null
                ? worlds.create(request.resolveProjectId(), request.toSpec(defaults))
                : createFrom(
                        request,
                        request.from(),
                        source -> request.applyTo(source, defaults.clock().realTime()));
    }

    private Worlds.Summary createFrom(
            CreateProjectRequest request, ProjectSource source, UnaryOperator<WorldSpec> customizer) {
        return source.snapshot() == null
                ? snapshots.copy(
                        PathParams.requireProjectId(String.valueOf(source.projectId())),
                        request.resolveProjectId(),
                        customizer)
                : snapshots.create(request.resolveProjectId(), source.snapshot(), customizer);
    }
}
