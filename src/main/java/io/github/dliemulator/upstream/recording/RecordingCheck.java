package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the recording of a project as the Admin API does. */
@Component
class RecordingCheck implements SnapshotCheck {

    private final RecordingService recordings;

    RecordingCheck(RecordingService recordings) {
        this.recordings = recordings;
    }

    @Override
    public String column() {
        return "recorded_exchange";
    }

    @Override
    public void read(World world) {
        recordings.export(world.projectId());
        recordings.calibrate(world);
    }
}
