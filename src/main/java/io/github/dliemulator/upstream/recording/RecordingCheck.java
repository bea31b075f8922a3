package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Reads the recording of a project as the Admin API does. */
@Component
class RecordingCheck implements SnapshotCheck {

    private final RecordingService recordings;
    private final Validator validator;

    RecordingCheck(RecordingService recordings, Validator validator) {
        this.recordings = recordings;
        this.validator = validator;
    }

    @Override
    public String column() {
        return "recorded_exchange";
    }

    @Override
    public void read(World world) {
        SnapshotCheck.requireValid(validator, recordings.export(world.projectId()));
        recordings.calibrate(world);
    }
}
