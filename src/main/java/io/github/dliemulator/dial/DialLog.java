package io.github.dliemulator.dial;

import io.github.dliemulator.world.BackgroundChange;
import io.github.dliemulator.world.WorldDeleted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The latest {@value #MAX_PER_PROJECT} dials of each project that this process decided, in memory. Thread-safe. */
@Component
public class DialLog {

    private static final int MAX_PER_PROJECT = 200;

    private final ApplicationEventPublisher events;
    private final Map<String, Deque<Dial>> dials = new HashMap<>();
    private long lastNumber;

    DialLog(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Adds a dial, and gives it the next number. */
    public void add(String projectId, Dial dial) {
        synchronized (this) {
            Deque<Dial> ofProject = dials.computeIfAbsent(projectId, id -> new ArrayDeque<>());
            ofProject.addLast(dial.withNumber(++lastNumber));
            if (ofProject.size() > MAX_PER_PROJECT) {
                ofProject.removeFirst();
            }
        }
        events.publishEvent(new BackgroundChange(projectId));
    }

    /** The dials of a project with a number greater than this one, the oldest first. */
    public synchronized List<Dial> findAfter(String projectId, long number) {
        return dials.getOrDefault(projectId, new ArrayDeque<>()).stream()
                .filter(dial -> dial.number() > number)
                .toList();
    }

    /** The number of the latest dial of all projects; 0 if there was none. */
    public synchronized long lastNumber() {
        return lastNumber;
    }

    @TransactionalEventListener
    synchronized void remove(WorldDeleted event) {
        dials.remove(event.projectId());
    }
}
