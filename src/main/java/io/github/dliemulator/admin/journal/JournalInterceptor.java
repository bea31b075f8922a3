package io.github.dliemulator.admin.journal;

import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.DatabaseOutage;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Adds each request of an emulated API to the journal, including rejected requests. Then notifies the
 * {@link RequestListener}s.
 */
@Component
class JournalInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Journal journal;
    private final JournalEntryFactory entryFactory;
    private final Worlds worlds;
    private final InstantSource realTime;
    private final List<RequestListener> listeners;

    JournalInterceptor(
            Journal journal,
            JournalEntryFactory entryFactory,
            Worlds worlds,
            InstantSource realTime,
            List<RequestListener> listeners) {
        this.journal = journal;
        this.entryFactory = entryFactory;
        this.worlds = worlds;
        this.realTime = realTime;
        this.listeners = listeners;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.JOURNAL.register(interceptors, this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestContext context = RequestContext.of(request);
        if (context.find(JournaledRequest.class).isEmpty()) {
            context.put(JournaledRequest.class, new JournaledRequest(realTime.instant()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (request.isAsyncStarted()) {
            return; // completes in a later dispatch
        }
        RequestContext context = RequestContext.of(request);
        try {
            record(context, request, response, handler);
        } catch (RuntimeException exception) {
            if (DatabaseOutage.findMessage(exception).isEmpty()) {
                throw exception;
            }
        } finally {
            notifyListeners(context);
        }
    }

    private void record(
            RequestContext context, HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (journal.isEnabled()
                && handler instanceof HandlerMethod method
                && context.operation().isPresent()
                && !context.hasDatabaseOutage()) {
            findWorld(context)
                    .ifPresent(world ->
                            journal.add(world.projectId(), entryFactory.create(world, request, response, method)));
        }
    }

    /**
     * Returns the world that the request entered. For a request that was rejected earlier, returns the world of its
     * project if that exists.
     */
    private Optional<World> findWorld(RequestContext context) {
        return context.find(World.class)
                .or(() -> context.projectId()
                        .filter(projectId -> Worlds.isProjectId(projectId) && worlds.exists(projectId))
                        .map(worlds::findOrCreate));
    }

    private void notifyListeners(RequestContext context) {
        boolean mayHaveChanged = !context.isReadOnly()
                || context.find(World.class).map(World::afterPolls).isPresent();
        context.projectId()
                .ifPresent(projectId ->
                        listeners.forEach(listener -> listener.onRequestCompleted(projectId, mayHaveChanged)));
    }
}
