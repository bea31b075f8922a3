package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Latency that the proxy adds, measured against direct calls of the upstream. */
class ProxyLatencyTests extends UpstreamTest {

    private static final int WARM_UP = 200;
    private static final int CALLS = 300;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void proxyAddsLittleLatency() throws Exception {
        setRouting(Map.of("reads", "forward"));
        long[] direct = new long[CALLS];
        long[] through = new long[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            long one = medianMicros(upstreamPort);
            long other = medianMicros(port);
            if (i >= 0) {
                direct[i] = one;
                through[i] = other;
            }
        }
        Arrays.sort(direct);
        Arrays.sort(through);
        System.out.printf(
                "Added by the proxy: p50 %d us (direct %d us, through it %d us, which is %.1f times as long), p95 %d us; %d calls each%n",
                through[CALLS / 2] - direct[CALLS / 2],
                direct[CALLS / 2],
                through[CALLS / 2],
                (double) through[CALLS / 2] / direct[CALLS / 2],
                through[CALLS * 95 / 100] - direct[CALLS * 95 / 100],
                CALLS);
    }

    private long medianMicros(int port) throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + queues()))
                .header(TOKEN, "a-token-that-never-expires")
                .build();
        long startNanos = System.nanoTime();
        assertThat(client.send(call, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        return (System.nanoTime() - startNanos) / 1000;
    }
}
