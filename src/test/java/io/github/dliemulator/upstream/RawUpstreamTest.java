package io.github.dliemulator.upstream;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Test of a proxy in front of a {@link RawUpstream}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RawUpstreamTest extends EmulatorTest {

    protected final RawUpstream upstream = RawUpstream.shared();
    protected ConfigurableApplicationContext proxy;

    @BeforeAll
    void startProxy() {
        proxy = shared(
                "--dli.upstream.url=http://127.0.0.1:" + upstream.port(),
                "--dli.upstream.hosts=127.0.0.1",
                "--dli.upstream.writes=allow",
                "--dli.upstream.timeout.response=2s",
                "--dli.upstream.timeout.acquire=60s",
                "--dli.upstream.connections=50",
                "--dli.upstream.routing.reads=forward",
                "--dli.upstream.routing.writes=forward",
                "--dli.upstream.routing.unknown=forward");
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        super.setUpProject();
        useEmulator(proxy);
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
    }

    protected RawRequest call(String rest) {
        return new RawRequest("GET", "/v1.0/p1" + rest, Map.of("host", "emulator"), new byte[0]);
    }

    protected String respond(String response) {
        upstream.handler = RawUpstream.responding(response);
        return call("/things").text(port);
    }

    protected static String body(String response) {
        String head = response.substring(0, response.indexOf("\r\n\r\n"));
        String body = response.substring(head.length() + 4);
        if (!head.toLowerCase().contains("transfer-encoding: chunked")) {
            return body;
        }
        List<String> lines = Arrays.asList(body.split("\r\n"));
        StringBuilder decoded = new StringBuilder();
        for (int i = 1; i < lines.size(); i += 2) {
            decoded.append(lines.get(i));
        }
        return decoded.toString();
    }
}
