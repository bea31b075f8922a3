package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.web.StateTransition;

/** Whether a connection is there. It says nothing of what can be reached: that is its peers' matter (dli_01_0009). */
enum ConnectionStatus {
    @StateTransition(trigger = "it is created, whatever its peerings do", source = "dli_01_0006", evidence = DOCUMENTED)
    ACTIVE,
    /** Gone, and still readable: clients take exactly this for proof. */
    @StateTransition(
            from = "ACTIVE",
            trigger = "it is deleted; it stays readable",
            source = "Terraform",
            evidence = CLIENT)
    DELETED
}
