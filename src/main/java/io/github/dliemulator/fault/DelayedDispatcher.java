package io.github.dliemulator.fault;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Delays requests in real time without blocking a thread, at most {@value #MAX_DELAYED} at a time. */
@Component
class DelayedDispatcher {

    private static final int MAX_DELAYED = 1000;

    private final Semaphore permits = new Semaphore(MAX_DELAYED);

    /**
     * Dispatches a request again after a delay.
     *
     * @throws io.github.dliemulator.web.error.DliException if too many requests are delayed
     */
    void dispatchAfter(HttpServletRequest request, HttpServletResponse response, Duration delay) {
        if (!permits.tryAcquire()) {
            throw BACKEND_UNAVAILABLE.exception("%d requests are delayed by faults already", MAX_DELAYED);
        }
        AsyncContext asyncContext = request.startAsync(request, response);
        asyncContext.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    permits.release();
                    asyncContext.dispatch();
                });
    }
}
