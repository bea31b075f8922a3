package io.github.dliemulator.control.world;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.store.WorldStore;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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
    private final WorldStore store;

    WorldController(Worlds worlds, WorldStore store) {
        this.worlds = worlds;
        this.store = store;
    }

    record Projects(List<Worlds.Summary> projects) {}

    /** Every project that is there, with its world's seed and time. */
    @GetMapping
    Projects projects() {
        return new Projects(worlds.all());
    }

    /**
     * Begins a world with a seed, a clock, a timing or a time to live of its own. Refused with 409 when the project is there
     * already, or there are as many as there may be.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Worlds.Summary create(@RequestBody(required = false) @Valid @Nullable CreateWorld given) {
        CreateWorld world = Objects.requireNonNullElse(given, CreateWorld.USUAL);
        return worlds.create(world.project(), world.beginning(worlds.usualBeginning()));
    }

    /** Ends this world: nothing of it stays, and with {@code dli.strict} its project is unknown again. */
    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable("projectId") String projectId) {
        store.empty(Required.project(projectId));
    }

    /** Empties this world and keeps nothing of it but its end: neither seed nor clock nor timing. */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable("projectId") String projectId) {
        if (!worlds.restart(Required.project(projectId))) {
            store.empty(projectId);
        }
    }
}
