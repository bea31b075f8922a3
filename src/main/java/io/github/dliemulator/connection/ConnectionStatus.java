package io.github.dliemulator.connection;

import static io.github.dliemulator.web.DliOperation.Basis.CLIENT;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.web.DliEdge;

/** Whether a connection is there. It says nothing of what can be reached: that is its peers' matter (dli_01_0009). */
enum ConnectionStatus {
    @DliEdge(when = "it is created; its peers come later", source = "dli_01_0006", basis = DOCUMENTED)
    ACTIVE,
    /** Gone, and still readable: clients take exactly this for proof. */
    @DliEdge(from = "ACTIVE", when = "it is deleted, and stays readable", source = "Terraform", basis = CLIENT)
    DELETED
}
