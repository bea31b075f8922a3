package io.github.dliemulator.simulation.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
        Mode reads,
        Mode writes,
        Mode unknown,
        @JsonSetter(contentNulls = Nulls.SKIP) Map<String, Mode> operations,
        Side answers,
        @JsonSetter(contentNulls = Nulls.SKIP) List<String> ignore) {

    /** All is answered here. */
    public static final Routing HERE = new Routing(null, null, null, null, null, null);

    public Routing(
            @Nullable Mode reads,
            @Nullable Mode writes,
            @Nullable Mode unknown,
            @Nullable Map<String, Mode> operations,
            @Nullable Side answers,
            @Nullable List<String> ignore) {
        this.reads = orEmulate(reads);
        this.writes = orEmulate(writes);
        this.unknown = orEmulate(unknown);
        this.operations = operations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(operations));
        this.answers = answers == null ? Side.EMULATOR : answers;
        this.ignore = ignore == null ? List.of() : List.copyOf(ignore);
    }

    private static Mode orEmulate(@Nullable Mode mode) {
        return mode == null ? Mode.EMULATE : mode;
    }

    public Mode of(String operation, boolean reading) {
        return operations.getOrDefault(operation, reading ? reads : writes);
    }

    /** The modes that some call may meet. */
    public Stream<Mode> modes() {
        return Stream.concat(Stream.of(reads, writes, unknown), operations.values().stream())
                .distinct();
    }
}
