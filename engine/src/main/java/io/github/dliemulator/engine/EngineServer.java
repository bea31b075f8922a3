package io.github.dliemulator.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dliemulator.engine.dial.OpenConnections;
import io.github.dliemulator.engine.session.Sessions;
import io.github.dliemulator.engine.statement.StatementRequest;
import io.github.dliemulator.engine.statement.Statements;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** HTTP on the loopback address, for the emulator alone. */
class EngineServer implements AutoCloseable {

    static {
        // else the second packet of an answer waits 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final byte[] authorization;
    private final Sessions sessions;
    private final Statements statements;

    private EngineServer(HttpServer server, String token, Sessions sessions, Statements statements) {
        this.server = server;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.sessions = sessions;
        this.statements = statements;
    }

    static EngineServer start(String token, Sessions sessions, Statements statements) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        EngineServer engineServer = new EngineServer(server, token, sessions, statements);
        server.setExecutor(Executors.newCachedThreadPool(EngineServer::daemon));
        server.createContext("/", engineServer::handle);
        server.start();
        return engineServer;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "request");
        thread.setDaemon(true);
        return thread;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = isAllowed(exchange) ? route(exchange) : Answer.error(401, "The token is missing or wrong");
            } catch (IOException | IllegalArgumentException e) {
                answer = Answer.error(400, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                answer = Answer.error(500, e.toString());
            }
            send(exchange, answer);
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        @Nullable String sent = exchange.getRequestHeaders().getFirst("Authorization");
        return sent != null && MessageDigest.isEqual(authorization, sent.getBytes(StandardCharsets.UTF_8));
    }

    private Answer route(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String resource = exchange.getRequestMethod() + " " + path[0] + (path.length == 1 ? "" : "/{name}");
        String name = path.length == 1 ? "" : path[1];
        return switch (resource) {
            case "GET health" -> new Answer(200, health());
            case "POST statements" -> run(exchange);
            case "GET statements/{name}" ->
                statements
                        .progress(name)
                        .<Answer>map(progress -> new Answer(200, progress))
                        .orElse(Answer.NOT_FOUND);
            case "DELETE statements/{name}" -> statements.cancel(name) ? new Answer(202, Map.of()) : Answer.NOT_FOUND;
            case "DELETE sessions/{name}" -> {
                sessions.drop(name);
                yield new Answer(204, null);
            }
            case "POST sockets/{name}" -> check(name);
            default -> Answer.NOT_FOUND;
        };
    }

    private Answer run(HttpExchange exchange) throws IOException {
        StatementRequest request = Json.MAPPER.readValue(exchange.getRequestBody(), StatementRequest.class);
        return new Answer(200, statements.run(request));
    }

    private static Answer check(String name) {
        if (!name.equals("check")) {
            return Answer.NOT_FOUND;
        }
        OpenConnections.check();
        return new Answer(204, null);
    }

    private Map<String, Object> health() {
        Runtime runtime = Runtime.getRuntime();
        return Map.of(
                "state", "ready",
                "version", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                "heapUsed", runtime.totalMemory() - runtime.freeMemory(),
                "heapMax", runtime.maxMemory(),
                "sessions", sessions.list(),
                "statements", statements.list());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = Json.MAPPER.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private record Answer(int status, @Nullable Object body) {

        static final Answer NOT_FOUND = error(404, "Not found");

        static Answer error(int status, String text) {
            return new Answer(status, Map.of("error", text));
        }
    }
}
