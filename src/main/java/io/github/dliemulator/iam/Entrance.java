package io.github.dliemulator.iam;

import static io.github.dliemulator.web.refusal.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.refusal.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.simulation.NoSuchWorldException;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a caller into a world, or refuses in DLI's words. */
@Component
class Entrance {

    private final Worlds worlds;

    Entrance(Worlds worlds) {
        this.worlds = worlds;
    }

    World enter(String projectId, String caller) {
        return orRefuse(() -> worlds.enter(projectId, caller));
    }

    /** Within a change: lets a caller into what there is now. */
    World reenter(World world) {
        return orRefuse(() -> worlds.reenter(world));
    }

    private static World orRefuse(Supplier<World> entering) {
        try {
            return entering.get();
        } catch (NoSuchWorldException e) {
            throw FOREIGN_TOKEN.because("%s", e.getMessage());
        } catch (RefusedException e) {
            throw QUOTA_EXCEEDED.because("%s", e.getMessage());
        }
    }
}
