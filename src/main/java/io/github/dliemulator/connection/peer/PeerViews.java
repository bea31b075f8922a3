package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BindTargetType.POOL;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Peers of a connection in the order of their binding. */
public record PeerViews(List<PeerView> queues, List<PeerView> pools) {

    public static final PeerViews EMPTY = new PeerViews(List.of(), List.of());

    static PeerViews of(List<PeerRow> peers, Instant now) {
        return new PeerViews(toViews(peers, false, now), toViews(peers, true, now));
    }

    private static List<PeerView> toViews(List<PeerRow> peers, boolean poolPeers, Instant now) {
        return peers.stream()
                .filter(peer -> (peer.boundKind() == POOL) == poolPeers)
                .sorted(Comparator.comparing(PeerRow::boundAt).thenComparing(PeerRow::boundName))
                .map(peer -> peer.toView(now))
                .toList();
    }
}
