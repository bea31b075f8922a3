package io.github.dliemulator.admin.journal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Polling of one client for one resource.
 *
 * @param resource resource that was polled, for example {@code connection/…} for its peers
 * @param userAgent header {@code User-Agent} of the request
 * @param polls number of polls
 * @param first virtual time of the first poll
 * @param last virtual time of the last poll
 * @param shortestInterval minimum time between two polls, in real time; null for a single poll
 * @param longestInterval maximum time between two polls, in real time; null for a single poll
 * @param observedStates states that the client saw, in order. Those of several peers are joined.
 * @param finishedAt virtual time at which the resource left its transitional state; null if it has not
 * @param noticedAfter virtual time from {@code finishedAt} to the poll that saw it
 * @param redundantPolls number of polls after the one that saw the final state
 * @param abandoned whether the client stopped polling before the resource left its transitional state
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
