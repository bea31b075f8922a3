package io.github.dliemulator.upstream;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawCall;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** A test of a gateway in front of an upstream that says whatever the test wants it to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RawUpstreamTest extends EmulatorTest {

    protected RawUpstream raw;
    protected ConfigurableApplicationContext gateway;

    @BeforeAll
    void open() throws IOException {
        raw = new RawUpstream();
        gateway = start(
                "--dli.upstream.url=http://127.0.0.1:" + raw.port(),
                "--dli.upstream.hosts=127.0.0.1",
                "--dli.upstream.writes=allow",
                "--dli.upstream.answer-timeout=2s",
                "--dli.upstream.wait-timeout=60s",
                "--dli.upstream.connections=50",
                "--dli.upstream.modes.reads=forward",
                "--dli.upstream.modes.writes=forward",
                "--dli.upstream.modes.unknown=forward");
    }

    @BeforeEach
    @Override
    protected void beginInAProjectOfItsOwn() {
        super.beginInAProjectOfItsOwn();
        talkTo(gateway);
        raw.behaviour = RawUpstream.saying(RawUpstream.OK);
    }

    @AfterAll
    void close() throws IOException {
        gateway.close();
        raw.close();
    }

    protected RawCall call(String rest) {
        return new RawCall("GET", "/v1.0/p1" + rest, Map.of("host", "emulator.example"), new byte[0]);
    }

    protected String answered(String answer) {
        raw.behaviour = RawUpstream.saying(answer);
        return call("/things").text(port);
    }

    protected static String body(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        String body = answer.substring(head.length() + 4);
        if (!head.toLowerCase().contains("transfer-encoding: chunked")) {
            return body;
        }
        List<String> lines = Arrays.asList(body.split("\r\n"));
        StringBuilder whole = new StringBuilder();
        for (int i = 1; i < lines.size(); i += 2) {
            whole.append(lines.get(i));
        }
        return whole.toString();
    }
}
