package io.github.dliemulator.iam.fault;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;

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
class WaitingRoom {

    private static final int SEATS = 1000;

    private final Semaphore seats = new Semaphore(SEATS);

    /** Lets a call come by again later. When too many wait, it is refused: an answer in time would not be what was asked for. */
    void keep(HttpServletRequest request, HttpServletResponse response, Duration delay) {
        if (!seats.tryAcquire()) {
            throw BACKEND_UNAVAILABLE.because("%d calls wait already for answers that come late", SEATS);
        }
        AsyncContext call = request.startAsync(request, response);
        call.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    seats.release();
                    call.dispatch();
                });
    }
}
