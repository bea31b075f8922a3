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

/** Where calls wait that are answered late. They hold no thread, of which the server may have few. */
@Component
class DelayedDispatcher {

    private static final int MAX_DELAYED = 1000;

    private final Semaphore permits = new Semaphore(MAX_DELAYED);

    /** Lets a call come by again later. When too many wait, it is refused: an answer in time would not be what was asked for. */
    void dispatchAfter(HttpServletRequest request, HttpServletResponse response, Duration delay) {
        if (!permits.tryAcquire()) {
            throw BACKEND_UNAVAILABLE.exception("%d calls wait already for answers that come late", MAX_DELAYED);
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
