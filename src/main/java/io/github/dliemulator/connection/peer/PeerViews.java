package io.github.dliemulator.connection.peer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Peers of a connection in the order of their binding. */
public record PeerViews(List<PeerView> queues, List<PeerView> pools) {

    public static final PeerViews EMPTY = new PeerViews(List.of(), List.of());

    static PeerViews of(List<Peer> peers, Instant now) {
        return new PeerViews(toViews(peers, false, now), toViews(peers, true, now));
    }

    private static List<PeerView> toViews(List<Peer> peers, boolean poolPeers, Instant now) {
        return peers.stream()
                .filter(peer -> peer.isPoolPeer() == poolPeers)
                .sorted(Comparator.comparing(Peer::boundAt).thenComparing(Peer::boundName))
                .map(peer -> peer.toView(now))
                .toList();
    }
}
