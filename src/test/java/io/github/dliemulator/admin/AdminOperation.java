package io.github.dliemulator.admin;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.yaml.snakeyaml.Yaml;

/** A call that the operator's API has, as its document lists them. */
record AdminOperation(String method, String path, boolean hasBody) {

    private static final Path DOCUMENT = Path.of("openapi/emulator.yaml");

    static Stream<AdminOperation> all() {
        try {
            Map<String, Map<String, Map<String, ?>>> paths =
                    JsonPath.read(new Yaml().<Object>load(Files.readString(DOCUMENT)), "$.paths");
            return paths.entrySet().stream()
                    .flatMap(path -> path.getValue().entrySet().stream()
                            .map(call -> new AdminOperation(
                                    call.getKey().toUpperCase(),
                                    path.getKey(),
                                    call.getValue().containsKey("requestBody"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the request with this value for each path variable that has none. */
    RestTestClient.RequestBodySpec request(int port, String pathValue) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(URI.create("http://localhost:" + port + path.replaceAll("\\{\\w+}", pathValue)))
                .contentType(MediaType.APPLICATION_JSON);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
