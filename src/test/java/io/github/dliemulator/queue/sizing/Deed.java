package io.github.dliemulator.queue.sizing;

/** What is done to a queue in a minute. */
sealed interface Deed {

    int minute();

    record Scale(int minute, int cus, int takes) implements Deed {}

    record Restart(int minute, int takes) implements Deed {}

    record Make(int minute, int targetCu, Calendar calendar, boolean active, int takes) implements Deed {}

    record Remake(int minute, int which, int targetCu, Calendar calendar, boolean active, int takes) implements Deed {}

    record Remove(int minute, int which) implements Deed {}
}
