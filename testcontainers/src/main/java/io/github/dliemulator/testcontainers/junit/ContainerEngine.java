package io.github.dliemulator.testcontainers.junit;

import io.github.dliemulator.testcontainers.DliEmulatorContainer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks the container engine for the image, since Testcontainers can take minutes to find that there is no engine. */
final class ContainerEngine {

    private static final int TIMEOUT_SECONDS = 3;

    private ContainerEngine() {}

    /** Returns the default image if an engine has it. Answers within seconds. */
    static Optional<String> findDefaultImage() {
        String image = DliEmulatorContainer.DEFAULT_IMAGE.asCanonicalNameString();
        return addresses().anyMatch(address -> hasImage(address, image)) ? Optional.of(image) : Optional.empty();
    }

    private static Stream<SocketAddress> addresses() {
        Optional<String> configured = Optional.ofNullable(System.getenv("DOCKER_HOST"));
        return configured.isPresent()
                ? configured.stream().flatMap(ContainerEngine::address)
                : Stream.of(
                                "/var/run/docker.sock",
                                home(".docker/run/docker.sock"),
                                home(".docker/desktop/docker.sock"))
                        .map(UnixDomainSocketAddress::of);
    }

    private static String home(String path) {
        return Path.of(System.getProperty("user.home"), path).toString();
    }

    private static Stream<SocketAddress> address(String host) {
        URI uri = URI.create(host);
        return switch (uri.getScheme()) {
            case "unix" -> Stream.of(UnixDomainSocketAddress.of(uri.getPath()));
            case "tcp", "http" -> Stream.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
            default -> Stream.empty();
        };
    }

    static boolean hasImage(SocketAddress engine, String image) {
        return CompletableFuture.supplyAsync(() -> ask(engine, image))
                .completeOnTimeout(false, TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static boolean ask(SocketAddress engine, String image) {
        try (SocketChannel channel = SocketChannel.open(engine)) {
            channel.write(ByteBuffer.wrap("GET /images/%s/json HTTP/1.0\r\nHost: engine\r\n\r\n"
                    .formatted(image)
                    .getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer response = ByteBuffer.allocate(64);
            channel.read(response);
            return new String(response.array(), StandardCharsets.US_ASCII).matches("(?s)HTTP/1\\.. 200 .*");
        } catch (IOException | RuntimeException e) {
            return false; // no engine there
        }
    }
}
