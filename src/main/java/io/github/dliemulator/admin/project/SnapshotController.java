package io.github.dliemulator.admin.project;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Each world as a document, and as a copy. */
@Tag(name = "Worlds")
@RestController
@RequestMapping("/_emulator/projects/{projectId}")
class SnapshotController {

    private final Worlds worlds;
    private final Snapshots snapshots;

    SnapshotController(Worlds worlds, Snapshots snapshots) {
        this.worlds = worlds;
        this.snapshots = snapshots;
    }

    /** The whole world as it is at this moment, its clock and what is still to come included. */
    @GetMapping("/snapshot")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Snapshot.class)))
    void getSnapshot(@PathVariable("projectId") String projectId, HttpServletResponse response) throws IOException {
        worlds.findOrCreate(PathParams.requireProjectId(projectId));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        snapshots.write(projectId, response.getOutputStream());
    }

    /**
     * Replaces this world by the one of a snapshot, be that of another project or of another emulator. Its clock goes on where
     * the snapshot was taken; the world's end, which is real time, stays as it is. Refused with 400 when no world can be made
     * from it, which leaves this one as it was.
     */
    @LargeRequestBody
    @PutMapping("/snapshot")
    Worlds.Summary restoreSnapshot(@PathVariable("projectId") String projectId, @RequestBody @Valid Snapshot snapshot) {
        return snapshots.restore(PathParams.requireProjectId(projectId), snapshot);
    }

    /**
     * How the copy shall be called.
     *
     * @param projectId of the copy; without one, a new one is made up
     */
    record ForkRequest(
            @Pattern(
                    regexp = CreateProjectRequest.PROJECT_ID_PATTERN,
                    message = CreateProjectRequest.PROJECT_ID_MESSAGE)
            @Nullable
            String projectId) {}

    /**
     * Begins a world that is a copy of this one at this moment, its end included. What is drawn from then on differs, since the
     * dice follow the project's id as well as the seed. Refused with 404 when this world is not there, with 409 when the copy's
     * project is, or there are as many as there may be.
     */
    @PostMapping("/fork")
    @ResponseStatus(HttpStatus.CREATED)
    Worlds.Summary forkProject(
            @PathVariable("projectId") String projectId,
            @RequestBody(required = false) @Valid @Nullable ForkRequest request) {
        String forkId = CreateProjectRequest.resolveProjectId(request == null ? null : request.projectId());
        return snapshots.copy(PathParams.requireProjectId(projectId), forkId, world -> world);
    }
}
