package bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mixed load for minutes on a small heap: projects, large bodies, event streams that are reset, and more long polls than are allowed. Prints
 * memory, threads and file descriptors before and after it. A health check each second must be answered within a second.
 */
final class Soak {

    private static final int DEFAULT_MINUTES = 15;
    private static final int PROJECTS = 2_000;
    private static final int STREAMS = 1_500;
    private static final int WAITERS = 5_000;
    private static final int WAITERS_AT_ONCE = 500;
    private static final int BODIES = 375; // of 800 KB: 300 MB
    private static final int HOSTS = 20_000;
    private static final int MAX_HEALTH_MILLIS = 1_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int HELD_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int QUIET_MILLIS = 15_000;

    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Server emulator;
    private final long startNanos = System.nanoTime();
    private final long durationNanos;
    private volatile long slowestHealthMillis;

    private Soak(Server emulator, int minutes) {
        this.emulator = emulator;
        this.durationNanos = TimeUnit.MINUTES.toNanos(minutes);
    }

    /** A part of the load: something that is done so many times, spread over the whole run. */
    private interface Step {
        void run(int number) throws Exception;
    }

    static void run(Bench bench) throws Exception {
        Server emulator = Server.emulatorWith(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        try (HeapMonitor heap = new HeapMonitor(emulator)) {
            Soak soak = new Soak(emulator, bench.option("--minutes", DEFAULT_MINUTES));
            Bench.row("", "old generation after GC, MiB", "threads", "file descriptors", "resident memory MiB");
            Bench.row("---", "---", "---", "---", "---");
            soak.print("begin", heap);
            soak.load();
            Thread.sleep(QUIET_MILLIS); // idle connections are closed
            soak.print("end", heap);
            soak.report();
        }
    }

    private void print(String name, HeapMonitor heap) throws Exception {
        health(0);
        Bench.row(name, heap.oldGenerationMebibytes(), emulator.threads(), emulator.fileDescriptors(), emulator.mebibytes());
    }

    private void load() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> parts = new ArrayList<>();
            int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(durationNanos);
            parts.add(executor.submit(() -> spread(seconds, this::health)));
            parts.add(executor.submit(() -> spread(PROJECTS, this::useProject)));
            parts.add(executor.submit(() -> spread(BODIES, this::sendLargeBody)));
            parts.add(executor.submit(() -> spread(STREAMS, this::resetStream)));
            parts.add(executor.submit(() -> spread(WAITERS / WAITERS_AT_ONCE, this::wait)));
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    /** Ends with the run, even if a slow machine has not done all of it; the report has the counts. */
    private Void spread(int count, Step step) throws Exception {
        for (int i = 0; i < count && System.nanoTime() - startNanos < durationNanos; i++) {
            long due = startNanos + durationNanos / count * i - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(due, 0));
            step.run(i);
        }
        return null;
    }

    private void report() {
        System.out.printf("%nAnswers by kind and status (held: not answered while open):%n");
        answers.forEach((kind, count) -> System.out.printf("  %-22s %,d%n", kind, count));
        System.out.printf("Slowest health check: %,d ms%n", slowestHealthMillis);
        boolean failed = answers.keySet().stream().anyMatch(kind -> kind.endsWith(" 500") || kind.startsWith("health") && !kind.endsWith(" 200"));
        if (failed || slowestHealthMillis > MAX_HEALTH_MILLIS || !emulator.process().isAlive()) {
            System.out.println("FAILED");
            System.exit(1);
        }
    }

    private void health(int number) {
        long start = System.nanoTime();
        send("health", request("GET", "/actuator/health", ""), ANSWER_MILLIS);
        slowestHealthMillis = Math.max(slowestHealthMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void useProject(int number) {
        String queues = "/v1.0/soak%d/queues".formatted(number);
        send("list queues", request("GET", queues, ""), ANSWER_MILLIS);
        send("create queue", request("POST", queues, "{\"queue_name\":\"q\",\"cu_count\":16,\"resource_mode\":1}"), ANSWER_MILLIS);
        send("show queue", request("GET", queues + "/q", ""), ANSWER_MILLIS);
    }

    /** In one project, which keeps only the last connection. */
    private void sendLargeBody(int number) throws IOException {
        String body = IntStream.range(0, HOSTS)
                .mapToObj(i -> "{\"name\":\"host%05d\",\"ip\":\"10.0.0.%d\"}".formatted(i, i % 250))
                .collect(Collectors.joining(
                        ",", "{\"name\":\"large\",\"dest_vpc_id\":\"v\",\"dest_network_id\":\"n\",\"hosts\":[", "]}"));
        String path = "/v2.0/soaklarge/datasource/enhanced-connections";
        String answer = send("large body", request("POST", path, body), ANSWER_MILLIS);
        if (answer.contains("connection_id")) {
            String id = answer.replaceAll("(?s).*\"connection_id\":\"|\".*", "");
            send("delete", request("DELETE", path + "/" + id, ""), ANSWER_MILLIS);
        }
    }

    private void resetStream(int number) {
        send("event stream", request("GET", "/_emulator/projects/soak%d/events".formatted(number % 20), ""), 100);
    }

    /** Opens many long polls at once, and resets those that are held. */
    private void wait(int round) throws Exception {
        String path = "/_emulator/projects/soak%d/wait?resource=queue/q&state=SCALING&timeout=5m".formatted(round % 20);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WAITERS_AT_ONCE; i++) {
                executor.submit(() -> send("long poll", request("GET", path, ""), HELD_MILLIS));
            }
        }
    }

    /** Sends a request on its own connection, and resets the connection after the answer or when the time is over. */
    private String send(String kind, byte[] request, int millis) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", emulator.port()), CONNECT_MILLIS);
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request);
            byte[] buffer = new byte[4096];
            int length = socket.getInputStream().read(buffer);
            String answer = length < 0 ? "" : new String(buffer, 0, length, ISO_8859_1);
            count(kind, answer.length() < 12 ? "closed" : answer.substring(9, 12));
            return answer;
        } catch (SocketTimeoutException e) {
            count(kind, "held");
        } catch (IOException e) {
            count(kind, e.getClass().getSimpleName());
        }
        return "";
    }

    private void count(String kind, String answer) {
        answers.merge(kind + " " + answer, 1, Integer::sum);
    }

    private static byte[] request(String method, String path, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: application/json\r\n";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, type, body.length(), body)
                .getBytes(ISO_8859_1);
    }
}
