package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;

import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.tag.Inscriptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written about peers, on one connection and on all that it can bind: in tags first, and of both the connection's
 * word counts.
 */
record Inscribed(
        Inscriptions inscriptions,
        Destination destination,
        Inscriptions.Written onConnections,
        Inscriptions.Written onBound) {

    List<Cue> about(Bound bound) {
        return Stream.of(
                        onConnections.on(DLI_ENHANCED_DATASOURCE, destination.connectionId()),
                        onBound.on(bound.kind().type(), bound.name()),
                        inscriptions.named(DLI_ENHANCED_DATASOURCE, destination.name(), Peers.KIND),
                        inscriptions.named(bound.kind().type(), bound.name(), Peers.KIND))
                .flatMap(Optional::stream)
                .toList();
    }
}
