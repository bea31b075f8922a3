package io.github.dliemulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers the engine's questions: which hosts there are, which queues may connect, and which credentials exist. */
class FakeEmulator {

    static final String TOKEN = "a token of the tests";

    private final HttpServer server;

    /** host:port → port of this machine */
    final Map<String, Integer> endpoints = new ConcurrentHashMap<>();

    /** queues that may connect */
    final Set<String> bound = ConcurrentHashMap.newKeySet();

    /** name → {user, password} */
    final Map<String, Map<String, String>> credentials = new ConcurrentHashMap<>();

    /** questions, without those about open connections */
    final List<JsonNode> dials = new CopyOnWriteArrayList<>();

    FakeEmulator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_engine/dials", exchange -> answer(exchange, dial(read(exchange))));
        server.createContext(
                "/_engine/credentials",
                exchange -> answer(
                        exchange, credentials.get(read(exchange).get("auth").asText())));
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Object dial(JsonNode question) {
        if (!question.get("recheck").asBoolean()) {
            dials.add(question);
        }
        String host = question.get("host").asText();
        if (endpoints.keySet().stream().noneMatch(endpoint -> endpoint.startsWith(host + ":"))) {
            return Map.of("refuse", "UNKNOWN_HOST", "reason", "no connection has this host");
        }
        if (!bound.contains(question.get("queue").asText())) {
            return Map.of("refuse", "TIMEOUT", "reason", "the queue is not bound");
        }
        Integer port = endpoints.get(host + ":" + question.get("port").asInt());
        return port == null
                ? Map.of("refuse", "REFUSED", "reason", "nobody listens")
                : Map.of("connect", Map.of("host", "127.0.0.1", "port", port));
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new IOException("wrong token");
        }
        return Json.MAPPER.readTree(exchange.getRequestBody());
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        try (exchange) {
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
