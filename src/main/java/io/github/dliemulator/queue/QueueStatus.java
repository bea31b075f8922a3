package io.github.dliemulator.queue;

/** Where a queue is in its life. No answer of the DLI API shows it; clients see it in what is refused and what waits. */
enum QueueStatus {
    /** Its computing resources are being allocated. */
    ASSIGNING,
    AVAILABLE
}
