package io.github.dliemulator.control.world;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Beginning;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.store.Snapshots;
import io.github.dliemulator.simulation.store.WorldStore;
import io.github.dliemulator.web.LargeBody;
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
    private final WorldStore store;
    private final Snapshots snapshots;

    WorldController(Worlds worlds, WorldStore store, Snapshots snapshots) {
        this.worlds = worlds;
        this.store = store;
        this.snapshots = snapshots;
    }

    /**
     * All worlds.
     *
     * @param projects each with its seed and its time
     */
    @Schema(name = "WorldList")
    record Projects(List<Worlds.Summary> projects) {}

    /** Every project that is there, with its world's seed and time. */
    @GetMapping
    Projects projects() {
        return new Projects(worlds.all());
    }

    /**
     * Begins a world with a seed, a clock, a timing or a time to live of its own, perhaps from a snapshot or as a copy of
     * another. Refused with 400 when no world can be made from the snapshot, with 404 when there is nothing to copy, with 409 when
     * the project is there already, or there are as many as there may be.
     */
    @LargeBody
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Worlds.Summary createWorld(@RequestBody(required = false) @Valid @Nullable CreateWorld given) {
        CreateWorld world = Objects.requireNonNullElse(given, CreateWorld.USUAL);
        Beginning usual = worlds.usualBeginning();
        return world.from() == null
                ? worlds.create(world.project(), world.beginning(usual))
                : create(
                        world,
                        world.from(),
                        there -> world.after(there, usual.clock().realTime()));
    }

    private Worlds.Summary create(CreateWorld world, Origin from, UnaryOperator<Beginning> difference) {
        return from.snapshot() == null
                ? snapshots.copy(Required.project(String.valueOf(from.projectId())), world.project(), difference)
                : snapshots.begin(world.project(), from.snapshot(), difference);
    }

    /** Ends this world: nothing of it stays, and with {@code dli.strict} its project is unknown again. */
    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropWorld(@PathVariable("projectId") String projectId) {
        store.empty(Required.project(projectId));
    }

    /** Empties this world and keeps nothing of it but its end: neither seed nor clock nor timing. */
    @PostMapping("/{projectId}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetWorld(@PathVariable("projectId") String projectId) {
        if (!worlds.restart(Required.project(projectId))) {
            store.empty(projectId);
        }
    }
}
