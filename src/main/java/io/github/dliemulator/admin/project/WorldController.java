package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.web.LargeRequestBody;
import io.github.dliemulator.world.WorldSpec;
import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.Snapshots;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists, creates, deletes and resets projects. */
@Tag(name = "Projects")
@RestController
@RequestMapping("/_emulator/projects")
class WorldController {

    private final Worlds worlds;
    private final Snapshots snapshots;

    WorldController(Worlds worlds, Snapshots snapshots) {
        this.worlds = worlds;
        this.snapshots = snapshots;
    }

    /**
     * All projects.
     *
     * @param projects projects with their seed and virtual time
     */
    @Schema(name = "ProjectList")
    record ProjectList(List<Worlds.Summary> projects) {}

    /** Lists all projects with their seed and virtual time. */
    @GetMapping
    ProjectList listProjects() {
        return new ProjectList(worlds.findAll());
    }

    /**
     * Creates a project with its own seed, clock, timing and expiry, optionally from a snapshot or as a copy of another
     * project.
     *
     * <p>Errors: 400 (invalid snapshot), 404 (unknown project to copy), 409 (project ID exists, too many projects).
     */
    @LargeRequestBody
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AdminErrors({NOT_FOUND, CONFLICT})
    Worlds.Summary createProject(@RequestBody(required = false) @Valid @Nullable CreateProjectRequest body) {
        CreateProjectRequest request = Objects.requireNonNullElse(body, CreateProjectRequest.DEFAULTS);
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

    /**
     * Deletes the project and all its data. It is created again on its next use, unless {@code dli.projects.autocreate}
     * is false.
     */
    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteProject(@PathVariable("projectId") String projectId) {
        worlds.delete(PathParams.requireProjectId(projectId));
    }

    /** Deletes all data of the project, including its seed, clock and timing. Only its expiry is kept. */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetProject(@PathVariable("projectId") String projectId) {
        worlds.reset(PathParams.requireProjectId(projectId));
    }
}
