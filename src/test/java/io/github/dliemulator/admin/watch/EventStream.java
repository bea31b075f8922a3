package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stream of server-sent events, once it began. */
final class EventStream implements AutoCloseable {

    private final BufferedReader lines;

    EventStream(HttpResponse<InputStream> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Each event after this one is received. */
    EventStream awaitStart() throws IOException {
        assertThat(lines.readLine()).isEqualTo(":");
        return this;
    }

    record ServerSentEvent(String id, String type, String data) {

        <T> T read(String path) {
            return JsonPath.read(data, path);
        }

        @Override
        public String toString() {
            Map<String, String> all = read("$");
            return type.equals("call")
                    ? "call " + all.get("operation")
                    : "%s %s -> %s".formatted(all.get("resource"), all.get("from"), all.get("to"));
        }
    }

    List<ServerSentEvent> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** All up to this one. */
    List<ServerSentEvent> until(String last) {
        List<ServerSentEvent> received = new ArrayList<>(List.of(next()));
        while (!received.get(received.size() - 1).toString().equals(last)) {
            received.add(next());
        }
        return received;
    }

    ServerSentEvent next() {
        try {
            String line = lines.readLine();
            while (line.isEmpty() || line.equals(":")) {
                line = lines.readLine();
            }
            assertThat(line).startsWith("id:");
            return new ServerSentEvent(line.substring(3), field("event:"), field("data:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing more comes. */
    boolean isEnded() {
        try {
            return lines.lines().allMatch(line -> line.isEmpty() || line.equals(":"));
        } catch (UncheckedIOException cut) {
            return false;
        }
    }

    private String field(String name) throws IOException {
        String line = lines.readLine();
        assertThat(line).startsWith(name);
        return line.substring(name.length());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
