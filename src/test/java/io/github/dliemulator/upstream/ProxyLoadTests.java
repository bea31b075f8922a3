package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.upstream.forward.ReverseProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Large bodies and many concurrent calls are forwarded, and no resources leak. */
class ProxyLoadTests extends RawUpstreamTest {

    private static final int LARGE = 200 * 1024 * 1024;

    @Test
    void largeBodiesAreStreamedInBothDirections() throws IOException {
        AtomicLong arrived = new AtomicLong();
        upstream.handler = (head, in, out, socket) -> {
            byte[] part = new byte[1024 * 1024];
            for (long left = head.startsWith("PUT") ? LARGE : 0; left > 0; ) {
                int read = in.read(part, 0, (int) Math.min(left, part.length));
                left -= read;
                arrived.addAndGet(read);
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LARGE)
                    .getBytes(ISO_8859_1));
            for (int sent = 0; sent < LARGE; sent += part.length) {
                out.write(part);
            }
        };
        long before = used();
        long during = 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("PUT /v1.0/p1/large HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LARGE)
                    .getBytes(ISO_8859_1));
            byte[] part = new byte[1024 * 1024];
            for (int sent = 0; sent < LARGE; sent += part.length) {
                out.write(part);
            }
            InputStream in = socket.getInputStream();
            long got = 0;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                got += read;
                if (during == 0 && got > LARGE / 2) {
                    during = used();
                }
            }
            assertThat(got).isBetween(LARGE + 100L, LARGE + 1000L);
        }
        assertThat(arrived).hasValue(LARGE);
        assertThat(during - before).isLessThan(32 * 1024 * 1024);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void thousandConcurrentCallsLeakNothing() {
        upstream.handler = RawUpstream.responding(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        ConcurrentRequests.countOutcomes(
                1000, i -> get("/v1.0/p1/things/" + i)); // by then the server has all the threads that it may have
        int threads = threads();
        Map<String, Long> outcomes = ConcurrentRequests.countOutcomes(1000, i -> get("/v1.0/p1/things/" + i));
        assertThat(outcomes).isEqualTo(Map.of("200", 1000L));
        upstream.handler = RawUpstream.respondingAndClosing("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        assertThat(ConcurrentRequests.countOutcomes(200, i -> get("/v1.0/p1/things/" + i)))
                .isEqualTo(Map.of("502 APIGW.0201", 200L));
        awaitTrue(() -> upstream.openConnections() <= 50);
        awaitTrue(() -> proxy.getBean(ReverseProxy.class).activeConnections() == 0);
        awaitTrue(() -> threads() <= threads + 5);
        System.out.printf(
                "1,000 calls at once: threads %d before, %d after; connections to the upstream: %d open, 0 in use%n",
                threads, threads(), upstream.openConnections());
    }

    /** Resources are released soon, but not at once on a busy machine. */
    private static void awaitTrue(BooleanSupplier condition) {
        long startNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
    }

    /** Without those of the test itself. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.matches("raw upstream|pool-.*|HttpClient-.*"))
                .count();
    }
}
