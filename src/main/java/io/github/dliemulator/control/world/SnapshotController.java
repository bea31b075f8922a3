package io.github.dliemulator.control.world;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.store.Snapshot;
import io.github.dliemulator.simulation.store.Snapshots;
import io.github.dliemulator.web.LargeBody;
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
    void snapshot(@PathVariable("projectId") String projectId, HttpServletResponse response) throws IOException {
        worlds.enter(Required.project(projectId));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        snapshots.write(projectId, response.getOutputStream());
    }

    /**
     * Replaces this world by the one of a snapshot, be that of another project or of another emulator. Its clock goes on where
     * the snapshot was taken; the world's end, which is real time, stays as it is. Refused with 400 when no world can be made
     * from it, which leaves this one as it was.
     */
    @LargeBody
    @PutMapping("/snapshot")
    Worlds.Summary restore(@PathVariable("projectId") String projectId, @RequestBody @Valid Snapshot snapshot) {
        return snapshots.restore(Required.project(projectId), snapshot);
    }

    /**
     * How the copy shall be called.
     *
     * @param projectId of the copy; without one, a new one is made up
     */
    record Fork(
            @Pattern(regexp = CreateWorld.PROJECT_ID, message = CreateWorld.PROJECT_RULE) @Nullable
            String projectId) {}

    /**
     * Begins a world that is a copy of this one at this moment, its end included. What is drawn from then on differs, since the
     * dice follow the project's id as well as the seed. Refused with 404 when this world is not there, with 409 when the copy's
     * project is, or there are as many as there may be.
     */
    @PostMapping("/fork")
    @ResponseStatus(HttpStatus.CREATED)
    Worlds.Summary fork(
            @PathVariable("projectId") String projectId, @RequestBody(required = false) @Valid @Nullable Fork given) {
        String copy = CreateWorld.project(given == null ? null : given.projectId());
        return snapshots.copy(Required.project(projectId), copy, world -> world);
    }
}
