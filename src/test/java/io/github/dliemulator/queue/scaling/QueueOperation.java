package io.github.dliemulator.queue.scaling;

/** An operation on a queue in one minute. */
sealed interface QueueOperation {

    int minute();

    record Scale(int minute, int cus, int takes) implements QueueOperation {}

    record Restart(int minute, int takes) implements QueueOperation {}

    record CreatePlan(int minute, int targetCu, RecurrenceRule calendar, boolean active, int takes)
            implements QueueOperation {}

    record UpdatePlan(int minute, int which, int targetCu, RecurrenceRule calendar, boolean active, int takes)
            implements QueueOperation {}

    record DeletePlan(int minute, int which) implements QueueOperation {}
}
