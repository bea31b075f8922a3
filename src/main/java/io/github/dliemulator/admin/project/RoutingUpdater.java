package io.github.dliemulator.admin.project;

import io.github.dliemulator.upstream.recording.RecordingStore;
import io.github.dliemulator.world.Routing;
import io.github.dliemulator.world.RoutingMode;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import org.springframework.stereotype.Component;

/** Lets others answer the calls of a world, with all that begins anew by that. */
@Component
class RoutingUpdater {

    private final Worlds worlds;
    private final RecordingStore recordings;
    private final WorldTransactions transactions;

    RoutingUpdater(Worlds worlds, RecordingStore recordings, WorldTransactions transactions) {
        this.worlds = worlds;
        this.recordings = recordings;
        this.transactions = transactions;
    }

    void update(World entered, Routing routing) {
        transactions.run(entered, world -> {
            worlds.setRouting(world.projectId(), routing);
            if (routing.modes().anyMatch(RoutingMode.RECORD::equals)) {
                recordings.delete(world);
            }
            if (routing.modes().anyMatch(RoutingMode.REPLAY::equals)) {
                recordings.restartReplay(world);
            }
        });
    }
}
