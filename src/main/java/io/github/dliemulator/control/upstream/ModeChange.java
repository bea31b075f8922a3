package io.github.dliemulator.control.upstream;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.upstream.recording.Recordings;
import org.springframework.stereotype.Component;

/** Lets others answer the calls of a world, with all that begins anew by that. */
@Component
class ModeChange {

    private final Worlds worlds;
    private final Recordings recordings;

    ModeChange(Worlds worlds, Recordings recordings) {
        this.worlds = worlds;
        this.recordings = recordings;
    }

    @AtomicChange
    void make(World world, Routing modes) {
        worlds.setRouting(world.projectId(), modes);
        if (modes.modes().anyMatch(Mode.RECORD::equals)) {
            recordings.forget(world);
        }
        if (modes.modes().anyMatch(Mode.REPLAY::equals)) {
            recordings.rewind(world);
        }
    }
}
