package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script: prescribed states of the resources that match. For example, {@code Script.peer().bindingOf("etl").stays(ofSeconds(30)).then("FAILED",
 * "No route")} lets the peering of queue etl fail after 30 seconds of virtual time. Instances are immutable.
 */
public final class Script {

    private final Map<String, Object> match;
    private final List<Map<String, Object>> steps;
    private final Integer uses;

    private Script(Map<String, Object> match, List<Map<String, Object>> steps, Integer uses) {
        this.match = match;
        this.steps = steps;
        this.uses = uses;
    }

    private static Script of(String kind) {
        return new Script(Map.of("kind", kind), List.of(), null);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("match", match);
        json.put("steps", steps);
        json.put("uses", uses);
        return json;
    }

    /** A script for queues. */
    public static Script queue() {
        return of("queue");
    }

    /** A script for elastic resource pools. */
    public static Script pool() {
        return of("pool");
    }

    /** A script for peerings of connections. */
    public static Script peer() {
        return of("peer");
    }

    /** A script for SQL jobs. */
    public static Script job() {
        return of("job");
    }

    /** Limits it by the name of queue, pool or connection, or by the statement of a job; {@code *} and {@code ?} are wildcards. */
    public Script named(String pattern) {
        return matching("name", pattern);
    }

    /** Limits it by the queue or pool that a peering binds, or by the queue of a job; {@code *} and {@code ?} are wildcards. */
    public Script bindingOf(String pattern) {
        return matching("queue", pattern);
    }

    /** Limits it to the nth resource that matches. */
    public Script nth(int number) {
        return matching("nth", number);
    }

    private Script matching(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(match);
        copy.put(field, value);
        return new Script(copy, steps, uses);
    }

    /** Adds a step: the current state lasts this long, in virtual time. */
    public Script stays(Duration duration) {
        return step(Map.of("for", duration));
    }

    /** Adds a step: the current state lasts between two durations, sampled with the seed of the project. */
    public Script stays(Duration min, Duration max) {
        return step(Map.of("for", min + ".." + max));
    }

    /** Adds a step: the current state lasts until the resource is released, see {@link ProjectResource#release}. */
    public Script isHeld() {
        return step(Map.of("for", "held"));
    }

    /** Adds a step: the resource goes into this state. */
    public Script then(String state) {
        return step(Map.of("state", state));
    }

    /** Adds a step: the resource fails with this message. */
    public Script then(String state, String message) {
        return step(Map.of("state", state, "message", message));
    }

    private Script step(Map<String, Object> step) {
        List<Map<String, Object>> copy = new ArrayList<>(steps);
        copy.add(step);
        return new Script(match, copy, uses);
    }

    /** Limits the number of changes that the script decides. */
    public Script uses(int number) {
        return new Script(match, steps, number);
    }
}
