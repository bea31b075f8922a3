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
final class ConcurrentWrites {

    static final int COUNT = 1000;

    private static final int PROJECTS = 10;
    private static final String TAGS = "\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]";

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch responsesToAwait;
    private final List<CompletableFuture<Boolean>> writes;

    /**
     * @param ports where each goes, by its number
     * @param responseCount how many answers somebody waits for
     */
    ConcurrentWrites(IntUnaryOperator ports, int responseCount) {
        responsesToAwait = new CountDownLatch(responseCount);
        projectIds()
                .forEach(projectId -> post(
                                ports.applyAsInt(0),
                                queues(projectId),
                                "{\"queue_name\":\"lake\",\"cu_count\":16,\"resource_mode\":1}")
                        .join());
        writes = mapEach(i -> write(ports.applyAsInt(i), i)).toList();
    }

    private static <T> Stream<T> mapEach(IntFunction<T> mapper) {
        return IntStream.range(0, COUNT).mapToObj(mapper);
    }

    private CompletableFuture<Boolean> write(int port, int i) {
        String projectId = "many" + i % PROJECTS;
        CompletableFuture<HttpResponse<String>> write = i / PROJECTS % 2 == 0
                ? post(port, queues(projectId), "{\"queue_name\":\"w%d\",\"cu_count\":16,%s}".formatted(i, TAGS))
                : post(port, connections(projectId), """
                        {"name":"w%d","dest_vpc_id":"v","dest_network_id":"n","queues":["lake"],%s}""".formatted(i, TAGS));
        return write.handle((response, error) -> {
            responsesToAwait.countDown();
            return error == null && isSuccess(response);
        });
    }

    private static boolean isSuccess(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return true;
    }

    void awaitResponses() throws InterruptedException {
        responsesToAwait.await();
    }

    /** The names of those that were answered, once none is under way. */
    List<String> acknowledged() {
        return mapEach(i -> writes.get(i).join() ? "w" + i : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The names of all that are there. */
    List<String> stored(int port) {
        return projectIds()
                .flatMap(projectId -> Stream.concat(
                        read(port, queues(projectId), "$.queues[*].queue_name"),
                        read(port, connections(projectId) + "?limit=100", "$.connections[*].name")))
                .filter(name -> name.startsWith("w"))
                .toList();
    }

    /** Of those that have all that they were made with. */
    List<String> complete(int port) {
        return projectIds()
                .flatMap(projectId -> Stream.concat(
                        read(port, queues(projectId) + "?tags=a%3D1,b%3D2", "$.queues[*].queue_name"),
                        read(
                                port,
                                connections(projectId) + "?limit=100&tags=a%3D1,b%3D2",
                                "$.connections[?(@.available_queue_info[0].name=='lake')].name")))
                .toList();
    }

    private static Stream<String> projectIds() {
        return IntStream.range(0, PROJECTS).mapToObj("many%d"::formatted);
    }

    private static String queues(String projectId) {
        return "/v1.0/%s/queues".formatted(projectId);
    }

    private static String connections(String projectId) {
        return "/v2.0/%s/datasource/enhanced-connections".formatted(projectId);
    }

    private Stream<String> read(int port, String path, String json) {
        try {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(uri(port, path)).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonPath.<List<String>>read(response.body(), json).stream();
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
