package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** Proxy in front of an emulator that changes its responses, so that there are differences to find. */
final class ModifyingProxy implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client;
    private final String upstreamUrl;
    final List<String> requests = new CopyOnWriteArrayList<>();
    volatile UnaryOperator<String> modifier = UnaryOperator.identity();

    ModifyingProxy(int upstreamPort) throws IOException {
        this("http://localhost:" + upstreamPort, HttpServer.create(), HttpClient.newHttpClient());
    }

    /** Uses TLS on both sides. */
    static ModifyingProxy overTls(int upstreamPort, SSLContext keys) throws IOException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(keys));
        return new ModifyingProxy(
                "https://localhost:" + upstreamPort,
                server,
                HttpClient.newBuilder().sslContext(keys).build());
    }

    private ModifyingProxy(String upstreamPort, HttpServer server, HttpClient client) throws IOException {
        this.upstreamUrl = upstreamPort;
        this.server = server;
        this.client = client;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::forward);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Requests that are not reads. */
    List<String> writes() {
        return requests.stream().filter(exchange -> !exchange.startsWith("GET")).toList();
    }

    private void forward(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upstreamUrl + exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            for (String name : List.of("Content-Type", "X-Auth-Token")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            byte[] responseBody = modifier.apply(response.body()).getBytes(UTF_8);
            response.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(response.statusCode(), responseBody.length == 0 ? -1 : responseBody.length);
            exchange.getResponseBody().write(responseBody);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
