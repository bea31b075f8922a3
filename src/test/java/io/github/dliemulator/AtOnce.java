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

/** Many callers who begin at the same moment, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** How often each answer was given: {@code 200}, or {@code 400 DLI.0006}, whichever service's code. */
    public static Map<String, Long> tally(int many, IntFunction<ResponseSpec> call) {
        return answers(many, call).stream().collect(groupingBy(answer -> answer, counting()));
    }

    /** Each one's answer. */
    public static List<String> answers(int many, IntFunction<ResponseSpec> call) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch everybody = new CountDownLatch(many);
        try {
            List<CompletableFuture<String>> calls = IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                meet(everybody);
                                return read(call.apply(i));
                            },
                            threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void meet(CountDownLatch everybody) {
        everybody.countDown();
        try {
            everybody.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(ResponseSpec answer) {
        var result = answer.expectBody(Map.class).returnResult();
        Map<?, ?> body = Objects.requireNonNullElse(result.getResponseBody(), Map.of());
        Object code = body.containsKey("error_code") ? body.get("error_code") : body.get("code");
        return result.getStatus().value() + (code == null ? "" : " " + code);
    }
}
