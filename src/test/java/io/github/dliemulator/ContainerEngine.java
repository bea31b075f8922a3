package io.github.dliemulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the container engine that Testcontainers would use, which itself takes minutes to find that it is of no use. */
public final class ContainerEngine {

    private static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";

    private ContainerEngine() {}

    /** Whether an engine answers, within seconds, that it has this image, and what it starts can be reached. */
    public static boolean isAvailable(String image) {
        return canReachContainers()
                && CompletableFuture.supplyAsync(() -> hasImage(image))
                        .completeOnTimeout(false, 5, TimeUnit.SECONDS)
                        .join();
    }

    /** Without this setting, Testcontainers inside a container pulls an image to find the address of another container. */
    private static boolean canReachContainers() {
        return Files.notExists(Path.of("/.dockerenv")) || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null;
    }

    private static boolean hasImage(String image) {
        try (SocketChannel channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap("GET /images/%s/json HTTP/1.0\r\nHost: engine\r\n\r\n"
                    .formatted(image)
                    .getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer response = ByteBuffer.allocate(64);
            channel.read(response);
            return new String(response.array(), StandardCharsets.US_ASCII).matches("(?s)HTTP/1\\.. 200 .*");
        } catch (IOException | RuntimeException e) {
            // nobody there, or an address of a kind that is not asked
            return false;
        }
    }

    private static SocketAddress address() {
        URI engine =
                URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(DEFAULT_ADDRESS));
        return "unix".equals(engine.getScheme())
                ? UnixDomainSocketAddress.of(Path.of(engine.getPath()))
                : new InetSocketAddress(engine.getHost(), engine.getPort());
    }
}
