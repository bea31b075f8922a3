package io.github.dliemulator.connection.peer;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.script.AppliedScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scripts for peers in the tags of a connection, and of the queues and pools that it can bind. That of the connection takes
 * precedence.
 *
 * @param ofTargets by type and name of the queue or pool
 */
record PeerScripts(@Nullable AppliedScript ofConnection, Map<BindTargetType, Map<String, AppliedScript>> ofTargets) {

    List<AppliedScript> forTarget(BindTarget target) {
        return Stream.of(
                        Optional.ofNullable(ofConnection),
                        Optional.ofNullable(
                                requireNonNull(ofTargets.get(target.type())).get(target.name())))
                .flatMap(Optional::stream)
                .toList();
    }
}
