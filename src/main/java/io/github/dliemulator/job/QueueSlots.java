package io.github.dliemulator.job;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** The places of a queue for jobs that run at the same time, each with the time at which it is free. */
final class QueueSlots {

    /** A place whose job is held. */
    static final Instant NEVER = Instant.MAX;

    private final PriorityQueue<Instant> freeFrom;

    /**
     * The places at an instant.
     *
     * @param ends the ends of the jobs that run; more jobs than places if the number of places was reduced
     */
    QueueSlots(int size, List<Instant> ends, Instant now) {
        this.freeFrom = new PriorityQueue<>(Collections.nCopies(Math.max(0, size - ends.size()), now));
        ends.stream().sorted(Collections.reverseOrder()).limit(size).forEach(freeFrom::add);
    }

    /** The first time at which a place is free; {@link #NEVER} if that is not known. */
    Instant nextFree() {
        return freeFrom.element();
    }

    /** Gives the place that is free first to a job until its end. */
    void take(Instant end) {
        freeFrom.remove();
        freeFrom.add(end);
    }
}
