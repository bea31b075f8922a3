package io.github.dliemulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Runs many requests at the same moment, each in its own thread. */
public final class ConcurrentRequests {

    private ConcurrentRequests() {}

    /** How often each answer was given: {@code 200}, or {@code 400 DLI.0006}, whichever service's code. */
    public static Map<String, Long> countOutcomes(int count, IntFunction<ResponseSpec> call) {
        return outcomes(count, call).stream().collect(groupingBy(response -> response, counting()));
    }

    /** Each one's answer. */
    public static List<String> outcomes(int count, IntFunction<ResponseSpec> call) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch barrier = new CountDownLatch(count);
        try {
            List<CompletableFuture<String>> calls = IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                awaitAll(barrier);
                                return outcome(call.apply(i));
                            },
                            threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitAll(CountDownLatch barrier) {
        barrier.countDown();
        try {
            barrier.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(ResponseSpec response) {
        var result = response.expectBody(Map.class).returnResult();
        Map<?, ?> body = Objects.requireNonNullElse(result.getResponseBody(), Map.of());
        Object code = body.containsKey("error_code") ? body.get("error_code") : body.get("code");
        return result.getStatus().value() + (code == null ? "" : " " + code);
    }
}
