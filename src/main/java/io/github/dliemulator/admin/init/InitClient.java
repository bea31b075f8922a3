package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.AdminProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Sends the requests of init files to the emulator's own port, so that they are validated like any other request. */
@Component
class InitClient {

    private static final Set<String> WILDCARD_ADDRESSES = Set.of("", "0.0.0.0", "::");

    private static final int MAX_ERROR_LENGTH = 2000;

    private final RestClient http = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .build();
    private final Environment environment;
    private final AdminProperties admin;

    InitClient(Environment environment, AdminProperties admin) {
        this.environment = environment;
        this.admin = admin;
    }

    /** @throws InvalidInitFileException if the response is an error, or there is none */
    void send(InitRequest request) {
        try {
            http.method(request.method())
                    .uri(baseUrl() + request.path())
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(this::authorize)
                    .body(request.body())
                    .exchange((sent, response) -> requireSuccess(request, response));
        } catch (ResourceAccessException e) {
            throw new InvalidInitFileException(
                    "%s: %s %s failed: %s",
                    request.location(), request.method(), request.path(), String.valueOf(e.getMessage()));
        }
    }

    private String baseUrl() {
        String address = environment.getProperty("server.address", "");
        String host = WILDCARD_ADDRESSES.contains(address)
                ? "127.0.0.1"
                : address.contains(":") ? "[" + address + "]" : address;
        return "http://%s:%s".formatted(host, environment.getProperty("local.server.port"));
    }

    private void authorize(HttpHeaders headers) {
        if (admin.token() != null) {
            headers.setBearerAuth(admin.token());
        }
    }

    private static InitRequest requireSuccess(InitRequest request, ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isError()) {
            String body = new String(response.getBody().readNBytes(MAX_ERROR_LENGTH), StandardCharsets.UTF_8);
            throw new InvalidInitFileException(
                    "%s: %s %s was rejected with %d: %s",
                    request.location(),
                    request.method(),
                    request.path(),
                    response.getStatusCode().value(),
                    body);
        }
        return request;
    }
}
