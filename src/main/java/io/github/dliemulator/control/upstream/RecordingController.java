package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.upstream.recording.Library;
import io.github.dliemulator.upstream.recording.Recording;
import io.github.dliemulator.upstream.recording.Recordings;
import io.github.dliemulator.web.LargeBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the upstream answered in a world. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/recordings")
class RecordingController {

    private final Worlds worlds;
    private final Recordings recordings;
    private final Library library;

    RecordingController(Worlds worlds, Recordings recordings, Library library) {
        this.worlds = worlds;
        this.recordings = recordings;
        this.library = library;
    }

    /** All that was recorded: which states resources were in, for how long, and what was answered to which call. No secrets. */
    @GetMapping
    Recording recording(@PathVariable("projectId") String projectId) {
        return library.of(world(projectId).projectId());
    }

    /** Takes the place of what was recorded. Histories are not read; they follow from the exchanges. */
    @LargeBody
    @PutMapping
    Recording setRecording(@PathVariable("projectId") String projectId, @RequestBody @Valid Recording recording) {
        library.put(world(projectId), recording);
        return library.of(projectId);
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
