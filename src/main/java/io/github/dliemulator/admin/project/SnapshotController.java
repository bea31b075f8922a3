package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.web.LargeRequestBody;
import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.Snapshot;
import io.github.dliemulator.world.storage.Snapshots;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Snapshots and copies of a project. */
@Tag(name = "Projects")
@RestController
@RequestMapping("/_emulator/projects/{projectId}")
class SnapshotController {

    private final Snapshots snapshots;

    SnapshotController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Returns a snapshot of the project, including its clock and pending changes. */
    @GetMapping("/snapshot")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Snapshot.class)))
    void getSnapshot(@PathVariable("projectId") String projectId, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        snapshots.write(PathParams.requireProjectId(projectId), response.getOutputStream());
    }

    /**
     * Replaces the project by a snapshot, which can come from another project or emulator. The clock continues at the
     * time of the snapshot. The expiry of the project, in real time, does not change.
     *
     * <p>Errors: 400 (invalid snapshot; the project is unchanged).
     *
     * @param dryRun whether the snapshot is only validated: the response is the same, and the project does not change
     */
    @LargeRequestBody
    @PutMapping("/snapshot")
    Worlds.Summary restoreSnapshot(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestBody @Valid Snapshot snapshot) {
        PathParams.requireProjectId(projectId);
        return dryRun ? snapshots.validate(projectId, snapshot) : snapshots.restore(projectId, snapshot);
    }

    /**
     * Project ID of the copy.
     *
     * @param projectId project ID of the copy. By default, a new one is generated.
     */
    record ForkRequest(
            @Pattern(
                    regexp = CreateProjectRequest.PROJECT_ID_PATTERN,
                    message = CreateProjectRequest.PROJECT_ID_MESSAGE)
            @Nullable
            String projectId) {}

    /**
     * Creates a copy of the project, including its expiry. Later samples differ between both, since they depend on the
     * project ID as well as on the seed.
     *
     * <p>Errors: 404 (unknown project), 409 (project ID exists, too many projects).
     */
    @PostMapping("/fork")
    @ResponseStatus(HttpStatus.CREATED)
    @AdminErrors({NOT_FOUND, CONFLICT})
    Worlds.Summary forkProject(
            @PathVariable("projectId") String projectId,
            @RequestBody(required = false) @Valid @Nullable ForkRequest request) {
        String forkId = CreateProjectRequest.resolveProjectId(request == null ? null : request.projectId());
        return snapshots.copy(PathParams.requireProjectId(projectId), forkId, world -> world);
    }
}
