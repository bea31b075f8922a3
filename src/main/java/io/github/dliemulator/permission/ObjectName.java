package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.ResourceNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Name of an object on which users have privileges, such as {@code databases.demo.tables.trips}.
 *
 * @param text the whole name; in lower case for types whose names are not case-sensitive
 * @param names names of the object and of those that contain it, the outermost first: {@code demo}, {@code trips}
 */
public record ObjectName(ObjectType type, String text, List<String> names) {

    static final int MAX_LENGTH = 700;

    /** @throws io.github.dliemulator.web.error.DliException DLI.0001 if it is not the name of an object */
    public static ObjectName parse(String text) {
        return Stream.of(ObjectType.values())
                .flatMap(type -> parse(type, text).stream())
                .findFirst()
                .filter(object -> object.text().length() <= MAX_LENGTH)
                .orElseThrow(() -> INVALID_PARAMETER.exception(
                        "object must be the name of an object such as queues.q, databases.d or databases.d.tables.t"));
    }

    private static Optional<ObjectName> parse(ObjectType type, String text) {
        String normalized = type.ignoresCase() ? ResourceNames.normalize(text) : text;
        Matcher matcher = type.pattern.matcher(normalized);
        return matcher.matches()
                ? Optional.of(new ObjectName(
                        type,
                        normalized,
                        IntStream.rangeClosed(1, matcher.groupCount())
                                .mapToObj(matcher::group)
                                .toList()))
                : Optional.empty();
    }

    public static ObjectName queue(String name) {
        return of(ObjectType.QUEUE, "queues." + name, name);
    }

    public static ObjectName database(String name) {
        return of(ObjectType.DATABASE, "databases." + name, name);
    }

    public static ObjectName table(String database, String name) {
        return of(ObjectType.TABLE, "databases." + database + ".tables." + name, database, name);
    }

    private static ObjectName of(ObjectType type, String text, String... names) {
        return new ObjectName(
                type,
                ResourceNames.normalize(text),
                Stream.of(names).map(ResourceNames::normalize).toList());
    }

    /** The name of the object itself. */
    public String name() {
        return names.get(names.size() - 1);
    }

    /** The object and those that contain it: privileges on them apply to it as well. */
    Stream<ObjectName> withContainers() {
        return switch (type) {
            case TABLE -> Stream.of(this, database(names.get(0)));
            case COLUMN -> Stream.of(this, table(names.get(0), names.get(1)), database(names.get(0)));
            default -> Stream.of(this);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
