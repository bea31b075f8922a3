package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Calls of the journal, the oldest first, with filters and assertions. An assertion that fails throws an {@link AssertionError} that
 * names the calls. An assertion about no calls fails as well, since it would prove nothing. Instances are immutable.
 */
public final class Calls {

    private final List<Call> all;
    private final List<Call> selected;
    private final String selection;

    private Calls(List<Call> all, List<Call> selected, String selection) {
        this.all = all;
        this.selected = selected;
        this.selection = selection;
    }

    static Calls of(List<Call> calls) {
        return new Calls(calls, calls, "calls");
    }

    static Calls parse(String journal) {
        return of(Fields.parse(journal).objects("calls").stream().map(Call::of).toList());
    }

    /** Selects calls of these operations, for example {@code ShowEnhancedConnection}. */
    public Calls of(String... operations) {
        return select(
                call -> Arrays.asList(operations).contains(call.operation()), " of " + String.join(" or ", operations));
    }

    /** Selects calls that concern this resource, for example {@code queue/etl}. */
    public Calls on(String resource) {
        return select(call -> call.resource().filter(resource::equals).isPresent(), " on " + resource);
    }

    /** Selects calls that meet a condition. */
    public Calls that(String description, Predicate<Call> condition) {
        return select(condition, " that " + description);
    }

    private Calls select(Predicate<Call> condition, String description) {
        return new Calls(all, selected.stream().filter(condition).toList(), selection + description);
    }

    /** Returns the selected calls. */
    public List<Call> list() {
        return selected;
    }

    /** Asserts the number of calls. */
    public Calls hasSize(int expected) {
        if (selected.size() != expected) {
            throw error("Expected %d %s, but there are %d".formatted(expected, selection, selected.size()), selected);
        }
        return this;
    }

    /** Asserts that there is no call. */
    public Calls isEmpty() {
        return hasSize(0);
    }

    /** Asserts that each call had a status of 2xx. */
    public Calls succeeded() {
        List<Call> failed =
                notEmpty().stream().filter(call -> !call.isSuccessful()).toList();
        return failIfAny(failed, "%d of %d %s did not succeed".formatted(failed.size(), selected.size(), selection));
    }

    /** Begins an assertion on the time between calls, for example {@code areAtLeast(ofSeconds(5)).apart()}. */
    public Interval areAtLeast(Duration minimum) {
        return new Interval(minimum, true);
    }

    /** Begins an assertion on the time between calls, for example {@code areAtMost(ofMinutes(1)).apart()}. */
    public Interval areAtMost(Duration maximum) {
        return new Interval(maximum, false);
    }

    /** An assertion on the time between calls. */
    public final class Interval {

        private final Duration limit;
        private final boolean minimum;

        private Interval(Duration limit, boolean minimum) {
            this.limit = limit;
            this.minimum = minimum;
        }

        /**
         * Asserts the virtual time between each two calls that follow each other and concern one resource. At least one resource must
         * have two calls.
         */
        public Calls apart() {
            List<String> violations = new ArrayList<>();
            int intervals = 0;
            for (List<Call> calls : byResource().values()) {
                for (int i = 1; i < calls.size(); i++) {
                    intervals++;
                    describe(calls.get(i - 1), calls.get(i), violations);
                }
            }
            if (intervals == 0) {
                throw error(
                        "No resource has two %s, so there is no time between them".formatted(selection), notEmpty());
            }
            if (!violations.isEmpty()) {
                throw new AssertionError("%d of %d times between %s are %s than %s (virtual time):%s"
                        .formatted(
                                violations.size(),
                                intervals,
                                selection,
                                minimum ? "shorter" : "longer",
                                FailureText.duration(limit),
                                FailureText.lines(violations)));
            }
            return Calls.this;
        }

        private void describe(Call earlier, Call later, List<String> violations) {
            Duration time = Duration.between(earlier.at(), later.at());
            if (minimum ? time.compareTo(limit) < 0 : time.compareTo(limit) > 0) {
                violations.add(
                        "%s came %s after call %d".formatted(later, FailureText.duration(time), earlier.number()));
            }
        }
    }

    /**
     * Asserts that the client stopped after it had seen a state: for each resource, no call follows the first one whose response shows
     * the state. At least one response must show it.
     */
    public Calls stoppedAfter(String state) {
        return stoppedAfter(
                "shows the state " + state, call -> call.shownStates().contains(state));
    }

    /** As {@link #stoppedAfter}, for a response that shows this state only: all peerings of a connection are ACTIVE, for example. */
    public Calls stoppedAfterAll(String state) {
        return stoppedAfter(
                "shows only the state " + state, call -> call.shownStates().equals(Set.of(state)));
    }

    private Calls stoppedAfter(String condition, Predicate<Call> last) {
        List<Call> late = new ArrayList<>();
        boolean seen = false;
        for (List<Call> calls : byResource().values()) {
            int count = (int) calls.stream().takeWhile(last.negate()).count();
            if (count < calls.size()) {
                seen = true;
                late.addAll(calls.subList(count + 1, calls.size()));
            }
        }
        if (!seen) {
            throw error(
                    "None of the %d %s %s; the states are %s"
                            .formatted(notEmpty().size(), selection, condition, shownStates()),
                    selected);
        }
        return failIfAny(late, "%d %s came after one that %s".formatted(late.size(), selection, condition));
    }

    private Set<String> shownStates() {
        return selected.stream()
                .flatMap(call -> call.shownStates().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asserts that the emulator read every field that the client sent, in bodies and queries. */
    public Calls readEveryField() {
        List<String> ignored = notEmpty().stream()
                .filter(call -> !call.ignoredFields().isEmpty())
                .map(call -> "%s: %s".formatted(call, String.join(", ", call.ignoredFields())))
                .toList();
        if (!ignored.isEmpty()) {
            throw new AssertionError("%d of %d %s have fields that the emulator ignored:%s"
                    .formatted(ignored.size(), selected.size(), selection, FailureText.lines(ignored)));
        }
        return this;
    }

    private Map<String, List<Call>> byResource() {
        return selected.stream()
                .collect(Collectors.groupingBy(
                        call -> call.resource().orElse(""), LinkedHashMap::new, Collectors.toList()));
    }

    private List<Call> notEmpty() {
        if (selected.isEmpty()) {
            throw new AssertionError("There are no %s. %s".formatted(selection, summary()));
        }
        return selected;
    }

    private Calls failIfAny(List<Call> calls, String problem) {
        if (!calls.isEmpty()) {
            throw error(problem, calls);
        }
        return this;
    }

    private AssertionError error(String problem, List<Call> calls) {
        return new AssertionError(
                calls.isEmpty()
                        ? problem + ". " + summary()
                        : problem + ":"
                                + FailureText.lines(
                                        calls.stream().map(Call::toString).toList()));
    }

    /** Describes the whole journal in one sentence. */
    String summary() {
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        call -> call.operation().isEmpty() ? "unknown operations" : call.operation(),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.isEmpty()
                ? "The journal has no calls"
                : "The journal has calls of "
                        + counts.entrySet().stream()
                                .map(count -> "%s (%d)".formatted(count.getKey(), count.getValue()))
                                .collect(Collectors.joining(", "));
    }
}
