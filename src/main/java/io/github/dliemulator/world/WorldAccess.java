package io.github.dliemulator.world;

import static io.github.dliemulator.web.error.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a caller into a world, or refuses in DLI's words. */
@Component
public class WorldAccess {

    private final Worlds worlds;

    WorldAccess(Worlds worlds) {
        this.worlds = worlds;
    }

    public World findOrCreate(String projectId, String caller) {
        return translateExceptions(() -> worlds.findOrCreate(projectId, caller));
    }

    /** Within a change: lets a caller into what there is now. */
    World lockAndRefresh(World world) {
        return translateExceptions(() -> worlds.lockAndRefresh(world));
    }

    private static World translateExceptions(Supplier<World> supplier) {
        try {
            return supplier.get();
        } catch (WorldNotFoundException e) {
            throw FOREIGN_TOKEN.exception("%s", e.getMessage());
        } catch (WorldConflictException e) {
            throw QUOTA_EXCEEDED.exception("%s", e.getMessage());
        }
    }
}
