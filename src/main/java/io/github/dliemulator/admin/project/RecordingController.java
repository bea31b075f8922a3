package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.upstream.recording.Calibration;
import io.github.dliemulator.upstream.recording.Recording;
import io.github.dliemulator.upstream.recording.RecordingService;
import io.github.dliemulator.upstream.recording.RecordingStore;
import io.github.dliemulator.web.LargeRequestBody;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
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

/** Recording of the upstream's responses in a project. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/recordings")
class RecordingController {

    private final Worlds worlds;
    private final RecordingStore recordings;
    private final RecordingService recordingService;
    private final JsonMapper json;

    RecordingController(Worlds worlds, RecordingStore recordings, RecordingService recordingService, JsonMapper json) {
        this.worlds = worlds;
        this.recordings = recordings;
        this.recordingService = recordingService;
        this.json = json;
    }

    /**
     * Returns the recording: the states of resources with their durations, and the response to each request. Secrets
     * are removed.
     */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recording.class)))
    void getRecording(@PathVariable("projectId") String projectId, HttpServletResponse response) throws IOException {
        Recording recording = recordingService.export(world(projectId).projectId());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writerWithDefaultPrettyPrinter().writeValue(response.getOutputStream(), recording);
    }

    /** Replaces the recording. State histories in the request are ignored, since they are derived from the exchanges. */
    @LargeRequestBody
    @PutMapping
    Recording setRecording(@PathVariable("projectId") String projectId, @RequestBody @Valid Recording recording) {
        recordingService.importRecording(worlds.findOrCreate(PathParams.requireProjectId(projectId)), recording);
        return recordingService.export(projectId);
    }

    /**
     * Derives a timing profile from the recording, which can be set as the {@code timing} of a project. The duration of
     * a peering includes that of its queue if the queue was new.
     */
    @GetMapping("/timing")
    Calibration getCalibration(@PathVariable("projectId") String projectId) {
        return recordingService.calibrate(world(projectId));
    }

    /** Deletes the recording. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRecording(@PathVariable("projectId") String projectId) {
        worlds.find(PathParams.requireProjectId(projectId)).ifPresent(recordings::delete);
    }

    private World world(String projectId) {
        return worlds.findOrDefault(PathParams.requireProjectId(projectId));
    }
}
