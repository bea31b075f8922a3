package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.web.StateTransition;

/** Status of a connection. Whether the destination is reachable depends on the peers (dli_01_0009). */
enum ConnectionStatus {
    @StateTransition(trigger = "it is created, whatever its peerings do", source = "dli_01_0006", evidence = DOCUMENTED)
    ACTIVE,
    /** Deleted but readable: clients read this status to confirm the deletion. */
    @StateTransition(
            from = "ACTIVE",
            trigger = "it is deleted; it stays readable",
            source = "Terraform",
            evidence = CLIENT)
    DELETED
}
