package io.github.dliemulator.admin.project;

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

/** All worlds, and each as a whole. */
@Tag(name = "Worlds")
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
     * All worlds.
     *
     * @param projects each with its seed and its time
     */
    @Schema(name = "WorldList")
    record ProjectList(List<Worlds.Summary> projects) {}

    /** Every project that is there, with its world's seed and time. */
    @GetMapping
    ProjectList listProjects() {
        return new ProjectList(worlds.findAll());
    }

    /**
     * Begins a world with a seed, a clock, a timing or a time to live of its own, perhaps from a snapshot or as a copy of
     * another. Refused with 400 when no world can be made from the snapshot, with 404 when there is nothing to copy, with 409 when
     * the project is there already, or there are as many as there may be.
     */
    @LargeRequestBody
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
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

    /** Ends this world: nothing of it stays, and with {@code dli.strict} its project is unknown again. */
    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteProject(@PathVariable("projectId") String projectId) {
        worlds.delete(PathParams.requireProjectId(projectId));
    }

    /** Empties this world and keeps nothing of it but its end: neither seed nor clock nor timing. */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetProject(@PathVariable("projectId") String projectId) {
        worlds.reset(PathParams.requireProjectId(projectId));
    }
}
