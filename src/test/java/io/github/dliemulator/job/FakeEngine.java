package io.github.dliemulator.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks the protocol of the engine, and answers statements as tests want. */
final class FakeEngine {

    static final String TOKEN = "secret-of-the-engine";

    /** An answer that closes the connection, as the end of the process does. */
    static final Map<String, Object> CRASH = Map.of();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, Function<JsonNode, Map<String, Object>>> handlers = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> requests = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();

    /** The sessions that it knows. */
    final Set<String> sessions = ConcurrentHashMap.newKeySet();

    FakeEngine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-engine");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the statements of a project. */
    void answer(String project, Function<JsonNode, Map<String, Object>> handler) {
        handlers.put(project, handler);
    }

    /** Lets statements of a project run until they are cancelled, or {@link #finish} is called. */
    void hang(String project) {
        answer(project, request -> {
            CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
            waiting.put(request.get("job").asString(), answer);
            try {
                return answer.get(1, TimeUnit.MINUTES);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void finish(Map<String, Object> answer) {
        waiting.values().forEach(future -> future.complete(answer));
    }

    /** The statements of a project until now. */
    List<JsonNode> statements(String project) {
        return List.copyOf(requests.getOrDefault(project, List.of()));
    }

    static Map<String, Object> rows(String column, String type, Object... values) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(List.of(value));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "FINISHED");
        answer.put("schema", List.of(Map.of("name", column, "type", type, "nullable", true)));
        answer.put("rows", rows);
        answer.put("rowCount", rows.size());
        answer.put("inputRows", 5);
        answer.put("inputBytes", 412);
        answer.put("outputBytes", 20);
        return answer;
    }

    static Map<String, Object> failure(String text) {
        return Map.of("status", "FAILED", "error", text);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, Map.of("error", "wrong token"));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path.replaceAll("/[^/]+$", "/*")) {
                case "POST /*" -> run(exchange);
                case "GET /*" -> send(exchange, 200, health());
                case "GET /statements/*" -> send(exchange, 200, progress());
                case "DELETE /sessions/*" -> {
                    sessions.remove(path.substring("/sessions/".length()));
                    send(exchange, 204, Map.of());
                }
                case "DELETE /statements/*" -> {
                    CompletableFuture<Map<String, Object>> running =
                            waiting.get(path.substring("/statements/".length()));
                    if (running != null) {
                        running.complete(Map.of("status", "CANCELLED"));
                    }
                    send(exchange, running == null ? 404 : 202, Map.of());
                }
                default -> send(exchange, 204, Map.of());
            }
        }
    }

    private void run(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String project = request.get("project").asString();
        requests.computeIfAbsent(project, id -> new java.util.concurrent.CopyOnWriteArrayList<>())
                .add(request);
        sessions.add(request.get("session").asString());
        Map<String, Object> answer =
                handlers.getOrDefault(project, any -> rows("n", "int", 1)).apply(request);
        if (answer != CRASH) {
            send(exchange, 200, answer);
        }
    }

    private Map<String, Object> health() {
        List<Map<String, String>> known =
                sessions.stream().map(name -> Map.of("session", name)).toList();
        return Map.of("state", "ready", "version", "4.2.0", "sessions", known, "statements", List.of());
    }

    private static Map<String, Object> progress() {
        return Map.of(
                "progress",
                0.5,
                "subJobs",
                List.of(Map.of(
                        "id",
                        3,
                        "name",
                        "count",
                        "status",
                        "RUNNING",
                        "stages",
                        2,
                        "completedStages",
                        1,
                        "tasks",
                        4,
                        "completedTasks",
                        2,
                        "submissionTime",
                        1000,
                        "completionTime",
                        0)));
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
