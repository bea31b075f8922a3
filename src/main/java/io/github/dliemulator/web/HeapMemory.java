package io.github.dliemulator.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The heap that is free after the start. Connections and request bodies get fixed shares of it; the rest is for the
 * journal, for data of projects, and for calls in progress. Thread-safe.
 */
@Component
class HeapMemory {

    /** Heap below which garbage of the start is collected, since it would count as used. */
    private static final long SMALL_HEAP = 512L * 1024 * 1024;

    private volatile long free;

    @Autowired
    HeapMemory() {
        this(measureFree());
    }

    HeapMemory(long free) {
        this.free = free;
    }

    private static long measureFree() {
        Runtime runtime = Runtime.getRuntime();
        return Math.max(0, runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }

    /** Measures what is free when the emulator is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void measure() {
        if (Runtime.getRuntime().maxMemory() < SMALL_HEAP) {
            System.gc();
        }
        free = measureFree();
    }

    /** Bytes for connections. */
    long forConnections() {
        return free / 3;
    }

    /** Bytes for request bodies that are in progress at the same time. */
    long forBodies() {
        return free / 6;
    }

    /** Bytes for a single request body. */
    long forLargestBody() {
        return free / 2;
    }
}
