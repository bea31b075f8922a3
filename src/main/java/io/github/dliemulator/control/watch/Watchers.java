package io.github.dliemulator.control.watch;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Those who watch worlds: counts them, and wakes them after each call. */
@Component
class Watchers implements WebMvcConfigurer, HandlerInterceptor {

    /** When other processes may change a world, too. */
    private static final Duration SHARED = Duration.ofSeconds(1);

    private static final Duration ALONE = Duration.ofMinutes(1);

    private final WatchSettings settings;
    private final Duration longest;
    private final Map<String, Watched> worlds = new ConcurrentHashMap<>();
    private volatile boolean over;

    Watchers(WatchSettings settings, JdbcConnectionDetails database) {
        this.settings = settings;
        this.longest = database.getJdbcUrl().startsWith("jdbc:h2:") ? ALONE : SHARED;
    }

    private record Watched(Bell bell, int watchers) {}

    /**
     * One more watches a world, until it {@link #leave}s.
     *
     * @throws ResponseStatusException when there are as many as there may be
     */
    synchronized Bell enter(String projectId) {
        int all = worlds.values().stream().mapToInt(Watched::watchers).sum();
        if (all >= settings.maxInAll()) {
            throw tooMany("%d watch worlds already, which is as many as there may be".formatted(all));
        }
        Watched watched = worlds.compute(
                projectId, (id, before) -> before == null ? new Watched(new Bell(), 1) : oneMore(before));
        return Objects.requireNonNull(watched).bell();
    }

    private Watched oneMore(Watched before) {
        if (before.watchers() >= settings.maxPerWorld()) {
            throw tooMany("%d watch this world already, which is as many as there may be".formatted(before.watchers()));
        }
        return new Watched(before.bell(), before.watchers() + 1);
    }

    private static ResponseStatusException tooMany(String reason) {
        return new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, reason);
    }

    void leave(String projectId) {
        worlds.computeIfPresent(
                projectId,
                (id, before) -> before.watchers() == 1 ? null : new Watched(before.bell(), before.watchers() - 1));
    }

    /** Whether anybody watches a world. */
    boolean areIn(String projectId) {
        return worlds.containsKey(projectId);
    }

    /** Wakes all: whoever watches shall not keep the emulator from its end. */
    @EventListener
    void end(ContextClosedEvent closed) {
        over = true;
        worlds.values().forEach(watched -> watched.bell().ring(true));
    }

    /** Whether the emulator ends; ask after you have asked the bell. */
    boolean areOver() {
        return over;
    }

    /** How long nothing changes that nobody calls for, in real time. */
    Duration quiet(WorldClock clock, Optional<Instant> next) {
        return next.filter(at -> clock.factor() > 0)
                .map(at -> Duration.between(clock.worldTime(), at)
                        .dividedBy(clock.factor())
                        .plusMillis(1))
                .filter(due -> due.compareTo(longest) < 0)
                .orElse(longest);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1); // wakes after all others are done with the call
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        projectId(request).map(worlds::get).ifPresent(watched -> watched.bell().ring(mayHaveChanged(request)));
    }

    /** A clock may follow those who only look. */
    private static boolean mayHaveChanged(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getAttribute(World.class.getName()) instanceof World world && world.afterPolls() != null;
    }

    private static Optional<String> projectId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? Stream.of("project_id", "projectId")
                        .map(path::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                : Optional.empty();
    }
}
