package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;

import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.tag.ScriptAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scripts in the tags of a connection and of the queues and pools that it can bind. Those of the connection take precedence. */
record PeerScripts(
        Destination destination,
        ScriptAnnotations.TagScripts connectionScripts,
        ScriptAnnotations.TagScripts targetScripts) {

    List<AppliedScript> forTarget(BindTarget target) {
        return Stream.of(
                        connectionScripts.find(DLI_ENHANCED_DATASOURCE, destination.connectionId()),
                        targetScripts.find(target.type().resourceType(), target.name()))
                .flatMap(Optional::stream)
                .toList();
    }
}
