package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import java.time.Instant;

/** Columns of a peer for responses. */
record PeerRow(
        String connectionId,
        BindTargetType boundKind,
        String boundName,
        String peerId,
        String failure,
        Timeline<PeerStatus> lifecycle) {

    /** ID in the Admin API. */
    String id() {
        return connectionId + "/" + boundName;
    }

    /** Virtual time of the start of the peering. */
    Instant boundAt() {
        return lifecycle.steps().get(0).from();
    }

    PeerView toView(Instant now) {
        Step<PeerStatus> step = lifecycle.stepAt(now);
        return new PeerView(
                peerId,
                step.state(),
                boundName,
                step.state() == FAILED ? failure : "",
                step.from().toEpochMilli());
    }
}
