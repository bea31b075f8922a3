package io.github.dliemulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures the built jar against a bare HTTP server in this process that answers the same bytes. Their rounds alternate, so
 * what else the machine does touches both. Takes some 90 s; needs Linux and a JDK, which runs the jar too:
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java src/test/java/io/github/dliemulator/Benchmark.java target/dli-emulator.jar
 * </pre>
 *
 * <p>The arguments are those of {@code java -jar}: JVM options, the jar, its settings. The clients are plain sockets, kept
 * open: they share the processors with the servers, and {@link java.net.http.HttpClient} would take most of them.
 */
final class Benchmark {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 4;
    private static final int ROUND_SECONDS = 2;
    private static final String QUEUE = "{'queue_name':'%s','cu_count':16,'resource_mode':1}";
    private static final String QUEUES = "/v1.0/benchmark/queues";
    private static final String CONNECTIONS = "/v2.0/benchmark/datasource/enhanced-connections";
    private static final String ROW = "%-28s%-30s%-30s%s%n";
    private static final PrintWriter OUT = new PrintWriter(new FileOutputStream(FileDescriptor.out), true);
    private static final ForkJoinPool CROWD = new ForkJoinPool(CLIENTS);

    public static void main(String[] args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or else its answers wait for acknowledgements
        OUT.println(machine());
        Emulator emulator = Emulator.start(args);
        OUT.printf("Ready %.2f s after its start; RSS then %d MiB%n%n", emulator.secondsToReady, emulator.mebibytes());
        Bare bare = new Bare();
        byte[] poll = request("GET", CONNECTIONS + "/" + givenConnection(emulator.port), "");
        OUT.printf(ROW, CLIENTS + " clients; rate, p50, p99", "emulator", "bare server", "ratio");
        compare("GET connection, 2 peers", 25, emulator, bare, client -> List.of(poll));
        IntFunction<List<byte[]>> comeAndGo = client -> List.of(
                request("POST", QUEUES, QUEUE.formatted("q" + client)), request("DELETE", QUEUES + "/q" + client, ""));
        compare("create and delete a queue", 5, emulator, bare, comeAndGo);
        OUT.printf("%nRSS after that load %d MiB%n", emulator.mebibytes());
    }

    private static String machine() throws IOException {
        Process git = new ProcessBuilder("sh", "-c", "git describe --always --dirty 2>&1").start();
        String commit = new String(git.getInputStream().readAllBytes(), ISO_8859_1).strip();
        int cores = Runtime.getRuntime().availableProcessors();
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return "Commit %s; %d cores, %s, Java %s".formatted(commit, cores, os, Runtime.version());
    }

    private static String givenConnection(int port) throws IOException {
        try (Line line = new Line(port)) {
            line.exchange(request("PUT", "/_emulator/projects/benchmark/timing", "{'profile':'instant'}"));
            line.exchange(request("POST", QUEUES, QUEUE.formatted("one")));
            line.exchange(request("POST", QUEUES, QUEUE.formatted("two")));
            String wish = "{'name':'c','dest_vpc_id':'v','dest_network_id':'n','queues':['one','two']}";
            return line.exchange(request("POST", CONNECTIONS, wish)).replaceAll(".*\"connection_id\":\"|\".*", "");
        }
    }

    private static byte[] request(String method, String path, String body) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, body.length(), body.replace('\'', '"'))
                .getBytes(ISO_8859_1);
    }

    /** @param turn the requests that a client makes one after the other, again and again */
    private static void compare(String what, int warmUp, Emulator emulator, Bare bare, IntFunction<List<byte[]>> turn)
            throws IOException {
        bare.learn(emulator.port, turn.apply(0));
        String cold = summary(load(emulator.port, warmUp, turn).sorted().toArray(), warmUp);
        load(bare.port, ROUND_SECONDS, turn);
        LongStream ours = LongStream.empty();
        LongStream theirs = LongStream.empty();
        for (int round = 0; round < ROUNDS; round++) {
            ours = LongStream.concat(ours, load(emulator.port, ROUND_SECONDS, turn));
            theirs = LongStream.concat(theirs, load(bare.port, ROUND_SECONDS, turn));
        }
        long[] ourTurns = ours.sorted().toArray();
        long[] theirTurns = theirs.sorted().toArray();
        int time = ROUNDS * ROUND_SECONDS;
        String ratio = "%.2f".formatted((double) ourTurns.length / theirTurns.length);
        OUT.printf(ROW, what, summary(ourTurns, time), summary(theirTurns, time), ratio);
        OUT.printf(ROW, "  its first %d s".formatted(warmUp), cold, "", "");
    }

    /** How many nanoseconds each turn took while all clients took turns. */
    private static LongStream load(int port, int seconds, IntFunction<List<byte[]>> turn) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<ForkJoinTask<LongStream>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(turn)
                .map(requests -> CROWD.submit(() -> turns(port, end, requests)))
                .toList();
        return clients.stream().map(ForkJoinTask::join).reduce(LongStream.empty(), LongStream::concat);
    }

    private static LongStream turns(int port, long end, List<byte[]> requests) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        try (Line line = new Line(port)) {
            for (long start = System.nanoTime(), now = start; now < end; start = now) {
                for (byte[] request : requests) {
                    line.exchange(request);
                }
                now = System.nanoTime();
                nanos.add(now - start);
            }
        }
        return nanos.build();
    }

    private static String summary(long[] nanos, int seconds) {
        double p50 = nanos[nanos.length / 2] / 1e6;
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        return "%,7.0f/s %5.2f ms %6.2f ms".formatted((double) nanos.length / seconds, p50, p99);
    }

    /** The jar at work, in a process that ends with this one. */
    private record Emulator(Process process, int port, double secondsToReady) {

        static Emulator start(String... args) throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            String java = ProcessHandle.current().info().command().orElse("java");
            List<String> command = new ArrayList<>(List.of(java, "-jar", "--server.port=" + port));
            command.addAll(2, List.of(args));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            while (true) {
                try (Line line = new Line(port)) {
                    line.exchange(request("GET", "/actuator/health/readiness", ""));
                    return new Emulator(process, port, (System.nanoTime() - start) / 1e9);
                } catch (IOException notYet) {
                    if (!process.isAlive() || System.nanoTime() - start > 120e9) {
                        throw notYet;
                    }
                    Thread.sleep(5);
                }
            }
        }

        long mebibytes() throws IOException {
            String status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
            return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s*|\\D.*", "")) / 1024;
        }
    }

    /** An HTTP server that does nothing but answer. */
    private static final class Bare {

        private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
        private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        private final int port = server.getAddress().getPort();

        Bare() throws IOException {
            server.createContext("/", this::answer);
            CROWD.submit(server::start).join(); // what a daemon starts is one too, and ends with the program
        }

        /** Takes over what the server at this port answers to requests of these methods. */
        void learn(int port, List<byte[]> requests) throws IOException {
            try (Line line = new Line(port)) {
                for (byte[] request : requests) {
                    String method = new String(request, ISO_8859_1).replaceAll("(?s) .*", "");
                    answers.put(method, line.exchange(request).getBytes(ISO_8859_1));
                }
            }
        }

        private void answer(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body = answers.get(exchange.getRequestMethod());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    /** A client's connection, kept open for as long as the server likes. */
    private static final class Line implements AutoCloseable {

        private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");

        private final byte[] buffer = new byte[16_384];
        private Socket socket;

        Line(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
        }

        /** The body of the answer, which must be a success. */
        String exchange(byte[] request) throws IOException {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request);
            String answer = "";
            while (!isWhole(answer)) {
                int read = socket.getInputStream().read(buffer, answer.length(), buffer.length - answer.length());
                answer = new String(buffer, 0, answer.length() + Math.max(read, 0), ISO_8859_1);
                if (read <= 0 || !answer.startsWith("HTTP/1.1 2")) {
                    throw new IOException(new String(request, ISO_8859_1) + " was answered: " + answer);
                }
            }
            if (answer.contains("\r\nConnection: close\r\n")) {
                socket.close();
                socket = new Socket("127.0.0.1", socket.getPort());
            }
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }

        private static boolean isWhole(String answer) {
            Matcher length = LENGTH.matcher(answer);
            return length.find()
                    ? answer.length() == answer.indexOf("\r\n\r\n") + 4 + Integer.parseInt(length.group(1))
                    : answer.endsWith("\r\n0\r\n\r\n"); // the last chunk
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
