package bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Random mixes of requests that need much memory. After each mix the emulator must answer within a second. ATTACKS is the number of mixes,
 * and SEED chooses them.
 */
final class Attacks {

    private static final int BODY = 8_000_000;
    private static final int PROJECTS = 4;
    private static final int MAX_HEALTH_MILLIS = 1000;
    private static final int MAX_ANSWER_MILLIS = 30_000;
    private static final int MAX_CONNECT_MILLIS = 3_000;
    private static final int HELD_MILLIS = 3_000;

    /** @param held whether the connections stay open until the end of the mix, which resets them */
    private record Attack(int connections, boolean held, IntFunction<byte[]> request) {}

    private static final Map<String, Attack> ATTACKS = new TreeMap<>(Map.of(
            "numbers", new Attack(2, false, i -> post(queues(i), "", list("{\"queue_name\":\"a\",\"zz\":[", "1.5", "]}"))),
            "nesting", new Attack(2, false, i -> post(queues(i), "", list("{\"tags\":[", "[", ""))),
            "elements", new Attack(3, false, i -> post(connections(i), "", list("{\"name\":\"c\",\"hosts\":[", "{}", "]}"))),
            "bomb", new Attack(3, false, i -> post(queues(i), "Content-Encoding: gzip\r\n", gzip(list("{\"zz\":[", "{\"a\":1}", "]}")))),
            "texts", new Attack(3, false, i -> post(queues(i), "", list("{\"tags\":[", "{\"key\":\"%s\"}".formatted("k".repeat(200_000)), "]}"))),
            "hosts", new Attack(12, false, i -> post(connections(i), "", hosts())),
            "snapshots", new Attack(3, false, i -> request("PUT", admin(i) + "/snapshot", "", list("{\"tables\":{\"a\":[", "{}", "]}}"))),
            "heads", new Attack(600, true, i -> "GET /v1.0/p/queues HTTP/1.1\r\nX-A: a".getBytes(ISO_8859_1)),
            "waits", new Attack(600, true, i -> get(admin(i) + "/wait?resource=queue/q&state=AVAILABLE&timeout=5m")),
            "streams", new Attack(300, true, i -> get(admin(i) + "/events"))));

    private final Map<String, Integer> answers = new TreeMap<>();
    private final ConcurrentLinkedQueue<Socket> held = new ConcurrentLinkedQueue<>();
    private final Server emulator;

    private Attacks(Server emulator) {
        this.emulator = emulator;
    }

    static void run(Bench bench) throws Exception {
        int mixes = Integer.parseInt(System.getenv().getOrDefault("ATTACKS", "20"));
        long seed = Long.parseLong(System.getenv().getOrDefault("SEED", "1"));
        Attacks attacks = new Attacks(Server.startScript());
        attacks.createQueues();
        Bench.row("mix", "requests", "answers by status, 0 for none", "ms to a health check", "resident memory MiB");
        Bench.row("---", "---", "---", "---", "---");
        long slowest = 0;
        for (int i = 1; i <= mixes; i++) {
            slowest = Math.max(slowest, attacks.mix(i, new Random(seed + i)));
        }
        System.out.printf("%nSlowest health check after %d mixes: %,d ms%n", mixes, slowest);
        if (slowest > MAX_HEALTH_MILLIS) {
            System.exit(1);
        }
    }

    private void createQueues() throws Exception {
        try (Line line = new Line(emulator.port())) {
            for (int i = 0; i < PROJECTS; i++) {
                line.exchange("PUT", admin(i) + "/clock", "{'mode':'frozen'}");
                line.exchange("POST", queues(i), "{'queue_name':'q','cu_count':16,'resource_mode':1}");
            }
        }
    }

    private long mix(int number, Random random) throws Exception {
        answers.clear();
        List<String> names = new ArrayList<>(ATTACKS.keySet());
        Collections.shuffle(names, random);
        names = names.subList(0, 3 + random.nextInt(3));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Attack attack : names.stream().map(ATTACKS::get).toList()) {
                int connections = attack.held() ? attack.connections() * 2 / 3 + random.nextInt(attack.connections() / 3) : attack.connections();
                for (int i = 0; i < connections; i++) {
                    int client = i;
                    executor.submit(() -> send(attack, client));
                }
            }
        }
        reset();
        long health = health();
        Bench.row(number, String.join(", ", names), answers, health, emulator.mebibytes());
        return health;
    }

    private void send(Attack attack, int client) {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", emulator.port()), MAX_CONNECT_MILLIS);
            socket.setSoTimeout(attack.held() ? HELD_MILLIS : MAX_ANSWER_MILLIS);
            held.add(socket);
            socket.getOutputStream().write(attack.request().apply(client));
            count(status(socket));
        } catch (SocketTimeoutException e) {
            count("0");
        } catch (IOException e) {
            count(e.getClass().getSimpleName());
        }
    }

    private static String status(Socket socket) throws IOException {
        String line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
        return line.isEmpty() ? "closed" : line.substring(line.length() - 3);
    }

    private synchronized void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    private void reset() throws IOException {
        for (Socket socket = held.poll(); socket != null; socket = held.poll()) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
    }

    private long health() throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
            socket.setSoTimeout(MAX_ANSWER_MILLIS);
            socket.getOutputStream().write(get("/actuator/health"));
            count("health " + status(socket));
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static String admin(int client) {
        return "/_emulator/projects/attacked" + client % PROJECTS;
    }

    private static String queues(int client) {
        return "/v1.0/attacked%d/queues".formatted(client % PROJECTS);
    }

    private static String connections(int client) {
        return "/v2.0/attacked%d/datasource/enhanced-connections".formatted(client % PROJECTS);
    }

    private static byte[] get(String path) {
        return request("GET", path, "", new byte[0]);
    }

    private static byte[] post(String path, String header, byte[] body) {
        return request("POST", path, header, body);
    }

    private static byte[] request(String method, String path, String header, byte[] body) {
        String length = body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        byte[] head = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n".formatted(method, path, header, length).getBytes(ISO_8859_1);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + body.length);
        request.writeBytes(head);
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** A body of eight megabytes. */
    private static byte[] list(String before, String element, String after) {
        return (before + (element + ",").repeat(BODY / (element.length() + 1)) + element + after).getBytes(ISO_8859_1);
    }

    /** A valid body with as many hosts as are allowed. */
    private static byte[] hosts() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"name\":\"host%d\",\"ip\":\"10.0.0.1\"}".formatted(i))
                .collect(Collectors.joining(",", "{\"name\":\"c\",\"dest_vpc_id\":\"v\",\"dest_network_id\":\"n\",\"hosts\":[", "]}"))
                .getBytes(ISO_8859_1);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(zipped)) {
            output.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }
}
