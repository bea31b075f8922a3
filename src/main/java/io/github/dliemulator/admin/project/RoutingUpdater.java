package io.github.dliemulator.admin.project;

import io.github.dliemulator.upstream.Routing;
import io.github.dliemulator.upstream.RoutingMode;
import io.github.dliemulator.upstream.recording.RecordingStore;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import org.springframework.stereotype.Component;

/**
 * Updates the routing of a project in a transaction. Deletes the recording if a mode is {@code record}, and restarts
 * the replay if a mode is {@code replay}.
 */
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

    void update(String projectId, Routing routing) {
        transactions.run(projectId, world -> {
            worlds.set(projectId, Routing.SETTING, routing);
            if (routing.modes().anyMatch(RoutingMode.RECORD::equals)) {
                recordings.delete(world);
            }
            if (routing.modes().anyMatch(RoutingMode.REPLAY::equals)) {
                recordings.restartReplay(world);
            }
        });
    }
}
