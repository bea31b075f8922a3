package io.github.dliemulator.admin.journal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one client polled for one resource.
 *
 * @param resource what it looked at, for example {@code connection/…}, whose peers then are meant
 * @param userAgent what it says to be, its User-Agent
 * @param polls how often
 * @param first when first, in world time
 * @param last when last
 * @param shortestInterval between two polls, in real time; nothing when there was one only
 * @param longestInterval the same
 * @param observedStates the states that it saw, one after the other; of several peers all that there were at once
 * @param finishedAt when what it polled for was finished, in world time; nothing as long as it is not
 * @param noticedAfter how much later a poll saw that, in world time
 * @param redundantPolls how many polls came after the one that saw it
 * @param abandoned whether it has not polled since that was finished, which it was not when it last did
 */
@Schema(name = "Polling")
record PollingView(
        String resource,
        @Nullable String userAgent,
        int polls,
        Instant first,
        Instant last,
        @Nullable Duration shortestInterval,
        @Nullable Duration longestInterval,
        List<String> observedStates,
        @Nullable Instant finishedAt,
        @Nullable Duration noticedAfter,
        int redundantPolls,
        boolean abandoned) {}
