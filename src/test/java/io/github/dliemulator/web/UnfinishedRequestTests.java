package io.github.dliemulator.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that never finish their requests do not keep the emulator from answering others. */
class UnfinishedRequestTests extends EmulatorTest {

    private static final int MAX_CONNECTIONS = 5;

    private final List<Socket> unfinished = new ArrayList<>();

    @AfterEach
    void closeSockets() throws IOException {
        for (Socket socket : unfinished) {
            socket.close();
        }
    }

    @Test
    void unfinishedHeadsTimeOutForOthers() throws IOException {
        try (ConfigurableApplicationContext emulator = start(
                "--server.tomcat.max-connections=" + MAX_CONNECTIONS, "--server.tomcat.connection-timeout=500ms")) {
            useEmulator(emulator);
            for (int i = 0; i < 2 * MAX_CONNECTIONS; i++) {
                unfinished.add(sendHalfAHead());
            }
            ok(get(queues()));
            for (Socket socket : unfinished) {
                assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                        .doesNotContain(" 200 ");
            }
        }
    }

    private Socket sendHalfAHead() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write("GET /v1.0/p/queues HTTP/1.1\r\nHost: local".getBytes(US_ASCII));
        return socket;
    }
}
