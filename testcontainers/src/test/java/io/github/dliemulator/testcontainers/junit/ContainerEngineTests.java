package io.github.dliemulator.testcontainers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;

class ContainerEngineTests {

    @Test
    void asksTheEngineForTheImage() throws IOException {
        HttpServer engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/images/there/json", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        engine.start();
        try {
            assertThat(ContainerEngine.hasImage(engine.getAddress(), "there")).isTrue();
            assertThat(ContainerEngine.hasImage(engine.getAddress(), "missing")).isFalse();
        } finally {
            engine.stop(0);
        }
    }

    @Test
    void findsNothingWithoutAnEngine() {
        assertThat(ContainerEngine.hasImage(UnixDomainSocketAddress.of("target/no.sock"), "image"))
                .isFalse();
    }

    @Test
    void doesNotWaitForAnEngineThatIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ContainerEngine.hasImage(silent.getLocalSocketAddress(), "image"))
                    .isFalse();
        }
    }
}
