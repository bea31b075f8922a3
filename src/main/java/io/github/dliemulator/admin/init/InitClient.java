package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.AdminProperties;
import io.github.dliemulator.admin.init.InitFile.InitRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the emulator's own server as any client does, whichever host a file names. */
@Component
class InitClient {

    private static final Set<String> WILDCARD_ADDRESSES = Set.of("", "0.0.0.0", "::");

    /** What the client says itself. */
    private static final Set<String> MANAGED_HEADERS = Set.of("connection", "content-length", "host");

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

    /** Makes the calls of a file one after the other, and stops at the first that is refused. */
    void run(InitFile initFile) {
        Variables variables = new Variables(initFile, baseUrl());
        initFile.requests().forEach(initRequest -> run(initFile, initRequest, variables));
    }

    private String baseUrl() {
        String address = environment.getProperty("server.address", "");
        String name = WILDCARD_ADDRESSES.contains(address)
                ? "127.0.0.1"
                : address.contains(":") ? "[" + address + "]" : address;
        return "http://%s:%s".formatted(name, environment.getProperty("local.server.port"));
    }

    private void run(InitFile initFile, InitRequest initRequest, Variables variables) {
        String path = variables.in(initRequest, initRequest.url()).replaceFirst("^\\w+://[^/?]*", "");
        String location = "%s:%d: %s %s".formatted(initFile.name(), initRequest.line(), initRequest.method(), path);
        try {
            RestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(initRequest.method()))
                    .uri(URI.create(baseUrl() + path))
                    .headers(headers -> addHeaders(headers, path, initRequest, variables));
            String body = variables.in(initRequest, initRequest.body());
            (body.isEmpty() ? request : request.body(body.getBytes(StandardCharsets.UTF_8)))
                    .exchange((sent, response) -> {
                        handleResponse(location, initRequest, response, variables);
                        return location;
                    });
        } catch (IllegalArgumentException | ResourceAccessException e) {
            throw new InvalidInitFileException("%s%nThis cannot be sent: %s", location, String.valueOf(e.getMessage()));
        }
    }

    private void addHeaders(HttpHeaders headers, String path, InitRequest initRequest, Variables variables) {
        initRequest.headers().forEach((name, value) -> {
            if (!MANAGED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.set(name, variables.in(initRequest, value));
            }
        });
        if (!initRequest.body().isEmpty() && headers.getContentType() == null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        if (admin.token() != null
                && path.startsWith("/_emulator")
                && !headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            headers.setBearerAuth(admin.token());
        }
    }

    private static void handleResponse(
            String location, InitRequest initRequest, ClientHttpResponse response, Variables variables)
            throws IOException {
        String body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        if (response.getStatusCode().isError()) {
            throw new InvalidInitFileException(
                    "%s%nThe answer was %d: %s",
                    location,
                    response.getStatusCode().value(),
                    body.substring(0, Math.min(body.length(), MAX_ERROR_LENGTH)));
        }
        variables.remember(initRequest, response.getHeaders(), json(body));
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
