package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.web.LargeRequestBody;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists, creates, deletes and resets projects. */
@Tag(name = "Projects")
@RestController
@RequestMapping("/_emulator/projects")
class WorldController {

    private final Worlds worlds;
    private final ProjectCreation creation;
    private final EmptyProjectDeletion deletion;
    private final InitFileReset initFileReset;

    WorldController(
            Worlds worlds, ProjectCreation creation, EmptyProjectDeletion deletion, InitFileReset initFileReset) {
        this.worlds = worlds;
        this.creation = creation;
        this.deletion = deletion;
        this.initFileReset = initFileReset;
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
        return creation.create(Objects.requireNonNullElse(body, CreateProjectRequest.DEFAULTS));
    }

    /**
     * Deletes the project and all its data. It is created again on its next use, unless {@code dli.projects.autocreate}
     * is false.
     *
     * <p>Errors: 409 (with {@code expect=empty}: the project has resources that clients created, pending changes, or faults without
     * effect; nothing is deleted).
     *
     * @param expect {@code empty}: deletes the project only if it is empty. Preset resources do not count
     */
    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AdminErrors(CONFLICT)
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Conflict",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = NotEmptyProblem.class)))
    ResponseEntity<NotEmptyProblem> deleteProject(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "expect", required = false)
                    @Pattern(regexp = "empty", message = "must be empty")
                    @Nullable
                    String expect) {
        PathParams.requireProjectId(projectId);
        if (expect == null) {
            worlds.delete(projectId);
            return ResponseEntity.noContent().build();
        }
        return deletion.deleteEmpty(projectId)
                .map(problem -> ResponseEntity.status(CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * Deletes all data of the project, including its seed, clock and timing. Only its expiry is kept.
     *
     * <p>Errors: 409 (with {@code init=true}: an init file is invalid; the project is unchanged).
     *
     * @param init whether the init files of the project run again. They are read again, and also determine the expiry. Without such
     *     a file this is an ordinary reset
     */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AdminErrors(CONFLICT)
    void resetProject(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "init", defaultValue = "false") boolean init) {
        PathParams.requireProjectId(projectId);
        if (init) {
            initFileReset.reset(projectId);
        } else {
            worlds.reset(projectId);
        }
    }
}
