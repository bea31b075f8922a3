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

/** Stands before an emulator and makes it say something else, so that there are differences to be found. */
final class Forger implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client;
    private final String behind;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile UnaryOperator<String> forgery = UnaryOperator.identity();

    Forger(int behind) throws IOException {
        this("http://localhost:" + behind, HttpServer.create(), HttpClient.newHttpClient());
    }

    /** The same over TLS, on both sides. */
    static Forger secure(int behind, SSLContext keys) throws IOException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(keys));
        return new Forger(
                "https://localhost:" + behind,
                server,
                HttpClient.newBuilder().sslContext(keys).build());
    }

    private Forger(String behind, HttpServer server, HttpClient client) throws IOException {
        this.behind = behind;
        this.server = server;
        this.client = client;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked to be changed. */
    List<String> writes() {
        return asked.stream().filter(call -> !call.startsWith("GET")).toList();
    }

    private void pass(HttpExchange call) throws IOException {
        asked.add(call.getRequestMethod() + " " + call.getRequestURI());
        try (call) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + call.getRequestURI()))
                    .method(
                            call.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    call.getRequestBody().readAllBytes()));
            for (String name : List.of("Content-Type", "X-Auth-Token")) {
                String value = call.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            byte[] said = forgery.apply(answer.body()).getBytes(UTF_8);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> call.getResponseHeaders().set("Content-Type", type));
            call.sendResponseHeaders(answer.statusCode(), said.length == 0 ? -1 : said.length);
            call.getResponseBody().write(said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
