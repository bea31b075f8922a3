package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** Stands before an emulator and makes it say something else, so that there are differences to be found. */
final class Forger implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int behind;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile UnaryOperator<String> forgery = UnaryOperator.identity();

    Forger(int behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + behind + call.getRequestURI()))
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
