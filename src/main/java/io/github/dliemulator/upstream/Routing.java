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
 * Who answers which calls of a world. An operation that is named goes before the group that it belongs to.
 *
 * @param reads calls that change nothing; emulated when null, as the others are
 * @param writes all others
 * @param unknown whatever the emulator does not know, reads and writes alike
 * @param operations by the name of the operation
 * @param answers whose answer a caller hears where both sides answer; the emulator's when null
 * @param ignore differences that are none: an operation and a JSON path, or a kind of resource and {@code states} or
 *     {@code timing}; a star stands for any text
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Routing(
        RoutingMode reads,
        RoutingMode writes,
        RoutingMode unknown,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<String, RoutingMode> operations,
        ResponseSource answers,
        @JsonSetter(contentNulls = Nulls.SKIP) List<String> ignore) {

    /** All is answered here. */
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

    /** The modes that some call may meet. */
    public Stream<RoutingMode> modes() {
        return Stream.concat(Stream.of(reads, writes, unknown), operations.values().stream())
                .distinct();
    }
}
