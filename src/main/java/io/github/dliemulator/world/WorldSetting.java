package io.github.dliemulator.world;

/**
 * A setting of a world, stored as a JSON document in the world's row. The module that owns the setting declares it as a bean,
 * so that snapshots with an invalid value are rejected.
 *
 * @param name the property of the JSON document in column {@code settings}
 * @param type an immutable type that Jackson reads and writes
 * @param defaultValue the value for worlds that do not set it
 */
public record WorldSetting<T>(String name, Class<T> type, T defaultValue) {}
