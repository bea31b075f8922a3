package io.github.dliemulator.connection;

/** Whether a connection is there. It says nothing of what can be reached: that is its peers' matter (dli_01_0009). */
enum ConnectionStatus {
    ACTIVE,
    /** Gone, and still readable: clients take exactly this for proof. */
    DELETED
}
