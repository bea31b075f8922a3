package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The virtual clock of a project. Virtual time only moves forward. */
public final class ProjectClock {

    private final AdminApi api;
    private final String path;

    ProjectClock(AdminApi api, String project) {
        this.api = api;
        this.path = project + "/clock";
    }

    /** Returns the virtual time. */
    public Instant now() {
        return state().instant("now");
    }

    /** Returns the number of state changes that are scheduled. */
    public int pending() {
        return (int) state().number("pending");
    }

    /** Returns the next scheduled state change; empty if there is none. */
    public Optional<StateChange> next() {
        return state().object("next").map(StateChange::of);
    }

    private Fields state() {
        return Fields.parse(api.get(path));
    }

    /** Stops the clock. It moves only when it is advanced. */
    public ProjectClock freeze() {
        return set(Map.of("mode", "frozen"));
    }

    /** Lets the clock run as fast as real time. */
    public ProjectClock run() {
        return set(Map.of("mode", "real"));
    }

    /** Lets the clock run this many times as fast as real time. */
    public ProjectClock runFaster(int factor) {
        return set(Map.of("mode", "scaled", "factor", factor));
    }

    /**
     * Stops the clock, and lets it jump to the next state change of a resource after this number of reads of it. A client that polls is
     * done after a few polls.
     */
    public ProjectClock followPolls(int afterPolls) {
        return set(Map.of("mode", "frozen", "afterPolls", afterPolls));
    }

    private ProjectClock set(Map<String, ?> change) {
        api.put(path, change);
        return this;
    }

    /** Moves the clock forward by a duration, and returns the state changes on the way in their order. */
    public List<StateChange> advance(Duration by) {
        return advance(Map.of("by", by));
    }

    /** Moves the clock forward to an instant, and returns the state changes on the way. */
    public List<StateChange> advanceTo(Instant to) {
        return advance(Map.of("to", to));
    }

    /** Moves the clock to the next scheduled state change, and returns the changes at that time. */
    public List<StateChange> advanceToNext() {
        return advance(Map.of("next", 1));
    }

    /**
     * Moves the clock forward until a resource has one of the states, by a day at most, and returns the state changes on the way. The
     * clock stays, and the call fails, if that does not happen.
     *
     * @param resource for example {@code queue/etl}, or {@code connection/{id}} for all of its peerings
     */
    public List<StateChange> advanceUntil(String resource, String... states) {
        return advance(Map.of("until", resource + "=" + String.join("|", states)));
    }

    private List<StateChange> advance(Map<String, ?> request) {
        return Fields.parse(api.post(path + "/advance", request)).objects("changes").stream()
                .map(StateChange::of)
                .toList();
    }
}
