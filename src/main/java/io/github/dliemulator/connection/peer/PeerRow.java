package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import java.time.Instant;

/** What is read of a peer to show it. */
record PeerRow(
        String connectionId,
        BindTargetType boundKind,
        String boundName,
        String peerId,
        String failure,
        Timeline<PeerStatus> lifecycle) {

    /** As the operator calls it. */
    String id() {
        return connectionId + "/" + boundName;
    }

    /** When the peering began, in world time. */
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
