package io.github.dliemulator.control.watch;

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
final class Events implements AutoCloseable {

    private final BufferedReader lines;

    Events(HttpResponse<InputStream> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** From here on all is heard. */
    Events begun() throws IOException {
        assertThat(lines.readLine()).isEqualTo(":");
        return this;
    }

    record Told(String id, String type, String data) {

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

    List<Told> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** All up to this one. */
    List<Told> until(String last) {
        List<Told> told = new ArrayList<>(List.of(next()));
        while (!told.get(told.size() - 1).toString().equals(last)) {
            told.add(next());
        }
        return told;
    }

    Told next() {
        try {
            String line = lines.readLine();
            while (line.isEmpty() || line.equals(":")) {
                line = lines.readLine();
            }
            assertThat(line).startsWith("id:");
            return new Told(line.substring(3), field("event:"), field("data:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing more comes. */
    boolean isOver() {
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
