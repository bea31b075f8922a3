package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;

import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.tag.ScriptAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written about peers, on one connection and on all that it can bind: in tags first, and of both the connection's
 * word counts.
 */
record PeerScripts(
        ScriptAnnotations annotations,
        Destination destination,
        ScriptAnnotations.TagScripts connectionAnnotations,
        ScriptAnnotations.TagScripts targetAnnotations) {

    List<AppliedScript> forTarget(BindTarget target) {
        return Stream.of(
                        connectionAnnotations.find(DLI_ENHANCED_DATASOURCE, destination.connectionId()),
                        targetAnnotations.find(target.type().resourceType(), target.name()),
                        annotations.findInName(DLI_ENHANCED_DATASOURCE, destination.name(), Peers.KIND),
                        annotations.findInName(target.type().resourceType(), target.name(), Peers.KIND))
                .flatMap(Optional::stream)
                .toList();
    }
}
