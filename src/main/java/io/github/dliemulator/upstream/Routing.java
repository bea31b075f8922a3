package io.github.dliemulator.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.dliemulator.world.WorldSetting;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Modes of the calls of a project. The mode of an operation takes precedence over that of its group.
 *
 * @param reads mode of {@code GET}, {@code HEAD} and {@code OPTIONS}; {@code emulate} if null, as for the other groups
 * @param writes mode of all other methods
 * @param unknown mode of operations that the emulator does not have
 * @param operations modes by name of the operation
 * @param answers side whose response the client gets in shadow mode; the emulator if null
 * @param ignore differences that the drift report leaves out: an operation and a JSON path, or a kind of resource and
 *     {@code states} or {@code timing}. An asterisk matches any text
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Routing(
        RoutingMode reads,
        RoutingMode writes,
        RoutingMode unknown,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<String, RoutingMode> operations,
        ResponseSource answers,
        @JsonSetter(contentNulls = Nulls.SKIP) List<String> ignore) {

    /** Every call is emulated. */
    public static final Routing ALL_EMULATED = new Routing(null, null, null, null, null, null);

    public static final WorldSetting<Routing> SETTING = new WorldSetting<>("routing", Routing.class, ALL_EMULATED);

    public Routing(
            @Nullable RoutingMode reads,
            @Nullable RoutingMode writes,
            @Nullable RoutingMode unknown,
            @Nullable Map<String, RoutingMode> operations,
            @Nullable ResponseSource answers,
            @Nullable List<String> ignore) {
        this.reads = orEmulate(reads);
        this.writes = orEmulate(writes);
        this.unknown = orEmulate(unknown);
        this.operations = operations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(operations));
        this.answers = answers == null ? ResponseSource.EMULATOR : answers;
        this.ignore = ignore == null ? List.of() : List.copyOf(ignore);
    }

    private static RoutingMode orEmulate(@Nullable RoutingMode mode) {
        return mode == null ? RoutingMode.EMULATE : mode;
    }

    public RoutingMode modeFor(String operation, boolean isRead) {
        return operations.getOrDefault(operation, isRead ? reads : writes);
    }

    /** All modes of this routing. */
    public Stream<RoutingMode> modes() {
        return Stream.concat(Stream.of(reads, writes, unknown), operations.values().stream())
                .distinct();
    }
}
