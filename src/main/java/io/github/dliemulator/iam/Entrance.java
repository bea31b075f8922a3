package io.github.dliemulator.iam;

import static io.github.dliemulator.web.refusal.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.refusal.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.simulation.NoSuchWorldException;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import org.springframework.stereotype.Component;

/** Lets a caller into a world, or refuses in DLI's words. */
@Component
class Entrance {

    private final Worlds worlds;

    Entrance(Worlds worlds) {
        this.worlds = worlds;
    }

    World enter(String projectId, String caller) {
        try {
            return worlds.enter(projectId, caller);
        } catch (NoSuchWorldException e) {
            throw FOREIGN_TOKEN.because("%s", e.getMessage());
        } catch (RefusedException e) {
            throw QUOTA_EXCEEDED.because("%s", e.getMessage());
        }
    }
}
