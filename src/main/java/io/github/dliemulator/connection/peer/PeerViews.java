package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BoundKind.POOL;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The peers of one connection, in the order in which they were bound. */
public record PeerViews(List<PeerView> queues, List<PeerView> pools) {

    public static final PeerViews NONE = new PeerViews(List.of(), List.of());

    static PeerViews of(List<SeenPeer> peers, Instant now) {
        return new PeerViews(seenAt(peers, false, now), seenAt(peers, true, now));
    }

    private static List<PeerView> seenAt(List<SeenPeer> peers, boolean pools, Instant now) {
        return peers.stream()
                .filter(peer -> (peer.boundKind() == POOL) == pools)
                .sorted(Comparator.comparing(SeenPeer::boundAt).thenComparing(SeenPeer::boundName))
                .map(peer -> peer.at(now))
                .toList();
    }
}
