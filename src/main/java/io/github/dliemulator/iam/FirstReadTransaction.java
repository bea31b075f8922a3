package io.github.dliemulator.iam;

import io.github.dliemulator.web.HandlerInvocation;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the first read of a project in the transaction that creates it, so that a rejected read creates none. */
@Component
class FirstReadTransaction implements HandlerInvocation {

    private final Worlds worlds;

    FirstReadTransaction(Worlds worlds) {
        this.worlds = worlds;
    }

    /**
     * A read of a project that did not exist when the request arrived. Attached to the {@code RequestContext}.
     *
     * @param world the world that the project would be created with
     */
    record FirstRead(World world) {}

    /** Carries a checked exception of a handler through the transaction. */
    private static final class CheckedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Exception exception;

        private CheckedException(Exception exception) {
            super(exception);
            this.exception = exception;
        }
    }

    @Override
    public @Nullable Object invoke(RequestContext request, Callable<@Nullable Object> handler) throws Exception {
        FirstRead firstRead = request.find(FirstRead.class).orElse(null);
        if (firstRead == null) {
            return handler.call();
        }
        try {
            return worlds.createFor(firstRead.world(), created -> {
                request.put(World.class, created);
                return callUnchecked(handler);
            });
        } catch (CheckedException e) {
            throw e.exception;
        }
    }

    private static @Nullable Object callUnchecked(Callable<@Nullable Object> handler) {
        try {
            return handler.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CheckedException(e);
        }
    }
}
