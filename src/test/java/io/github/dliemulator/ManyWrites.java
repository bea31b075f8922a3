package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thousand writes at the same moment: queues with their tags, and connections with their tags and the peer of a queue. */
final class ManyWrites {

    static final int ALL = 1000;

    private static final int WORLDS = 10;
    private static final String TAGS = "\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]";

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch answered;
    private final List<CompletableFuture<Boolean>> writes;

    /**
     * @param ports where each goes, by its number
     * @param enough how many answers somebody waits for
     */
    ManyWrites(IntUnaryOperator ports, int enough) {
        answered = new CountDownLatch(enough);
        worlds().forEach(world -> post(
                        ports.applyAsInt(0),
                        queues(world),
                        "{\"queue_name\":\"lake\",\"cu_count\":16,\"resource_mode\":1}")
                .join());
        writes = each(i -> write(ports.applyAsInt(i), i)).toList();
    }

    private static <T> Stream<T> each(IntFunction<T> what) {
        return IntStream.range(0, ALL).mapToObj(what);
    }

    private CompletableFuture<Boolean> write(int port, int i) {
        String world = "many" + i % WORLDS;
        CompletableFuture<HttpResponse<String>> write = i / WORLDS % 2 == 0
                ? post(port, queues(world), "{\"queue_name\":\"w%d\",\"cu_count\":16,%s}".formatted(i, TAGS))
                : post(port, connections(world), """
                        {"name":"w%d","dest_vpc_id":"v","dest_network_id":"n","queues":["lake"],%s}""".formatted(i, TAGS));
        return write.handle((answer, lost) -> {
            answered.countDown();
            return lost == null && isDone(answer);
        });
    }

    private static boolean isDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return true;
    }

    void awaitEnough() throws InterruptedException {
        answered.await();
    }

    /** The names of those that were answered, once none is under way. */
    List<String> promised() {
        return each(i -> writes.get(i).join() ? "w" + i : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The names of all that are there. */
    List<String> there(int port) {
        return worlds().flatMap(world -> Stream.concat(
                        read(port, queues(world), "$.queues[*].queue_name"),
                        read(port, connections(world) + "?limit=100", "$.connections[*].name")))
                .filter(name -> name.startsWith("w"))
                .toList();
    }

    /** Of those that have all that they were made with. */
    List<String> whole(int port) {
        return worlds().flatMap(world -> Stream.concat(
                        read(port, queues(world) + "?tags=a%3D1,b%3D2", "$.queues[*].queue_name"),
                        read(
                                port,
                                connections(world) + "?limit=100&tags=a%3D1,b%3D2",
                                "$.connections[?(@.available_queue_info[0].name=='lake')].name")))
                .toList();
    }

    private static Stream<String> worlds() {
        return IntStream.range(0, WORLDS).mapToObj("many%d"::formatted);
    }

    private static String queues(String world) {
        return "/v1.0/%s/queues".formatted(world);
    }

    private static String connections(String world) {
        return "/v2.0/%s/datasource/enhanced-connections".formatted(world);
    }

    private Stream<String> read(int port, String path, String json) {
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri(port, path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonPath.<List<String>>read(answer.body(), json).stream();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<HttpResponse<String>> post(int port, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri(port, path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
