package io.github.dliemulator.control.seeding;

import io.github.dliemulator.control.AdminSettings;
import io.github.dliemulator.control.seeding.Seed.Call;
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
class SeedClient {

    private static final Set<String> ANYWHERE = Set.of("", "0.0.0.0", "::");

    /** What the client says itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "host");

    private static final int SHOWN = 2000;

    private final RestClient http = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .build();
    private final Environment environment;
    private final AdminSettings admin;

    SeedClient(Environment environment, AdminSettings admin) {
        this.environment = environment;
        this.admin = admin;
    }

    /** Makes the calls of a file one after the other, and stops at the first that is refused. */
    void run(Seed seed) {
        Variables variables = new Variables(seed, host());
        seed.calls().forEach(call -> run(seed, call, variables));
    }

    private String host() {
        String address = environment.getProperty("server.address", "");
        String name = ANYWHERE.contains(address) ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
        return "http://%s:%s".formatted(name, environment.getProperty("local.server.port"));
    }

    private void run(Seed seed, Call call, Variables variables) {
        String path = variables.in(call, call.url()).replaceFirst("^\\w+://[^/?]*", "");
        String place = "%s:%d: %s %s".formatted(seed.file(), call.line(), call.method(), path);
        try {
            RestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(call.method()))
                    .uri(URI.create(host() + path))
                    .headers(headers -> fill(headers, path, call, variables));
            String body = variables.in(call, call.body());
            (body.isEmpty() ? request : request.body(body.getBytes(StandardCharsets.UTF_8)))
                    .exchange((sent, answer) -> {
                        take(place, call, answer, variables);
                        return place;
                    });
        } catch (IllegalArgumentException | ResourceAccessException e) {
            throw new BadSeedException("%s%nThis cannot be sent: %s", place, String.valueOf(e.getMessage()));
        }
    }

    private void fill(HttpHeaders headers, String path, Call call, Variables variables) {
        call.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.set(name, variables.in(call, value));
            }
        });
        if (!call.body().isEmpty() && headers.getContentType() == null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        if (admin.token() != null
                && path.startsWith("/_emulator")
                && !headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            headers.setBearerAuth(admin.token());
        }
    }

    private static void take(String place, Call call, ClientHttpResponse answer, Variables variables)
            throws IOException {
        String body = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
        if (answer.getStatusCode().isError()) {
            throw new BadSeedException(
                    "%s%nThe answer was %d: %s",
                    place, answer.getStatusCode().value(), body.substring(0, Math.min(body.length(), SHOWN)));
        }
        variables.remember(call, answer.getHeaders(), json(body));
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
