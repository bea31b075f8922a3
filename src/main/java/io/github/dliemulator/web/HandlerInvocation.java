package io.github.dliemulator.web;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Surrounds the calls of handlers, for example with a transaction. */
public interface HandlerInvocation {

    /**
     * Calls the handler of a request.
     *
     * @param handler resolves and validates the arguments, and calls the handler; it can be called several times for a request
     *     without a body
     * @return the value that the handler returns; it has not been written to the response yet
     */
    @Nullable
    Object invoke(RequestContext request, Callable<@Nullable Object> handler) throws Exception;
}
