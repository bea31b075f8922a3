package io.github.dliemulator.control;

import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.store.WorldStore;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All worlds, and each as a whole. */
@Tag(name = "Worlds")
@RestController
@RequestMapping("/_emulator/projects")
class ProjectController {

    private final Worlds worlds;
    private final WorldStore store;

    ProjectController(Worlds worlds, WorldStore store) {
        this.worlds = worlds;
        this.store = store;
    }

    record Projects(List<Worlds.Summary> projects) {}

    /** Every project that has been used, with its world's seed and time. */
    @GetMapping
    Projects projects() {
        return new Projects(worlds.all());
    }

    /** Empties this world and keeps nothing of it, neither clock nor timing. */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable("projectId") String projectId) {
        store.empty(ProjectIds.require(projectId));
    }
}
