package io.github.dliemulator.admin.watch;

/**
 * What was told to those who hear of a world.
 *
 * @param id by which whoever comes back says how far they have heard
 * @param type {@code call} or {@code change}
 */
record Event(String id, String type, Object data) {}
