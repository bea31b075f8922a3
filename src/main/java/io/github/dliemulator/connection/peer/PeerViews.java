package io.github.dliemulator.connection.peer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The peers of one connection, in the order in which they were bound. */
public record PeerViews(List<PeerView> queues, List<PeerView> pools) {

    public static final PeerViews NONE = new PeerViews(List.of(), List.of());

    static PeerViews of(List<Peer> peers, Instant now) {
        return new PeerViews(seenAt(peers, false, now), seenAt(peers, true, now));
    }

    private static List<PeerView> seenAt(List<Peer> peers, boolean pools, Instant now) {
        return peers.stream()
                .filter(peer -> peer.isOfPool() == pools)
                .sorted(Comparator.comparing(Peer::boundAt).thenComparing(Peer::name))
                .map(peer -> peer.seenAt(now))
                .toList();
    }
}
