package io.github.dliemulator.job;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A test with an emulator whose engine is a {@link FakeEngine}. */
abstract class EngineTest extends JobTest {

    static final FakeEngine ENGINE = new FakeEngine();

    static final Path WAREHOUSE =
            Path.of("target", "warehouses", UUID.randomUUID().toString());

    @DynamicPropertySource
    static void useEngine(DynamicPropertyRegistry settings) {
        settings.add("dli.engine", ENGINE::url);
        settings.add("dli.engine.token", () -> FakeEngine.TOKEN);
        settings.add("dli.engine.warehouse", WAREHOUSE::toString);
    }

    /** Asks as the engine does whether a job may connect. */
    ResponseSpec dial(String queue, String host, int port) {
        return call("/_engine/dials", FakeEngine.TOKEN, dialRequest(queue, host, port, false));
    }

    Map<String, Object> dialRequest(String queue, String host, int port, boolean recheck) {
        return Map.of(
                "project", project, "session", "s", "job", "j-1.77", "queue", queue, "host", host, "port", port,
                "recheck", recheck);
    }

    ResponseSpec call(String uri, String token, Object body) {
        return http.post()
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Maps an address to an endpoint. */
    void map(String address, String endpoint) {
        ok(put(adminUri() + "/endpoints", Map.of(address, endpoint)));
    }

    List<Map<String, Object>> dials() {
        return JsonPath.read(text(get(adminUri() + "/dials")), "$");
    }

    /** Waits in real time until a job has a status. */
    void await(String id, String status) {
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=" + status + "&timeout=20s"));
    }
}
