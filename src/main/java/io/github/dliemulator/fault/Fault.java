package io.github.dliemulator.fault;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.timeline.Delay;
import io.github.dliemulator.timeline.SeededRandom;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fault that is injected into matching requests: into all of them, unless {@code first}, {@code every} or {@code probability}
 * is given.
 *
 * @param operation name of the operation in the vendor SDK, for example {@code CreateQueue}, or {@code *} for all
 * @param kind kind of the fault
 * @param status HTTP status, 400 to 599; with kind {@code error}
 * @param code error code, for example {@code DLI.0999}; with kind {@code error}. A code that starts with {@code APIGW.} is
 *     answered as by the API gateway.
 * @param message error message; with kinds {@code error}, {@code soft-200} and {@code throttle}
 * @param by delay of the response in real time, at most five minutes. With kind {@code stale-read}, age of the state that is
 *     read, in virtual time.
 * @param after whether the operation is executed before the connection is closed; with kind {@code reset-connection}
 * @param first number of matching requests that it applies to, counted from the first one
 * @param every interval: it applies to every nth matching request
 * @param probability probability from 0 to 1 that it applies to a matching request, sampled with the seed of the project
 * @param expiresAfter duration in virtual time after which it ends
 * @param unknown fields that do not exist; rejected
 */
@Schema(name = "Fault")
public record Fault(
        String operation,
        FaultKind kind,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String message,
        @Nullable Delay by,
        @Nullable Boolean after,
        @Nullable Integer first,
        @Nullable Integer every,
        @Nullable Double probability,
        @Nullable Delay expiresAfter,

        @JsonAnySetter
        @JsonProperty(value = "*", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(hidden = true)
        @Nullable
        Map<String, Object> unknown) {

    private static final int MAX_COUNT = 1_000_000;
    private static final Duration MAX_LATENCY = Duration.ofMinutes(5);

    public Fault {
        if (unknown != null && !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field " + unknown.keySet().iterator().next());
        }
        unknown = null;
        require(operation != null, "operation must be given, or * for all");
        require(kind != null, "kind must be given");
        requireOnlyWith(kind, "status", status);
        requireOnlyWith(kind, "code", code);
        requireOnlyWith(kind, "message", message);
        requireOnlyWith(kind, "by", by);
        requireOnlyWith(kind, "after", after);
        require(status == null || status >= 400 && status <= 599, "status must be 400 to 599");
        require(code == null || code.matches("[0-9A-Za-z._-]{1,64}"), "code must be 1 to 64 letters, digits and ._-");
        require(message == null || message.length() <= 1000, "message must have at most 1000 characters");
        require((by != null) == kind.allows("by"), "by must be given with kind " + kind);
        require(isValidLatency(kind, by), "by must be at most five minutes with kind latency");
        require(
                Stream.of(first, every, probability).filter(Objects::nonNull).count() <= 1,
                "only one of first, every and probability can be given");
        require(isValidCount(first), "first must be 1 to " + MAX_COUNT);
        require(isValidCount(every), "every must be 1 to " + MAX_COUNT);
        require(probability == null || probability >= 0 && probability <= 1, "probability must be 0 to 1");
        require(isFixedDuration(expiresAfter), "expiresAfter must be one duration, longer than 0s");
    }

    private static void requireOnlyWith(FaultKind kind, String field, @Nullable Object value) {
        require(value == null || kind.allows(field), field + " is not allowed with kind " + kind);
    }

    private static boolean isValidLatency(FaultKind kind, @Nullable Delay by) {
        return kind != FaultKind.LATENCY || by == null || by.interpolate(1).compareTo(MAX_LATENCY) <= 0;
    }

    private static boolean isValidCount(@Nullable Integer number) {
        return number == null || number >= 1 && number <= MAX_COUNT;
    }

    private static boolean isFixedDuration(@Nullable Delay expiresAfter) {
        return expiresAfter == null
                || expiresAfter instanceof Delay.Fixed fixed && !fixed.value().isZero();
    }

    private static void require(boolean valid, String error) {
        if (!valid) {
            throw new IllegalArgumentException(error);
        }
    }

    /** Whether the fault matches a call. */
    boolean matches(FaultTarget target) {
        return (operation.equals("*") || operation.equals(target.operation()))
                && kind.appliesTo(target.isRead(), target.isDli());
    }

    /** Whether it draws random numbers. */
    boolean isRandom() {
        return probability != null || by instanceof Delay.Range;
    }

    /** Whether it applies to the nth of the calls that it matches. */
    boolean isDue(long nth, SeededRandom.RandomStream random) {
        if (first != null) {
            return nth <= first;
        }
        if (every != null) {
            return nth % every == 0;
        }
        return probability == null || random.doubleFor("strikes") < probability;
    }

    /** The drawn latency or staleness; zero if not given. */
    Duration by(SeededRandom.RandomStream random) {
        return by == null ? Duration.ZERO : by.interpolate(random.doubleFor("by"));
    }

    @Nullable
    Duration lifetime() {
        return expiresAfter instanceof Delay.Fixed fixed ? fixed.value() : null;
    }
}
