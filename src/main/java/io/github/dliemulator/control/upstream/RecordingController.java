package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.upstream.recording.Calibration;
import io.github.dliemulator.upstream.recording.Library;
import io.github.dliemulator.upstream.recording.Recording;
import io.github.dliemulator.upstream.recording.Recordings;
import io.github.dliemulator.web.LargeBody;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the upstream answered in a world. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/recordings")
class RecordingController {

    private final Worlds worlds;
    private final Recordings recordings;
    private final Library library;
    private final JsonMapper json;

    RecordingController(Worlds worlds, Recordings recordings, Library library, JsonMapper json) {
        this.worlds = worlds;
        this.recordings = recordings;
        this.library = library;
        this.json = json;
    }

    /**
     * All that was recorded, written to be read and kept: which states resources were in, for how long, and what was answered to
     * which call. No secrets.
     */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recording.class)))
    void recording(@PathVariable("projectId") String projectId, HttpServletResponse response) throws IOException {
        Recording recording = library.of(world(projectId).projectId());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writerWithDefaultPrettyPrinter().writeValue(response.getOutputStream(), recording);
    }

    /** Takes the place of what was recorded. Histories are not read; they follow from the exchanges. */
    @LargeBody
    @PutMapping
    Recording setRecording(@PathVariable("projectId") String projectId, @RequestBody @Valid Recording recording) {
        library.put(world(projectId), recording);
        return library.of(projectId);
    }

    /**
     * A timing that fits what was recorded, to be put into {@code …/timing} of this world or another. A peer's time has that of
     * its queue in it, where the queue was new.
     */
    @GetMapping("/timing")
    Calibration calibration(@PathVariable("projectId") String projectId) {
        return library.calibration(world(projectId));
    }

    /** Nothing is recorded any more. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetRecording(@PathVariable("projectId") String projectId) {
        recordings.forget(world(projectId));
    }

    private World world(String projectId) {
        return worlds.enter(Required.project(projectId));
    }
}
