package io.github.dliemulator.job;

import io.github.dliemulator.spark.Sessions;
import io.github.dliemulator.spark.Warehouse;
import io.github.dliemulator.world.WorldDeleted;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deletes the data of projects that are deleted, reset or replaced by a snapshot. */
@Component
class EndedSessions {

    private final Sessions sessions;
    private final Worlds worlds;
    private final RunThreads threads;

    EndedSessions(Sessions sessions, Worlds worlds, RunThreads threads) {
        this.sessions = sessions;
        this.worlds = worlds;
        this.threads = threads;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onDeleted(WorldDeleted event) {
        if (sessions.isUsed()) {
            threads.execute(() -> drop(event.projectId()));
        }
    }

    /** Looks for the world after the sessions, so that the data of a new world stays. */
    private void drop(String projectId) {
        List<String> found = sessions.find(projectId);
        String present = worlds.find(projectId)
                .map(world -> Warehouse.session(world.projectId(), world.uid()))
                .orElse("");
        found.stream().filter(session -> !session.equals(present)).forEach(sessions::drop);
    }
}
